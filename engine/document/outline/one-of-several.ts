/**
 * Whose fields count where several documents lie in one picture.
 *
 * | what the documents say                                      | fields                                            |
 * |-------------------------------------------------------------|---------------------------------------------------|
 * | both sides of one card: nothing different but slips         | of all lines, as they were read                   |
 * | two persons' documents: a name, number or birth is another  | of the one that says most, of equal ones the larger |
 *
 * Read as one, the surname of the one was joined to the birth of the other.
 */
import type { Fields, TextLine } from '../../reading.ts';
import type { DocumentApart } from './documents-apart.ts';
import { areaOf } from './quad-geometry.ts';
import { agreementOf } from './same-holder.ts';

export interface OneDocument {
  lines: TextLine[];
  fields: Fields;
}

/** null where one document, or one person's, lies in the picture. */
export function oneOfSeveral(documents: readonly DocumentApart[]): OneDocument | null {
  const [first, ...others] = documents.toSorted((a, b) => saysMore(b, a));
  if (!first || !others.some((other) => isAnother(first, other))) return null;
  return { lines: first.lines, fields: first.fields };
}

function isAnother(one: DocumentApart, another: DocumentApart): boolean {
  const { alike, other, unequal } = agreementOf(one.fields, another.fields);
  return other > alike || (other === 0 && unequal > 0 && unequal === alike);
}

function saysMore(one: DocumentApart, other: DocumentApart): number {
  const count = (fields: Fields) => Object.keys(fields).length;
  return count(one.fields) - count(other.fields) || areaOf(one.quad) - areaOf(other.quad);
}
