/**
 * A driving licence whose small field numbers were not read: its values still stand in the order of Directive
 * 2006/126/EC. Above the date of birth stand the given names, above them the surname; it was issued after the
 * birth and runs out after that; below stands the number.
 */
import type { FieldName } from '../../reading.ts';
import type { FoundValue } from './found-value.ts';
import type { PlacedLine } from './line-geometry.ts';
import { readDates } from './read-dates.ts';
import { readName } from './read-name.ts';
import { type Context, readNumber, VALUE_READERS } from './read-value.ts';

/** How sure it is that a line in this place is this field. */
const SURELY = 0.75;
/** Nobody drives younger; years. */
const YOUNGEST = 14;

export function fieldsByOrder(lines: PlacedLine[], context: Context): FoundValue[] {
  const dates = datesInOrder(lines, context);
  if (!dates) return [];
  const { birth, issue, expiry } = dates;
  const given = nearest(lines, birth, -1, (line) => readName(line.text) !== null);
  const surname = given && nearest(lines, given, -1, (line) => readName(line.text) !== null);
  const last = expiry.box.y > issue.box.y + issue.height / 2 ? expiry : issue;
  const number = numberBelow(lines, birth, last);
  return [
    ...found(birth, VALUE_READERS.birth!(birth.text.slice(startOf(birth, context)), context)),
    ...found(issue, VALUE_READERS.issue_date!(issue.text, context)),
    ...found(expiry, VALUE_READERS.expiry_date!(expiry.text, context)),
    ...(given ? found(given, { given_names: readName(given.text)! }) : []),
    ...(surname ? found(surname, { surname: readName(surname.text)! }) : []),
    ...(number ? found(number, { document_number: readNumber(number.text, 5, 2)! }) : []),
  ];
}

/** `4a.23.05.2022`: the number of the field before the date. */
function startOf(line: PlacedLine, { today, order }: Context): number {
  return readDates(line.text, 'any', today, order)[0]?.start ?? 0;
}

/** Three dates and no more: birth, issue, expiry. Birth and issue stand in one column, the expiry below or beside it. */
function datesInOrder(lines: PlacedLine[], { today, order }: Context) {
  const dated = lines.flatMap((line) => {
    const [date, other] = readDates(line.text, 'any', today, order);
    return date && !other && date.start <= 4 ? [{ line, date: date.value }] : [];
  });
  const days = [...new Set(dated.map(({ date }) => date))].sort();
  if (days.length !== 3) return null;
  const [born, issued, ends] = days as [string, string, string];
  const grown = Number(issued.slice(0, 4)) - Number(born.slice(0, 4)) >= YOUNGEST;
  if (!grown || issued > today) return null;
  const at = (day: string) => dated.filter(({ date }) => date === day).map(({ line }) => line);
  // The day of birth may be printed once more, small, beside the portrait.
  for (const birth of at(born)) {
    const issue = at(issued).find((line) => isAligned(line, birth) && line.box.y > birth.box.y);
    const expiry = issue && at(ends).find((line) => line.box.y > issue.box.y - issue.height);
    if (issue && expiry) return { birth, issue, expiry };
  }
  return null;
}

/** The next line of the column, up (-1) or down (1), at most three heights away. */
function nearest(lines: PlacedLine[], from: PlacedLine, way: 1 | -1, test: (line: PlacedLine) => boolean) {
  return lines
    .map((line) => ({ line, gap: (line.box.y - from.box.y) * way }))
    .filter(({ line, gap }) => isAligned(line, from) && gap > 0.5 * from.height && gap < 3 * from.height)
    .sort((a, b) => a.gap - b.gap)
    .map(({ line }) => line)
    .slice(0, 1)
    .find(test);
}

/** The first number below the dates in their column; an authority with a number (`PRÉFECTURE 75`) is none. */
function numberBelow(lines: PlacedLine[], column: PlacedLine, last: PlacedLine): PlacedLine | undefined {
  return lines
    .filter((line) => isAligned(line, column) && line.box.y > last.box.y + 0.5 * last.height)
    .filter((line) => line.box.y < last.box.y + 5 * last.height && readNumber(line.text, 5, 2) !== null)
    .sort((a, b) => a.box.y - b.box.y)[0];
}

function isAligned(a: PlacedLine, b: PlacedLine): boolean {
  return Math.abs(a.box.x - b.box.x) < 1.2 * Math.max(a.height, b.height);
}

function found(line: PlacedLine, values: Partial<Record<FieldName, string>> | null): FoundValue[] {
  return Object.entries(values ?? {}).map(([field, value]) => ({
    field: field as FieldName,
    value,
    confidence: line.confidence * SURELY,
    box: line.box,
    by: 'place',
  }));
}
