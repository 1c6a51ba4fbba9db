/**
 * What is wrong with the photo itself: darkness is measured here, all else in the file that finds it. Drawn scans, careful
 * and ordinary photos have no finding.
 *
 * | finding    | measure                                                       | clean    | reported |
 * |------------|---------------------------------------------------------------|----------|----------|
 * | image_dark | grey level of the paper about the print (upper quartile)      | from 110 | 85       |
 * |            | the same of a picture's brightest part, where little was read | from 170 | 120      |
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { FindingCode } from '../../../rules/finding-codes.ts';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { type SmallPicture, smallPicture } from '../outline/small-picture.ts';
import { unionBox } from '../viz/line-geometry.ts';
import { findBlur } from './find-blur.ts';
import { findCompression } from './find-compression.ts';
import { findGlare, WHITE_PAPER } from './find-glare.ts';
import { findGreyCopy } from './find-grey-copy.ts';
import { findLowResolution } from './find-low-resolution.ts';
import { findOverexposure } from './find-overexposure.ts';
import { findScreen } from './find-screen.ts';
import { findScreenshot } from './find-screenshot.ts';
import { findVeil } from './find-veil.ts';
import { levelAt } from './print-levels.ts';

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
/** Lines that are measured, the longest ones. */
const MOST_LINES = 16;

export interface JudgedPicture {
  /** Upright, in colour. */
  image: Pixels;
  /** The same in grey. */
  grey: Pixels;
  /** The text that was found on it. */
  lines: readonly TextLine[];
  /** Whether it may well be printed in black on white, as letters and the backs of cards are. */
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
    ...findBlur(grey, longest),
    ...(isRead ? judgeLight(paper, DARK) : judgeLight(brightest(grey), DARK_AND_UNREAD)),
    ...bright,
    // Where all is burnt out there are spots everywhere.
    ...(bright.length > 0 ? [] : judgeGlare(small, grey, { paper, boxes, plain })),
    ...findLowResolution(lines),
    ...compressed,
    ...findScreenshot(grey, lines),
    ...findScreen(grey, boxes.length >= LEAST_LINES ? unionBox(boxes) : null),
    ...(mayBeCopy ? findGreyCopy(small, unionBox(boxes)) : []),
  ];
}

function judgeLight(level: number, dark: number): Finding[] {
  if (level >= dark) return [];
  const confidence = Math.min(0.95, 0.6 + (dark - level) / 100);
  return [finding('image_dark', `The paper has grey level ${level} of 255.`, confidence)];
}

function judgeGlare(
  small: SmallPicture,
  grey: Pixels,
  { paper, boxes, plain }: { paper: number; boxes: Box[]; plain: boolean },
): Finding[] {
  if (boxes.length < LEAST_LINES) return [];
  const glare = findGlare(small, unionBox(boxes));
  if (glare) {
    const percent = (100 * glare.share).toFixed(1);
    const detail = `A reflection burns out ${percent} % of the picture, among the print.`;
    return [{ ...finding('image_glare', detail, 0.75), box: glare.box }];
  }
  // On white paper no spot can be seen; on documents in colour, print that pales is of two inks.
  const veil = plain && paper > WHITE_PAPER ? findVeil(grey, boxes) : null;
  if (!veil) return [];
  return [{ ...finding('image_glare', 'Light lies on several lines of print.', 0.5), box: veil }];
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
