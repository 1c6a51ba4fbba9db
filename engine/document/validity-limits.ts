/**
 * The longest that a document is made valid for.
 *
 * | kind            | issued by              | years | by                                                          |
 * |-----------------|------------------------|-------|-------------------------------------------------------------|
 * | passport        | any state              | 10    | the practice of every state that we know of; Britain added up to nine months of the old one |
 * | id_card         | states of the EU, EEA  | 10    | Regulation (EU) 2019/1157, article 4, for cards issued from 2 August 2021 |
 * |                 | those of `CARDS`       |       | the laws of these states, also before                       |
 * | driving_license | states of the EU, EEA  | 15    | Directive 2006/126/EC, article 7, for licences issued from 19 January 2013 |
 *
 * Of others nothing is known; nor of cards for old people, which many states make valid without end.
 */
import type { DocumentKind } from '../../rules/finding.ts';

const PASSPORT = 10;
const EUROPEAN_CARD = { from: '2021-08-02', years: 10 };
const EUROPEAN_LICENCE = { from: '2013-01-19', years: 15 };
const EUROPE =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');
/** Years of identity cards. */
const CARDS: Readonly<Record<string, number>> = {
  CZ: 10,
  DE: 10,
  ES: 10,
  FR: 15,
  IT: 10,
  NL: 10,
  PL: 10,
  PT: 10,
  SE: 10,
  TR: 10,
};
/** Age at the issue from which a card may be valid for longer. */
const OLD = 65;

export interface IssuedDocument {
  kind: DocumentKind;
  /** ISO 3166-1 alpha-2; null where it is not known. */
  country: string | null;
  /** ISO 8601, whole days. */
  issued: string;
  born: string | null;
}

/** Years; null where no limit is known. */
export function longestValidity({ kind, country, issued, born }: IssuedDocument): number | null {
  if (kind === 'passport') return PASSPORT;
  if (country === null) return null;
  const european = EUROPE.includes(country);
  if (kind === 'driving_license')
    return european && issued >= EUROPEAN_LICENCE.from ? EUROPEAN_LICENCE.years : null;
  if (kind !== 'id_card' || born === null || yearsLater(born, OLD) <= issued) return null;
  if (european && issued >= EUROPEAN_CARD.from) return EUROPEAN_CARD.years;
  return CARDS[country] ?? null;
}

/** The same day some years later. */
export function yearsLater(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
