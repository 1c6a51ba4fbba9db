/**
 * Whether a part of the document is outside the picture. A scan may be cropped tight to the paper, so being
 * near the border says nothing: print has to run into it.
 *
 * | what                                                                   | cut off            |
 * |------------------------------------------------------------------------|--------------------|
 * | a line of text whose strokes reach the outermost pixels                | yes                |
 * | a face whose box ends at the border                                    | yes                |
 * | no MRZ was read, but one line like an MRZ's, with no room for another   | yes                |
 * | no MRZ is relied on, and a line like an MRZ's ends at the border        | yes                |
 * | a document whose corners are outside, but whose print is all inside    | cannot be known    |
 */
import type { Box, Finding } from '../../rules/finding.ts';
import type { Pixels } from '../ports.ts';
import type { MrzReading, TextLine } from '../reading.ts';
import { boxOf } from './viz/line-geometry.ts';

export interface Borders {
  /** Upright. */
  image: Pixels;
  lines: readonly TextLine[];
  mrz: MrzReading | null;
  face: { box: Box } | null;
}

/** Pixels from the border in which print must lie. */
const OUTERMOST = 2;
/** Grey levels between paper and print. */
const LEAST_CONTRAST = 60;
/** Lines that were read worse are a pattern or a shadow. */
const READ = 0.6;
const READ_LENGTH = 4;
/** Of a line that is cut along its length, this share of the border under it is print. */
const PRINT_ALONG = 0.08;
/** Shares of a picture's side: a face that ends so near to the border goes on beyond it. */
const FACE_MARGIN = 0.004;
/** Heights of its line: an MRZ that ends so near to the border goes on beyond it. */
const MRZ_MARGIN = 0.25;
const MRZ_LIKE = /<{2}|«|^[PIACV][A-Z<][A-Z]{3}[A-Z<]{20,}/;

export function judgeBorders({ image, lines, mrz, face }: Borders): Finding[] {
  const read = lines.filter(({ text, confidence }) => confidence >= READ && text.length >= READ_LENGTH);
  const line = read.find(({ quad }) => runsOut(image, boxOf(quad)));
  if (line) return [cutOff(`The line “${line.text}” runs out of the picture.`, 0.8, boxOf(line.quad))];
  if (face && touches(image, face.box))
    return [cutOff('The portrait runs out of the picture.', 0.7, face.box)];
  const alone = mrz ? undefined : loneMrzLine(image, lines);
  if (alone) return [cutOff('A line of the MRZ lies outside the picture.', 0.7, boxOf(alone.quad))];
  const cut = mrz?.valid ? undefined : cutMrzLine(image, lines);
  return cut ? [cutOff('The MRZ runs out of the picture.', 0.7, boxOf(cut.quad))] : [];
}

function runsOut(image: Pixels, box: Box): boolean {
  const { width, height } = image;
  const [x1, y1] = [
    Math.min(width, Math.ceil(box.x + box.width)),
    Math.min(height, Math.ceil(box.y + box.height)),
  ];
  const [x0, y0] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  if (x1 - x0 < 8 || y1 - y0 < 8) return false;
  const limit = printLevel(image, x0, y0, x1, y1);
  if (!limit) return false;
  // A stroke ends within its line; a frame or the table beside the document does not.
  const across = (x: number) => share(image, x, y0, x + 1, y1, limit);
  const along = (y: number) => share(image, x0, y, x1, y + 1, limit);
  const outer = Array.from({ length: OUTERMOST }, (_, i) => i);
  const isStroke = (part: number) => part > 0.1 && part < 0.92;
  const isRow = (part: number) => part > PRINT_ALONG && part < 0.7;
  return (
    (x0 <= 1 && outer.every((i) => isStroke(across(i)))) ||
    (x1 >= width - 1 && outer.every((i) => isStroke(across(width - 1 - i)))) ||
    (y0 <= 1 && outer.every((i) => isRow(along(i)))) ||
    (y1 >= height - 1 && outer.every((i) => isRow(along(height - 1 - i))))
  );
}

/** The level between paper and print of a box, and which of them is light; null where there is no print. */
function printLevel(image: Pixels, x0: number, y0: number, x1: number, y1: number) {
  const levels: number[] = [];
  for (let y = y0; y < y1; y += 2) for (let x = x0; x < x1; x += 2) levels.push(greyAt(image, x, y));
  levels.sort((a, b) => a - b);
  const at = (part: number) => levels[Math.floor(part * (levels.length - 1))]!;
  const [dark, middle, light] = [at(0.04), at(0.5), at(0.96)];
  if (light - dark < LEAST_CONTRAST) return null;
  return { level: (dark + light) / 2, darkPrint: light - middle <= middle - dark };
}

function share(
  image: Pixels,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  limit: { level: number; darkPrint: boolean },
): number {
  let print = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) if (greyAt(image, x, y) < limit.level === limit.darkPrint) print++;
  }
  return print / Math.max(1, (x1 - x0) * (y1 - y0));
}

function greyAt({ data, width, channels }: Pixels, x: number, y: number): number {
  const at = (y * width + x) * channels;
  return channels === 1 ? data[at]! : (data[at]! + 2 * data[at + 1]! + data[at + 2]!) / 4;
}

function touches({ width, height }: Pixels, box: Box): boolean {
  const [x, y] = [FACE_MARGIN * width, FACE_MARGIN * height];
  return box.x <= x || box.y <= y || box.x + box.width >= width - x || box.y + box.height >= height - y;
}

/** ICAO 9303-3, 4.2: below the last line of an MRZ its own height and more is left. */
function loneMrzLine({ height }: Pixels, lines: readonly TextLine[]): TextLine | null {
  const found = lines.filter(({ text }) => MRZ_LIKE.test(text.replace(/\s/g, '')));
  const [line] = found;
  if (!line || found.length > 1) return null;
  const box = boxOf(line.quad);
  return height - (box.y + box.height) < box.height ? line : null;
}

/** ICAO 9303-3 and -5: from the edge of every format an MRZ keeps a margin of its own height and more. */
function cutMrzLine({ width, height }: Pixels, lines: readonly TextLine[]): TextLine | null {
  const isCut = ({ text, quad }: TextLine) => {
    if (!MRZ_LIKE.test(text.replace(/\s/g, ''))) return false;
    const [a, b, c, d] = quad;
    const margin = MRZ_MARGIN * ((Math.hypot(a.x - d.x, a.y - d.y) + Math.hypot(b.x - c.x, b.y - c.y)) / 2);
    return (
      Math.min(a.x, d.x) < margin ||
      Math.max(b.x, c.x) > width - margin ||
      Math.max(c.y, d.y) > height - margin
    );
  };
  return lines.find((line) => line.confidence >= READ && isCut(line)) ?? null;
}

function cutOff(detail: string, confidence: number, box: Box): Finding {
  return { step: 'document', code: 'document_cut_off', confidence, box, detail };
}
