/**
 * Whether two places of one document state the same. `close` is what a misread letter or a left-out middle
 * name makes of it: it neither supports nor accuses.
 */

import type { Field, FieldName } from '../reading.ts';
import { compareAddresses } from './compare-printed-addresses.ts';
import { countryCode } from './country-code.ts';
import type { Likeness } from './likeness.ts';
import { keyOf } from './viz/fold-text.ts';
import { mayShow } from './viz/may-show.ts';

/** Letters that ICAO 9303-3 section 6 lets a state write as two: `Ü` as `UE` or `U`, `Ñ` as `NXX` or `N`. */
const TWO_LETTERS: [RegExp, string][] = [
  [/ä/giu, 'AE'],
  [/ö/giu, 'OE'],
  [/ü/giu, 'UE'],
  [/å/giu, 'AA'],
  [/ø/giu, 'OE'],
  [/ñ/giu, 'NXX'],
  [/ð/giu, 'D'],
  [/þ/giu, 'TH'],
];
/** Characters that print alike; a difference between these alone is a misreading. */
const ALIKE = ['O0QDU', 'I1L', 'B8', 'S5', 'Z2', 'G6', 'UV', 'A4'];

const BY_FIELD: Partial<Record<FieldName, (a: string, b: string) => Likeness>> = {
  surname: compareNames,
  given_names: compareNames,
  full_name: compareNames,
  document_number: compareNumbers,
  personal_number: compareNumbers,
  date_of_birth: compareExactly,
  expiry_date: compareExactly,
  issue_date: compareExactly,
  sex: compareExactly,
  nationality: compareCountries,
  issuing_state: compareCountries,
  address: compareAddresses,
};
/** Letters of a name that was cut, without which it may be the beginning of anybody's. */
const LEAST_CUT = 3;

/** The same of two readings: a name that had no room for its end agrees with the one that it begins. */
export function compareFields(field: FieldName, a: Field, b: Field): Likeness | null {
  const likeness = compareValues(field, a.value, b.value);
  if (likeness === null || BY_FIELD[field] !== compareNames) return likeness;
  return (a.truncated && begins(a.value, b.value)) || (b.truncated && begins(b.value, a.value))
    ? 'same'
    : likeness;
}

/** Word by word: a first name may be cut though a middle name follows it. */
function begins(cut: string, whole: string): boolean {
  const [short, long] = [wordsOf(cut), wordsOf(whole)];
  if (short.length > long.length || keyOf(cut).length < LEAST_CUT) return false;
  return short.every((word, i) => spellings(long[i]!).some((full) => full.startsWith(keyOf(word))));
}

const wordsOf = (name: string) => name.split(/[\s-]+/).filter((word) => keyOf(word) !== '');

/** null for fields that are worded differently in different places (place of birth, authority). */
export function compareValues(field: FieldName, a: string, b: string): Likeness | null {
  return BY_FIELD[field]?.(a, b) ?? null;
}

function compareExactly(a: string, b: string): Likeness {
  return a === b ? 'same' : 'different';
}

function compareCountries(a: string, b: string): Likeness {
  return a === b || (countryCode(a) ?? a) === (countryCode(b) ?? b) ? 'same' : 'different';
}

function compareNames(a: string, b: string): Likeness {
  const [left, right] = [spellings(a), spellings(b)];
  if (left.some((one) => right.includes(one))) return 'same';
  const [shorter, longer] = [left, right].sort((x, y) => x[0]!.length - y[0]!.length) as [string[], string[]];
  if (shorter.some((one) => longer.some((other) => other.startsWith(one)))) return 'close';
  if (wordsWithin(a, b) || wordsWithin(b, a)) return 'close';
  if (mayShow(keyOf(a), keyOf(b)) || mayShow(keyOf(b), keyOf(a))) return 'close';
  const distance = Math.min(...left.flatMap((one) => right.map((other) => editDistance(one, other))));
  return distance <= (shorter[0]!.length >= 8 ? 2 : 1) ? 'close' : 'different';
}

/** The ways in which an MRZ may write a name, folded. */
export function spellings(name: string): string[] {
  const doubled = TWO_LETTERS.reduce(
    (text, [letter, two]) => text.replace(letter, two),
    name.normalize('NFC'),
  );
  return [...new Set([keyOf(name), keyOf(doubled)])];
}

function wordsWithin(some: string, all: string): boolean {
  const there = new Set(wordsOf(all).map(keyOf));
  const words = wordsOf(some);
  return words.length > 0 && words.every((word) => there.has(keyOf(word)));
}

function compareNumbers(a: string, b: string): Likeness {
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === right) return 'same';
  if (left.length !== right.length) {
    return left.includes(right) || right.includes(left) ? 'close' : 'different';
  }
  const others = [...left].filter((character, i) => !alike(character, right[i]!));
  return others.length === 0 ? 'close' : 'different';
}

function alike(a: string, b: string): boolean {
  return a === b || ALIKE.some((set) => set.includes(a) && set.includes(b));
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
