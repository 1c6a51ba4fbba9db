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

function year(day: string): number {
  return Number(day.slice(0, 4));
}
