/**
 * What is wrong with how the document lies in the picture, by its outline.
 *
 * | what                                                                     | finding            |
 * |--------------------------------------------------------------------------|--------------------|
 * | its edges run on beyond the border of the picture                        | document_cut_off   |
 * | a finger or another thing lies over an edge or a corner                  | document_covered   |
 * | fewer pixels than its print needs, and not all of it could be read       | document_too_small |
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { FindingCode } from '../../../rules/finding-codes.ts';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { boxOf } from '../viz/line-geometry.ts';
import { liesAlongPrint } from './along-print.ts';
import { findCover } from './find-cover.ts';
import { findFinger } from './find-finger.ts';
import type { Outline } from './find-outlines.ts';
import { isCutOff } from './is-cut-off.ts';
import { isRead, LEAST_LINES, liesIn, linesIn } from './lines-in.ts';
import { lengthsOf } from './quad-geometry.ts';

export interface Placed {
  /** Upright; the outlines and lines are in its pixels. */
  image: Pixels;
  outlines: readonly Outline[];
  lines: readonly TextLine[];
  /** Whether it is the data page of a passport, by its MRZ: above it lies another page. */
  hinged?: boolean;
  /** Longer side by shorter of the kind that it was declared as, or is by its MRZ; left out where that is not known. */
  ratio?: number;
  /** Whether all that was looked for could be read. */
  complete: boolean;
}

/** An outline that is seen worse accuses nobody. */
const SURE = 0.62;
/** Longer side in pixels: on ID-1 (85.6 mm) capitals of 1.5 mm are 7 px high then; larger formats print no smaller. */
const LEAST_CARD = 400;
const LEAST_PAGE = 520;
const CARD_RATIO = 1.5;
/** Of two ratios that are the same but for how the picture was taken; and how sure it is then that anything is cut off. */
const SAME_RATIO = 0.045;
const WHOLE = 0.5;

export function judgeOutline({ image, outlines, lines, complete, hinged, ratio }: Placed): Finding[] {
  const printed = outlines.filter(({ quad }) => linesIn(quad, lines).length >= LEAST_LINES);
  const [document] = printed.sort((a, b) => linesIn(b.quad, lines).length - linesIn(a.quad, lines).length);
  if (!document) return [];
  const isWhole = holdsAll(lines, document, outlines);
  return [
    ...(isWhole ? cutOff(image, document, hinged, ratio) : []),
    ...(document.confidence >= SURE && liesAlongPrint(document.quad, lines) ? covered(image, document) : []),
    ...(complete || !isWhole ? [] : tooSmall(document)),
  ];
}

/** Print beside the outline says that one of its sides is an edge on the document. */
function holdsAll(lines: readonly TextLine[], document: Outline, outlines: readonly Outline[]): boolean {
  const others = outlines.filter((other) => other !== document);
  return lines.every(
    (line) => !isRead(line) || liesIn(document.quad, line) || others.some(({ quad }) => liesIn(quad, line)),
  );
}

function cutOff(image: Pixels, document: Outline, hinged = false, ratio?: number): Finding[] {
  if (!isCutOff(document, image.width, image.height, hinged)) return [];
  const detail = 'The edges of the document run on beyond the border of the picture.';
  const confidence = ratio !== undefined && isWhole(document, ratio) ? WHOLE : 0.7;
  return [finding('document_cut_off', detail, confidence, boxOf(document.quad))];
}

/** An edge that lies at the border of the picture: what is seen has the shape of the whole. */
function isWhole({ quad }: Outline, ratio: number): boolean {
  const { across, down } = lengthsOf(quad);
  return Math.abs(Math.max(across, down) / Math.min(across, down) / ratio - 1) < SAME_RATIO;
}

function covered(image: Pixels, document: Outline): Finding[] {
  const cover = findCover(image, document);
  if (cover) {
    const what = cover.skin ? 'A finger' : 'Something';
    return [finding('document_covered', `${what} lies over the edge of the document.`, 0.7, cover.box)];
  }
  const finger = findFinger(image, document);
  return finger ? [finding('document_covered', 'A finger lies on the document.', 0.6, finger)] : [];
}

function tooSmall({ quad }: Outline): Finding[] {
  const { across, down } = lengthsOf(quad);
  const [longer, shorter] = [Math.max(across, down), Math.min(across, down)];
  const least = longer / shorter >= CARD_RATIO ? LEAST_CARD : LEAST_PAGE;
  if (longer >= least) return [];
  const detail = `The document is ${Math.round(longer)} pixels long; its print needs ${least}.`;
  return [finding('document_too_small', detail, 0.8, boxOf(quad))];
}

function finding(code: FindingCode, detail: string, confidence: number, box: Box): Finding {
  return { step: 'document', code, confidence, box, detail };
}
