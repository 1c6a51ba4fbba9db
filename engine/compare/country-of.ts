/** Any usual way to write a country, as ISO 3166-1 alpha-2 (or ICAO's code where there is none). */
import { states } from 'mrz';
import { countryCode, UTOPIA } from '../document/country-code.ts';
import { countryOfPeople, withoutCitizen } from './demonyms.ts';
import { bare } from './fold-latin.ts';

/** Where two languages call two countries alike, the first counts. */
const LANGUAGES =
  'en de fr es it pt nl pl sv da nb fi cs sk hu ro hr sl lt lv et tr el ru uk bg sr ar he fa zh zh-Hant ja ko vi id'.split(
    ' ',
  );

/** Names in use that neither the Unicode nor the ICAO list has. */
const COMMON: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  us: 'US',
  america: 'US',
  'united states of america': 'US',
  'the netherlands': 'NL',
  holland: 'NL',
  el: 'GR',
  'republic of ireland': 'IE',
  eire: 'IE',
  'czech republic': 'CZ',
  macedonia: 'MK',
  burma: 'MM',
  'ivory coast': 'CI',
  swaziland: 'SZ',
  'cape verde': 'CV',
  'east timor': 'TL',
  'south korea': 'KR',
  korea: 'KR',
  'republic of korea': 'KR',
  'north korea': 'KP',
  russia: 'RU',
  'russian federation': 'RU',
  iran: 'IR',
  syria: 'SY',
  laos: 'LA',
  brunei: 'BN',
  turkey: 'TR',
  turkiye: 'TR',
  vietnam: 'VN',
  'viet nam': 'VN',
  bolivia: 'BO',
  venezuela: 'VE',
  tanzania: 'TZ',
  moldova: 'MD',
  taiwan: 'TW',
  palestine: 'PS',
  vatican: 'VA',
  'holy see': 'VA',
  'hong kong': 'HK',
  macau: 'MO',
  uae: 'AE',
  emirates: 'AE',
  'peoples republic of china': 'CN',
  'federal republic of germany': 'DE',
  utopia: UTOPIA,
};

const CODES = new Set(
  Object.keys(states)
    .map(countryCode)
    .filter((code) => code !== null),
);
const NAMES = namesOfCountries();

/** null where it is no country that is known. */
export function countryOf(text: string): string | null {
  const upper = text.trim().toUpperCase();
  const common = COMMON[key(text)];
  if (common) return common;
  if (upper.length === 2 && CODES.has(upper)) return upper;
  return countryCode(upper) ?? NAMES.get(key(text)) ?? null;
}

/** The same for a nationality, in a code with MRZ fillers or as the people are called: `D<<`, `German`, `British citizen`. */
export function nationalityOf(text: string): string | null {
  const plain = key(text);
  const bareName = plain.replace(
    /^(?:the|die|der|la|le|les|el|il|o|a)\s+|^(?:kingdom|republic|state|commonwealth|federal republic) of (?:the )?/g,
    '',
  );
  const letters = text.replace(/[^\p{L}]/gu, '');
  const code = letters.length <= 3 ? countryOf(letters) : null;
  return (
    countryOf(text) ??
    code ??
    countryOf(bareName) ??
    countryOf(withoutCitizen(plain)) ??
    countryOfPeople(plain)
  );
}

function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of CODES) {
      const name = code.length === 2 ? display.of(code) : undefined;
      if (name && !names.has(key(name))) names.set(key(name), code);
    }
  }
  for (const [state, name] of Object.entries(states)) {
    const code = countryCode(state);
    if (code && !names.has(key(String(name)))) names.set(key(String(name)), code);
  }
  return names;
}

function key(text: string): string {
  return bare(text.toLowerCase())
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
