/**
 * | extracted                                   | result   | score |
 * |---------------------------------------------|----------|-------|
 * | the same day                                | match    | 100   |
 * | a part of it: ICAO allows an unknown day     | partial  | 80    |
 * | day and month the other way round           | partial  | 70    |
 * | one digit differs                           | mismatch | 40    |
 * | anything else                               | mismatch | 0     |
 */
import { compared, type ValueComparison } from './value-comparison.ts';

/** ISO 8601; the extracted one may end after the year or the month (`1988-06`). */
export function compareDates(expected: string, extracted: string): ValueComparison {
  if (expected === extracted) return compared('match', 100, expected, extracted, 'The dates are the same.');
  if (isPart(extracted, expected)) {
    const detail = `The document states a part of the date only (${extracted}), and that part is the same.`;
    return compared('partial', 80, expected, extracted, detail);
  }
  if (isSwapped(expected, extracted)) {
    const detail = `Day and month are swapped: ${expected} against ${extracted}.`;
    return compared('partial', 70, expected, extracted, detail);
  }
  const digits = countDifferences(expected, extracted);
  return digits === 1
    ? compared(
        'mismatch',
        40,
        expected,
        extracted,
        `The dates differ in one digit: ${expected} against ${extracted}.`,
      )
    : compared('mismatch', 0, expected, extracted, `The dates differ: ${expected} against ${extracted}.`);
}

function isPart(part: string, whole: string): boolean {
  return /^\d{4}(-\d{2})?$/.test(part) && whole.startsWith(`${part}-`);
}

function isSwapped(a: string, b: string): boolean {
  const [year, month, day] = a.split('-');
  return b === `${year}-${day}-${month}`;
}

function countDifferences(a: string, b: string): number {
  if (a.length !== b.length) return Infinity;
  return [...a].filter((letter, index) => letter !== b[index]).length;
}
