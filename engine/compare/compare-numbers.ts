/**
 * Numbers of documents. Spaces, dashes and dots say nothing; letters and digits that look alike are one slip
 * of whoever typed or read it, and are said as such.
 *
 * | extracted                                            | result   | score |
 * |------------------------------------------------------|----------|-------|
 * | the same letters and digits                          | match    | 100   |
 * | the same but for O/0, I/1, S/5, B/8, Z/2             | match    | 95    |
 * | the same, and the check digit of an MRZ behind it    | match    | 95    |
 * | the same but for zeros before it                     | partial  | 85    |
 * | the same, and one to three characters more at an end | partial  | 70    |
 * | one character differs, or two neighbours are turned  | mismatch | 50    |
 * | anything else                                        | mismatch | 0     |
 */
import { checkDigit } from '../document/mrz/check-digits.ts';
import { editDistance } from './edit-distance.ts';
import { compared, type ValueComparison } from './value-comparison.ts';

const LOOK_ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
};
/** Shorter numbers are others where a character is missing or differs. */
const LEAST_LENGTH = 5;

export function compareNumbers(expected: string, extracted: string): ValueComparison {
  const a = plain(expected);
  const b = plain(extracted);
  const say = (result: ValueComparison['result'], score: number, detail: string) =>
    compared(result, score, expected, extracted, detail);
  if (a === '' || b === '') return say('mismatch', 0, 'One of the two is no number.');
  if (a === b) {
    const marks = expected.trim() === extracted.trim() ? '' : ' but for spaces, marks or capitals';
    return say('match', 100, `The numbers are the same${marks}.`);
  }
  if (folded(a) === folded(b)) {
    return say(
      'match',
      95,
      `The numbers are the same but for characters that look alike: ${differences(a, b)}.`,
    );
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < LEAST_LENGTH) return say('mismatch', 0, 'The numbers differ.');
  if (long === short + checkDigit(short)) {
    return say(
      'match',
      95,
      `The numbers are the same, with the check digit ${long.at(-1)} behind one of them.`,
    );
  }
  if (short.replace(/^0+/, '') === long.replace(/^0+/, '')) {
    return say('partial', 85, 'The numbers are the same but for zeros before one of them.');
  }
  const more = long.length - short.length;
  if (more >= 1 && more <= 3 && (long.startsWith(short) || long.endsWith(short))) {
    const rest = long.startsWith(short) ? long.slice(short.length) : long.slice(0, more);
    return say(
      'partial',
      70,
      `One number has ${rest} more at its ${long.startsWith(short) ? 'end' : 'beginning'}.`,
    );
  }
  if (editDistance(a, b) !== 1) return say('mismatch', 0, 'The numbers differ.');
  const turned = a.length === b.length && differing(a, b).length === 2;
  return say(
    'mismatch',
    50,
    turned ? 'Two neighbouring characters are turned.' : 'The numbers differ in one character.',
  );
}

/** A number without spaces and signs, characters that look alike as one: misread in the usual way it stays the same. */
export function foldNumber(text: string): string {
  return folded(plain(text));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function folded(text: string): string {
  return [...text].map((letter) => LOOK_ALIKE[letter] ?? letter).join('');
}

function differing(a: string, b: string): string[] {
  return [...a].flatMap((letter, index) => (letter === b[index] ? [] : [`${letter} and ${b[index]}`]));
}

function differences(a: string, b: string): string {
  return [...new Set(differing(a, b))].join(', ');
}
