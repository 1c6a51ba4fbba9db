/** The print that lies in an outline. */
import type { TextLine } from '../../reading.ts';
import { contains, type Quad } from './quad-geometry.ts';

/** Lines of print that make a quad a document. */
export const LEAST_LINES = 2;
/** Lines that were read worse are a pattern or a shadow. */
const READ = 0.6;

export function isRead({ confidence, text }: TextLine): boolean {
  return confidence >= READ && text.length > 2;
}

/** Lines that were read and whose middle lies in the quad. */
export function linesIn(quad: Quad, lines: readonly TextLine[]): TextLine[] {
  return lines.filter((line) => isRead(line) && liesIn(quad, line));
}

export function liesIn(quad: Quad, { quad: [a, , c] }: TextLine): boolean {
  return contains(quad, { x: (a.x + c.x) / 2, y: (a.y + c.y) / 2 });
}
