/**
 * | extracted                                   | result   | score |
 * |---------------------------------------------|----------|-------|
 * | the same day                                | match    | 100   |
 * | a part of it: ICAO allows an unknown day     | partial  | 80    |
 * | day and month the other way round           | partial  | 70    |
 * | the day, or day and month, of another century | mismatch | 45  |
 * | one digit differs, or two neighbours are turned | mismatch | 40 |
 * | anything else, or no date                   | mismatch | 0     |
 *
 * A part that fits in no way is a mismatch: 1988-07 against 1988-06-12.
 */
import { type PartialDate, readDate } from './read-date.ts';
import { compared, type ValueComparison } from './value-comparison.ts';

/** ISO 8601, whole or ending after the year or the month (`1988-06`), or as people and machines write dates. */
export function compareDates(expected: string, extracted: string): ValueComparison {
  const say = (result: ValueComparison['result'], score: number, detail: string) =>
    compared(result, score, expected, extracted, detail);
  const both = `${expected} against ${extracted}`;
  const [a, b] = [readDate(expected), readDate(extracted)];
  if (!a || !b) return say('mismatch', 0, `One of the two is no date: ${both}.`);
  if (isoOf(a) === isoOf(b) && a.day) return say('match', 100, 'The dates are the same.');
  if (isPartOf(a, b)) {
    const side = a.day && a.month ? 'The document states' : 'One of the two is';
    return say(
      'partial',
      80,
      `${side} a part of the date only (${a.day ? extracted : expected}), and that part is the same.`,
    );
  }
  if (isSwapped(a, b)) return say('partial', 70, `Day and month are swapped: ${both}.`);
  if (a.day && b.day && a.month === b.month && a.day === b.day && a.year.slice(2) === b.year.slice(2)) {
    return say('mismatch', 45, `The dates differ in the century: ${both}.`);
  }
  const [left, right] = [isoOf(a), isoOf(b)];
  if (countDifferences(left, right) === 1)
    return say('mismatch', 40, `The dates differ in one digit: ${both}.`);
  if (isTurned(left, right)) return say('mismatch', 40, `Two neighbouring digits are turned: ${both}.`);
  return say('mismatch', 0, `The dates differ: ${both}.`);
}

function isoOf({ year, month, day }: PartialDate): string {
  return [year, month, day].filter(Boolean).join('-');
}

/** What both state is the same, and one of them states less. */
function isPartOf(a: PartialDate, b: PartialDate): boolean {
  const fits = (part: 'month' | 'day') => !a[part] || !b[part] || a[part] === b[part];
  const isWhole = (date: PartialDate) => date.month !== '' && date.day !== '';
  return a.year === b.year && fits('month') && fits('day') && !(isWhole(a) && isWhole(b));
}

function isSwapped(a: PartialDate, b: PartialDate): boolean {
  return a.day !== '' && a.year === b.year && a.day === b.month && a.month === b.day;
}

function countDifferences(a: string, b: string): number {
  if (a.length !== b.length) return Infinity;
  return [...a].filter((letter, index) => letter !== b[index]).length;
}

function isTurned(a: string, b: string): boolean {
  const [left, right] = [a.replaceAll('-', ''), b.replaceAll('-', '')];
  return [...left].some(
    (_, at) =>
      left.slice(0, at) + (left[at + 1] ?? '') + left[at] + left.slice(at + 2) === right &&
      at + 1 < left.length,
  );
}
