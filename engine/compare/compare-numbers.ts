/**
 * Numbers of documents. Spaces, dashes and dots say nothing; letters and digits that look alike are one slip
 * of whoever typed or read it, and are said as such.
 *
 * | extracted                                | result   | score |
 * |------------------------------------------|----------|-------|
 * | the same letters and digits              | match    | 100   |
 * | the same but for O/0, I/1, S/5, B/8, Z/2  | match    | 95    |
 * | one character differs                    | mismatch | 50    |
 * | anything else                            | mismatch | 0     |
 */
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

export function compareNumbers(expected: string, extracted: string): ValueComparison {
  const a = plain(expected);
  const b = plain(extracted);
  if (a === b && a !== '') return compared('match', 100, expected, extracted, 'The numbers are the same.');
  if (a !== '' && folded(a) === folded(b)) {
    const detail = `The numbers are the same but for characters that look alike: ${differences(a, b)}.`;
    return compared('match', 95, expected, extracted, detail);
  }
  return editDistance(a, b) === 1 && a.length > 4
    ? compared('mismatch', 50, expected, extracted, 'The numbers differ in one character.')
    : compared('mismatch', 0, expected, extracted, 'The numbers differ.');
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

function differences(a: string, b: string): string {
  const pairs = [...a].flatMap((letter, index) => (letter === b[index] ? [] : [`${letter} and ${b[index]}`]));
  return [...new Set(pairs)].join(', ');
}
