/**
 * A European driving licence whose small field numbers were not read: its values still stand in one column in
 * the order of Directive 2006/126/EC: surname, given names, birth, issue, expiry, number.
 */
import type { FieldName } from '../../reading.ts';
import type { FoundValue } from './found-value.ts';
import type { PlacedLine } from './line-geometry.ts';
import { readDates } from './read-dates.ts';
import { readName } from './read-name.ts';
import { type Context, readNumber, VALUE_READERS } from './read-value.ts';

/** How sure it is that a line in this place is this field. */
const SURELY = 0.75;

export function fieldsByOrder(lines: PlacedLine[], context: Context): FoundValue[] {
  const column = columnOfDates(lines, context);
  if (!column) return [];
  const { birth, issue, expiry } = column;
  const given = nearest(lines, birth, -1, (line) => readName(line.text) !== null);
  const surname = given && nearest(lines, given, -1, (line) => readName(line.text) !== null);
  const number = nearest(lines, expiry, 1, (line) => readNumber(line.text, 5, 2) !== null);
  return [
    ...found(birth, VALUE_READERS.birth!(birth.text, context)),
    ...found(issue, VALUE_READERS.issue_date!(issue.text, context)),
    ...found(expiry, VALUE_READERS.expiry_date!(expiry.text, context)),
    ...(given ? found(given, { given_names: readName(given.text)! }) : []),
    ...(surname ? found(surname, { surname: readName(surname.text)! }) : []),
    ...(number ? found(number, { document_number: readNumber(number.text, 5, 2)! }) : []),
  ];
}

/** Three left-aligned lines that begin with dates, the later ones below: birth, issue, expiry. */
function columnOfDates(lines: PlacedLine[], { today, order }: Context) {
  const dated = lines.flatMap((line) => {
    const date = readDates(line.text, 'any', today, order)[0];
    return date?.start === 0 ? [{ line, date: date.value }] : [];
  });
  for (const first of dated) {
    const below = dated.filter(
      (d) => isAligned(d.line, first.line) && d.line.box.y > first.line.box.y + first.line.height / 2,
    );
    const [second, third] = below;
    if (!second || !third || below.length > 2) continue;
    const grown = Number(second.date.slice(0, 4)) - Number(first.date.slice(0, 4)) >= 14;
    if (grown && second.date <= today && second.date < third.date)
      return { birth: first.line, issue: second.line, expiry: third.line };
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
