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
import { findCover } from './find-cover.ts';
import { findFinger } from './find-finger.ts';
import type { Outline } from './find-outlines.ts';
import { isCutOff } from './is-cut-off.ts';
import { LEAST_LINES, linesIn } from './lines-in.ts';
import { lengthsOf } from './quad-geometry.ts';

export interface Placed {
  /** Upright; the outlines and lines are in its pixels. */
  image: Pixels;
  outlines: readonly Outline[];
  lines: readonly TextLine[];
  /** Whether all that was looked for could be read. */
  complete: boolean;
}

/** An outline that is seen worse accuses nobody. */
const SURE = 0.62;
/** Longer side in pixels: on ID-1 (85.6 mm) capitals of 1.5 mm are 7 px high then; larger formats print no smaller. */
const LEAST_CARD = 400;
const LEAST_PAGE = 520;
const CARD_RATIO = 1.5;

export function judgeOutline({ image, outlines, lines, complete }: Placed): Finding[] {
  const printed = outlines.filter(({ quad }) => linesIn(quad, lines).length >= LEAST_LINES);
  const [document] = printed.sort((a, b) => linesIn(b.quad, lines).length - linesIn(a.quad, lines).length);
  if (!document) return [];
  return [
    ...(document.confidence >= SURE ? judgeOne(image, document) : []),
    ...(complete ? [] : tooSmall(document)),
  ];
}

function judgeOne(image: Pixels, document: Outline): Finding[] {
  const findings: Finding[] = [];
  if (isCutOff(document, image.width, image.height)) {
    const detail = 'The edges of the document run on beyond the border of the picture.';
    findings.push(finding('document_cut_off', detail, 0.7, boxOf(document.quad)));
  }
  const cover = findCover(image, document);
  if (cover) {
    const what = cover.skin ? 'A finger' : 'Something';
    findings.push(finding('document_covered', `${what} lies over the edge of the document.`, 0.7, cover.box));
    return findings;
  }
  const finger = findFinger(image, document);
  if (finger) findings.push(finding('document_covered', 'A finger lies on the document.', 0.6, finger));
  return findings;
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
