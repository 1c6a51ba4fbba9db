/**
 * The documents that lie in one picture, each with its print.
 *
 * | what is seen                                                                        | documents        |
 * |-------------------------------------------------------------------------------------|------------------|
 * | two outlines or more with print in them                                             | one in each      |
 * | print in two parts that lie apart, and two of name, number and birth differ clearly | one in each part |
 * | print in two parts that lie apart, each with lines of an MRZ                        | one in each part |
 * | anything else                                                                       | none apart       |
 */
import type { Fields, TextLine } from '../../reading.ts';
import { boxOf, cornersOf } from '../viz/line-geometry.ts';
import type { Outline } from './find-outlines.ts';
import { isRead, LEAST_LINES, liesIn, linesIn } from './lines-in.ts';
import type { Quad } from './quad-geometry.ts';
import { agreementOf } from './same-holder.ts';
import { splitPrint } from './split-print.ts';

export interface DocumentApart {
  /** Its outline, or a level box about its print; pixels of the picture. */
  quad: Quad;
  /** Of its outline, 0..1; null where its edges are not seen. */
  seen: number | null;
  lines: TextLine[];
  /** What the lines say, without their MRZ. */
  fields: Fields;
}

type Read = (lines: TextLine[]) => Fields;
type Parts = [TextLine[], TextLine[]];

/** Values that must differ where no edges are seen: one of them may be another number or name of the same document. */
const LEAST_OTHER = 2;
/** Lines outside of the only outline that may be another document's. */
const LEAST_OUTSIDE = 3;
const LEAST_MRZ = 20;

/** `read` finds the fields of some of the lines; a letter's print has wide gaps and is parted by edges alone. Empty, or two and more. */
export function documentsApart(
  lines: readonly TextLine[],
  outlines: readonly Outline[],
  read: Read,
  letter = false,
): DocumentApart[] {
  const printed = outlines.filter(({ quad }) => linesIn(quad, lines).length >= LEAST_LINES);
  if (printed.length > 1) {
    return printed.map(({ quad, confidence }) => {
      const own = lines.filter((line) => liesIn(quad, line));
      return { quad, seen: confidence, lines: own, fields: read(own) };
    });
  }
  const splits = letter ? [] : [...outsideOf(printed[0], lines), ...splitPrint(lines)];
  for (const parts of splits) {
    const documents = parts.map((own) => {
      const quad = cornersOf(boxOf(own.flatMap((line) => line.quad)));
      return { quad, seen: null, lines: own, fields: read(own) };
    });
    const { alike, other } = agreementOf(documents[0]!.fields, documents[1]!.fields);
    if ((other >= LEAST_OTHER && alike === 0) || parts.every(holdsMrz)) return documents;
  }
  return [];
}

function outsideOf(outline: Outline | undefined, lines: readonly TextLine[]): Parts[] {
  if (!outline) return [];
  const read = lines.filter(isRead);
  const inside = read.filter((line) => liesIn(outline.quad, line));
  const outside = read.filter((line) => !inside.includes(line));
  return outside.length >= LEAST_OUTSIDE ? [[inside, outside]] : [];
}

export function holdsMrz(lines: readonly TextLine[]): boolean {
  return lines.some(({ text }) => text.length >= LEAST_MRZ && /<<|«|<.*<.*</.test(text));
}
