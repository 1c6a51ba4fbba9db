/**
 * Dates whose labels could not be read: of all that are printed the earliest by far is the birth, the last, when
 * others are known to be before it, the end of the validity.
 */
import type { FieldName } from '../../reading.ts';
import type { FoundValue } from './found-value.ts';
import type { PlacedLine } from './line-geometry.ts';
import { readDates } from './read-dates.ts';
import type { Context } from './read-value.ts';

/** How sure it is that such a date is what it seems. */
const SURELY = 0.65;
/** From one day to another is nothing else. */
const RANGE = 0.85;
/** A birth lies so many years before all other dates: no document is older, nobody's first one younger. */
const BEFORE = 10;
const DATES: readonly FieldName[] = ['date_of_birth', 'issue_date', 'expiry_date'];

export function datesByAge(
  lines: PlacedLine[],
  found: FoundValue[],
  { today, order }: Context,
): FoundValue[] {
  const known = new Map(found.filter(({ field }) => DATES.includes(field)).map((v) => [v.field, v.value]));
  const stated = [...known.values()];
  const printed = lines.flatMap((line) =>
    readDates(line.text, 'any', today, order).map((d) => ({ ...d, line })),
  );
  const open = printed.filter(({ value }) => !stated.includes(value));
  const range = printed.length > 0 ? rangeOf(lines, { today, order }) : null;
  if (range && !known.has('expiry_date') && !known.has('issue_date')) return range;
  const days = [...new Set([...stated, ...printed.map(({ value }) => value)])].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || days.length < 2) return [];
  const date = (field: FieldName, day: string): FoundValue[] => {
    const line = known.has(field) ? undefined : open.find(({ value }) => value === day)?.line;
    if (!line) return [];
    return [{ field, value: day, confidence: line.confidence * SURELY, box: line.box, by: 'place' }];
  };
  const early = year(days[1]!) - year(first) >= BEFORE && first < today;
  const late = known.size > 0 && (last > today || known.has('issue_date')) && days.length <= 4;
  return [...(early ? date('date_of_birth', first) : []), ...(late ? date('expiry_date', last) : [])];
}

/** `06.08.21-05.08.2031` behind other words. */
function rangeOf(
  lines: PlacedLine[],
  { today, order }: Pick<Context, 'today' | 'order'>,
): FoundValue[] | null {
  for (const line of lines) {
    const [from, to, more] = readDates(line.text, 'expiry', today, order);
    if (!from || !to || more || from.value >= to.value) continue;
    if (!/^\s*[-–—]\s*$/.test(line.text.slice(from.end, to.start))) continue;
    const confidence = line.confidence * RANGE;
    const date = (field: FieldName, { value }: { value: string }): FoundValue => ({
      field,
      value,
      confidence,
      box: line.box,
      by: 'place',
    });
    return [date('issue_date', from), date('expiry_date', to)];
  }
  return null;
}

function year(day: string): number {
  return Number(day.slice(0, 4));
}
