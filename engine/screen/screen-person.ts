/**
 * A person on the lists: by name first, then by what date of birth and country say to that.
 *
 * | date of birth                    | score                                                           |
 * |----------------------------------|-----------------------------------------------------------------|
 * | the listed day                   | 8 more, and a name that fits in part is a hit (from 70 on)              |
 * | the listed year, month or span   | 4 more                                                          |
 * | two years off, or another day of the year | 3 less                                                 |
 * | another                          | 25 less: the same name alone is no hit then                     |
 * | unknown on either side           | as it is                                                        |
 *
 * Countries that agree make 2 more; others 2 less, as people move.
 */
import type { ScorePiece } from '../../rules/check.ts';
import { agreeBirths, type BirthAgreement } from './birth-agreement.ts';
import { askName } from './index/asked-name.ts';
import type { IndexedEntry, NameIndex } from './index/build-index.ts';
import { createScratch, findCandidates, type Scratch } from './index/find-candidates.ts';
import type { Category } from './list-entry.ts';
import { HIT_SCORE, type ListedNameScore, scoreListedName } from './score-listed-name.ts';

export interface AskedPerson {
  /** In any script; the family name may stand before a comma. */
  name: string;
  /** ISO 8601 day, or a year; null where it is not known. */
  born: string | null;
  /** ISO 3166-1 alpha-2 of nationality and residence; empty where they are not known. */
  countries: readonly string[];
  categories: readonly Category[];
  /** Whether to look among companies, ships and aircraft too. */
  everything?: boolean | undefined;
}

export interface ScreeningHit {
  /** As its operator calls it. */
  list: string;
  version: number;
  /** Of the entry, in its list. */
  id: string;
  /** The listed name that fits best, as the list writes it. */
  name: string;
  categories: Category[];
  program: string;
  /** HIT_SCORE..100. */
  score: number;
  /** What the date of birth says. */
  birth: BirthAgreement;
  /** The names are the same, in whatever spelling. */
  sameName: boolean;
  pieces: ScorePiece[];
  /** One sentence. */
  detail: string;
}

const BIRTH: Readonly<Record<BirthAgreement, { more: number; detail: string }>> = {
  day: { more: 8, detail: 'Born on the listed day.' },
  year: { more: 4, detail: 'Born in the listed year or span.' },
  near: { more: -3, detail: 'Near what is listed, not the same.' },
  other: { more: -25, detail: 'Another than is listed.' },
  unknown: { more: 0, detail: 'Not known on both sides.' },
};
const COUNTRY = 2;
/** Of the names alone; slips are below. */
const SAME_SCORE = 94;
/** A name that fits in part, from this score on, is a hit with the day of birth. */
const PART_SCORE = 70;

export interface Screener {
  index: NameIndex;
  /** Every hit, the surest first, each entry once. */
  screen(person: AskedPerson): ScreeningHit[];
}

export function createScreener(index: NameIndex): Screener {
  const scratch = createScratch(index);
  return { index, screen: (person) => screen(person, index, scratch) };
}

function screen(person: AskedPerson, index: NameIndex, scratch: Scratch): ScreeningHit[] {
  const asked = askName(person.name, index, person.everything);
  const isWanted = (number: number) =>
    (person.everything === true || index.persons[number] === 1) &&
    index.entries[number]!.entry.categories.some((category) => person.categories.includes(category));
  const best = new Map<number, ScreeningHit>();
  for (const name of findCandidates(asked, index, scratch, isWanted)) {
    const number = index.entryOf[name]!;
    const hit = hitOf(
      person,
      index.entries[number]!,
      index.texts[name]!,
      scoreListedName(asked, index, name),
    );
    if (hit.score >= HIT_SCORE && hit.score > (best.get(number)?.score ?? 0)) best.set(number, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

function hitOf(
  person: AskedPerson,
  { list, version, entry }: IndexedEntry,
  name: string,
  { score: names, pieces, remarks, doubt, shared: words }: ListedNameScore,
): ScreeningHit {
  const birth = agreeBirths(person.born, entry.births);
  const shared = person.countries.filter((country) => entry.countries.includes(country));
  const isKnown = person.countries.length > 0 && entry.countries.length > 0;
  const country = !isKnown ? 0 : shared.length > 0 ? COUNTRY : -COUNTRY;
  const told = birth === 'day' && names >= PART_SCORE && (doubt === 'chance' || words >= 2);
  const sum = names + BIRTH[birth].more + country;
  // What is the same name must not fall below a hit for a country alone.
  const least = told || (doubt === null && birth !== 'other') ? HIT_SCORE : 0;
  const most = doubt === null || told ? 100 : HIT_SCORE - 1;
  return {
    list,
    version,
    id: entry.id,
    name,
    categories: entry.categories,
    program: entry.program,
    birth,
    sameName: doubt === null && names >= SAME_SCORE,
    score: names === 0 ? 0 : Math.min(most, Math.max(least, sum)),
    pieces: [...pieces, ...otherPieces(person, entry, birth, isKnown ? shared.length > 0 : null)],
    detail: detailOf(remarks, birth),
  };
}

function otherPieces(
  { born, countries }: AskedPerson,
  entry: IndexedEntry['entry'],
  birth: BirthAgreement,
  sameCountry: boolean | null,
): ScorePiece[] {
  const scores: Record<BirthAgreement, number> = { day: 100, year: 90, near: 60, other: 0, unknown: 50 };
  const pieces: ScorePiece[] = [];
  if (born !== null && entry.births.length > 0) {
    pieces.push({
      name: 'date of birth',
      weight: BIRTH.other.more / -100,
      score: scores[birth],
      left: born,
      right: entry.births.join(', '),
      detail: BIRTH[birth].detail,
    });
  }
  if (sameCountry !== null) {
    pieces.push({
      name: 'country',
      weight: COUNTRY / 100,
      score: sameCountry ? 100 : 0,
      left: countries.join(', '),
      right: entry.countries.join(', '),
      detail: sameCountry ? 'A country is the same.' : 'Other countries; people move.',
    });
  }
  return pieces;
}

function detailOf(remarks: readonly string[], birth: BirthAgreement): string {
  const parts = [
    ...remarks,
    ...(birth === 'unknown' ? [] : [BIRTH[birth].detail.slice(0, -1).toLowerCase()]),
  ];
  return parts.length > 0 ? `${parts.join('; ')}.` : 'The names are the same.';
}
