/**
 * Whose fields count where several documents lie in one picture.
 *
 * | what the outlines hold                                  | fields                                            |
 * |---------------------------------------------------------|---------------------------------------------------|
 * | both sides of one card: they say nothing different      | of all lines, as they were read                   |
 * | two persons' documents: a name, number or birth differs | of the one that says most, of equal ones the larger |
 *
 * Read as one, the surname of the one was joined to the birth of the other.
 */
import type { FieldName, Fields, TextLine } from '../../reading.ts';
import { keyOf } from '../viz/fold-text.ts';
import type { Outline } from './find-outlines.ts';
import { LEAST_LINES, linesIn } from './lines-in.ts';
import { areaOf, contains, type Quad } from './quad-geometry.ts';

export interface OneDocument {
  lines: TextLine[];
  fields: Fields;
}

/** Each differs between the documents of two people, and none between the sides of one. */
const OF_ONE: readonly FieldName[] = [
  'surname',
  'given_names',
  'full_name',
  'document_number',
  'date_of_birth',
];

/** `read` finds the fields of some of the lines; null where one document, or one person's, lies in the picture. */
export function oneOfSeveral(
  lines: readonly TextLine[],
  outlines: readonly Outline[],
  read: (lines: TextLine[]) => Fields,
): OneDocument | null {
  const printed = outlines.filter(({ quad }) => linesIn(quad, lines).length >= LEAST_LINES);
  if (printed.length < 2) return null;
  const documents = printed.map(({ quad }) => {
    const own = lines.filter((line) => contains(quad, middleOf(line.quad)));
    return { quad, lines: own, fields: read(own) };
  });
  const [first, ...others] = documents.sort((a, b) => saysMore(b, a));
  if (!others.some((other) => differ(first!.fields, other.fields))) return null;
  return { lines: first!.lines, fields: first!.fields };
}

function differ(one: Fields, other: Fields): boolean {
  return OF_ONE.some((name) => {
    const [a, b] = [one[name], other[name]];
    return a !== undefined && b !== undefined && keyOf(a.value) !== keyOf(b.value);
  });
}

function saysMore(one: { quad: Quad; fields: Fields }, other: { quad: Quad; fields: Fields }): number {
  const count = (fields: Fields) => Object.keys(fields).length;
  return count(one.fields) - count(other.fields) || areaOf(one.quad) - areaOf(other.quad);
}

function middleOf([a, , c]: Quad): { x: number; y: number } {
  return { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 };
}
