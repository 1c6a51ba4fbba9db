/** One side of a card that was uploaded as both: the print of the two pictures is the same. */
import type { Finding } from '../../rules/finding.ts';
import { DOCUMENT_KINDS } from '../document/document-kinds.ts';
import type { CaptureReading } from '../reading.ts';
import { refOf } from './capture-findings.ts';
import type { ExaminedCapture } from './step.ts';

/** Lines shorter than this, or read worse, are alike on many sides. */
const LENGTH = 4;
const READ = 0.7;
/** Lines of each side that are compared at least, and the share of the shorter list that the other has too. */
const LEAST_LINES = 6;
const SAME = 0.8;

/** The picture that has to be taken again is the one whose side is not on it; what was said already is not repeated. */
export function judgeRepeat(front: ExaminedCapture, back: ExaminedCapture): Finding[] {
  const kind = front.reading.document?.kind ?? back.reading.document?.kind;
  if (!kind || DOCUMENT_KINDS[kind].oneSided) return [];
  const sides = [front, back];
  if (sides.some(({ reading }) => reading.findings.some(({ code }) => code === 'document_side_differs')))
    return [];
  if (!isSame(printOf(front.reading), printOf(back.reading))) return [];
  const wrong = isBack(front.reading) ? front : back;
  const detail = 'The same side of the document was uploaded as its front and as its back.';
  return [
    { step: 'document', code: 'document_side_differs', confidence: 0.9, detail, capture: refOf(wrong) },
  ];
}

function printOf({ text }: CaptureReading): Set<string> {
  const read = text.filter(({ confidence }) => confidence >= READ);
  const lines = read.map((line) => line.text.toUpperCase().replace(/[^\p{L}\d]/gu, ''));
  return new Set(lines.filter(({ length }) => length >= LENGTH));
}

function isSame(one: Set<string>, other: Set<string>): boolean {
  const [shorter, longer] = one.size < other.size ? [one, other] : [other, one];
  if (shorter.size < LEAST_LINES || longer.size * SAME > shorter.size) return false;
  return [...shorter].filter((line) => longer.has(line)).length >= SAME * shorter.size;
}

/** A picture of both sides, uploaded twice, has the portrait too: nothing is missing on it. */
function isBack({ mrz, barcode, face }: CaptureReading): boolean {
  return face === null && (mrz?.format === 'TD1' || barcode !== null);
}
