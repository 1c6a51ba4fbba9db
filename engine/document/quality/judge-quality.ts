/**
 * What is wrong with the photo itself. Blur and darkness are measured here; all else, in the file that finds it. Measured
 * on drawn documents (scans, careful and ordinary photos without a finding; blurred and dark ones with it).
 *
 * | finding       | measure                                                      | clean       | reported |
 * |---------------|--------------------------------------------------------------|-------------|----------|
 * | image_blurred | median width of the edges of print, in heights of its line   | up to 0.075 | 0.105    |
 * |               | median width of all edges, pixels, at 400 px (outlasts noise)| up to 1.9   | 2.4      |
 * | image_dark    | grey level of the paper about the print (upper quartile)     | from 110    | 85       |
 * |               | the same of a picture's brightest part, where little was read| from 170    | 120      |
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { FindingCode } from '../../../rules/finding-codes.ts';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { type SmallPicture, smallPicture } from '../outline/small-picture.ts';
import { unionBox } from '../viz/line-geometry.ts';
import { edgeWidth, reduce } from './edge-width.ts';
import { findCompression } from './find-compression.ts';
import { findGlare } from './find-glare.ts';
import { findGreyCopy } from './find-grey-copy.ts';
import { findLowResolution } from './find-low-resolution.ts';
import { findOverexposure } from './find-overexposure.ts';
import { findScreen } from './find-screen.ts';
import { findScreenshot } from './find-screenshot.ts';
import { findVeil } from './find-veil.ts';
import { levelAt } from './print-levels.ts';

/** Edge width in heights of the line; 0.12 is where text lines begin to be missed. */
const BLURRED = 0.105;
const SURELY_BLURRED = 0.15;
/** Edge width in pixels of the picture at COARSE_SIDE. */
const COARSELY_BLURRED = 2.4;
const COARSE_SIDE = 400;
/** Longer side on which colour and spots of light are looked at: noise and the strokes of print are averaged away. */
const SMALL_SIDE = 256;
/** Grey level; 0.35 of the right exposure. What cannot be read for it may be less dark. */
const DARK = 85;
const DARK_AND_UNREAD = 120;
/** A line that says something: characters and the reader's confidence. */
const READ_LENGTH = 4;
const READ_CONFIDENCE = 0.8;
/** Fewer lines than this are not judged: a logo has soft edges by design. */
const LEAST_LINES = 3;
/** Lines lower than this have edges of their own height: such a picture is small, not blurred. */
const LEAST_HEIGHT = 18;
/** Lines that are measured, the longest ones. */
const MOST_LINES = 16;

export interface JudgedPicture {
  /** Upright, in colour. */
  image: Pixels;
  /** The same in grey. */
  grey: Pixels;
  /** The text that was found on it. */
  lines: readonly TextLine[];
  /** Whether it may well be printed in black on white, as letters and the backs of cards are: it is no copy for that. */
  plain: boolean;
}

export function judgeQuality({ image, grey, lines, plain }: JudgedPicture): Finding[] {
  const boxes = lines.map((line) => boxOf(line, grey)).filter((box) => box.width > 2 && box.height > 2);
  const longest = [...boxes].sort((a, b) => b.width - a.width).slice(0, MOST_LINES);
  const read = lines.filter(
    ({ text, confidence }) => text.length >= READ_LENGTH && confidence >= READ_CONFIDENCE,
  );
  const small = smallPicture(image, SMALL_SIDE);
  const paper = paperLevel(grey, longest);
  const isRead = read.length >= LEAST_LINES;
  const compressed = findCompression(grey);
  const bright = findOverexposure(grey, longest);
  // Compression this hard takes the colour away too, and so does such light.
  const mayBeCopy = !plain && boxes.length >= LEAST_LINES && compressed.length + bright.length === 0;
  return [
    ...judgeBlur(grey, longest),
    ...(isRead ? judgeLight(paper, DARK) : judgeLight(brightest(grey), DARK_AND_UNREAD)),
    ...bright,
    // Where all is burnt out there are spots everywhere.
    ...(bright.length > 0 ? [] : judgeGlare(small, grey, boxes)),
    ...findLowResolution(lines),
    ...compressed,
    ...findScreenshot(grey, lines),
    ...findScreen(grey),
    ...(mayBeCopy ? findGreyCopy(small, unionBox(boxes)) : []),
  ];
}

function judgeBlur(grey: Pixels, boxes: Box[]): Finding[] {
  const blur = lineBlur(grey, boxes);
  if (blur !== null && blur > BLURRED) {
    const confidence = Math.min(0.95, 0.5 + (0.45 * (blur - BLURRED)) / (SURELY_BLURRED - BLURRED));
    const percent = Math.round(100 * blur);
    return [finding('image_blurred', `Edges of the print are ${percent} % of its height wide.`, confidence)];
  }
  const coarse = reduce(grey, COARSE_SIDE);
  const width = edgeWidth(coarse, { x: 0, y: 0, width: coarse.width, height: coarse.height });
  if (width === null || width < COARSELY_BLURRED) return [];
  const detail = `Edges are ${width.toFixed(1)} pixels wide where the picture is made ${COARSE_SIDE} pixels large.`;
  return [finding('image_blurred', detail, 0.8)];
}

function judgeLight(level: number, dark: number): Finding[] {
  if (level >= dark) return [];
  const confidence = Math.min(0.95, 0.6 + (dark - level) / 100);
  return [finding('image_dark', `The paper has grey level ${level} of 255.`, confidence)];
}

function judgeGlare(small: SmallPicture, grey: Pixels, boxes: Box[]): Finding[] {
  if (boxes.length < LEAST_LINES) return [];
  const glare = findGlare(small, unionBox(boxes));
  if (glare) {
    const percent = (100 * glare.share).toFixed(1);
    const detail = `A reflection burns out ${percent} % of the picture, among the print.`;
    return [{ ...finding('image_glare', detail, 0.75), box: glare.box }];
  }
  const veil = findVeil(grey, boxes);
  if (!veil) return [];
  return [{ ...finding('image_glare', 'Light lies on several lines of print.', 0.5), box: veil }];
}

function lineBlur(grey: Pixels, boxes: Box[]): number | null {
  const ratios: number[] = [];
  for (const box of boxes.filter(({ height }) => height >= LEAST_HEIGHT)) {
    const width = edgeWidth(grey, box);
    if (width !== null) ratios.push(width / box.height);
  }
  if (ratios.length < LEAST_LINES) return null;
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
}

/** Upper quartile of the grey levels about the print; of the whole picture without print. */
function paperLevel(grey: Pixels, boxes: Box[]): number {
  if (boxes.length === 0) return brightest(grey);
  const histogram = new Uint32Array(256);
  for (const box of boxes) {
    for (let y = box.y; y < box.y + box.height; y += 2) {
      for (let x = box.x; x < box.x + box.width; x += 2) histogram[grey.data[y * grey.width + x]!]!++;
    }
  }
  return levelAt(histogram, 0.75);
}

function brightest(grey: Pixels): number {
  const histogram = new Uint32Array(256);
  for (let i = 0; i < grey.data.length; i += 7) histogram[grey.data[i]!]!++;
  return levelAt(histogram, 0.95);
}

function boxOf({ quad }: TextLine, { width, height }: Pixels): Box {
  const x = Math.max(0, Math.floor(Math.min(...quad.map((point) => point.x))));
  const y = Math.max(0, Math.floor(Math.min(...quad.map((point) => point.y))));
  const right = Math.min(width, Math.ceil(Math.max(...quad.map((point) => point.x))));
  const bottom = Math.min(height, Math.ceil(Math.max(...quad.map((point) => point.y))));
  return { x, y, width: right - x, height: bottom - y };
}

function finding(code: FindingCode, detail: string, confidence: number): Finding {
  return { step: 'document', code, confidence, detail };
}
