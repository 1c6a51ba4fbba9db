/**
 * Print on a patch: the paper about a document's print has a pattern that goes on behind it, and words that were put on a
 * plain patch of nearly the same colour interrupt it. Compared is the detail of the paper within a line's box with that
 * in a ring about it, ink left out.
 *
 * | what                                                        | detail within by detail about it |
 * |-------------------------------------------------------------|----------------------------------|
 * | lines of drawn scans and photos                             | 0.33 and more                    |
 * | lines on 42 specimens and photos of states                  | 0.45 and more                    |
 * | words pasted on drawn scans, where the pattern is strong     | 0.16 to 0.3                      |
 *
 * Labels on bands of another colour (a step of 46 levels) are print as it was made. A photo blurs the pattern of both.
 */
import type { Box, Finding } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { levelAt } from './print-levels.ts';

/** Detail within by detail about it. */
const MOST_SHARE = 0.3;
/** Mean difference, in levels, of the paper about the line from its neighbourhood: less is no pattern. */
const LEAST_PATTERN = 3;
/** Levels between the colours of patch and paper. */
const MOST_STEP = 15;
/** Heights of the line between which the ring lies. */
const RING = [0.45, 1.3] as const;
/** Levels below the paper from which it is ink, and pixels about ink that are not looked at. */
const INK = 45;
const HALO = 2;
/** Pixels over which the pattern changes. */
const REACH = 3;
/** Pixels of paper that have to be seen. */
const LEAST_SEEN = 60;
const LEAST_LENGTH = 4;
const READ = 0.6;

/** `image` in colour, `grey` the same, `lines` in its pixels. */
export function findPatch(image: Pixels, grey: Pixels, lines: readonly TextLine[]): Finding[] {
  const patches = lines
    .filter(
      ({ text, confidence }) => text.length >= LEAST_LENGTH && confidence >= READ && !text.includes('<<'),
    )
    .flatMap((line) => {
      const share = isolated(image, grey, line);
      return share !== null && share <= MOST_SHARE ? [{ line, share }] : [];
    })
    .sort((a, b) => a.share - b.share);
  const [first] = patches;
  if (!first) return [];
  const words = patches.map(({ line }) => `“${line.text}”`).join(', ');
  const detail = `The pattern of the paper ends about ${words}, as about words on a patch.`;
  return [{ step: 'document', code: 'print_on_patch', confidence: 0.6, box: boxOf(first.line), detail }];
}

/** Detail of the paper within the line by that about it; null where either cannot be told, or the colour is another. */
export function isolated(image: Pixels, grey: Pixels, line: TextLine): number | null {
  const box = boxOf(line);
  const height = Math.min(
    box.height,
    Math.hypot(line.quad[3].x - line.quad[0].x, line.quad[3].y - line.quad[0].y),
  );
  const [inner, outer] = RING.map((heights) => Math.round(heights * height)) as [number, number];
  const around = within(grow(box, outer), grey);
  const ink = inkOf(grey, around);
  const about = paperOf(image, around, ink, around, grow(box, inner), 3);
  if (!about || about.detail < LEAST_PATTERN) return null;
  const inside = paperOf(image, around, ink, box, null, 1);
  if (!inside) return null;
  const step = Math.max(...inside.colour.map((level, c) => Math.abs(level - about.colour[c]!)));
  return step > MOST_STEP ? null : inside.detail / about.detail;
}

function boxOf({ quad }: TextLine): Box {
  const xs = quad.map(({ x }) => x);
  const ys = quad.map(({ y }) => y);
  const [x, y] = [Math.round(Math.min(...xs)), Math.round(Math.min(...ys))];
  return { x, y, width: Math.round(Math.max(...xs)) - x, height: Math.round(Math.max(...ys)) - y };
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function within({ x, y, width, height }: Box, image: Pixels): Box {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, bottom] = [Math.min(image.width, x + width), Math.min(image.height, y + height)];
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** 1 where there is ink or its halo, row by row of the box. */
function inkOf({ data, width }: Pixels, box: Box): Uint8Array {
  const levels = new Uint8Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    levels.set(
      data.subarray((box.y + y) * width + box.x, (box.y + y) * width + box.x + box.width),
      y * box.width,
    );
  }
  const histogram = new Uint32Array(256);
  for (const level of levels) histogram[level]!++;
  const paper = levelAt(histogram, 0.75);
  const ink = new Uint8Array(levels.length);
  for (let at = 0; at < levels.length; at++) {
    if (levels[at]! >= paper - INK) continue;
    const [x, y] = [at % box.width, Math.floor(at / box.width)];
    for (let j = Math.max(0, y - HALO); j <= Math.min(box.height - 1, y + HALO); j++) {
      ink.fill(1, j * box.width + Math.max(0, x - HALO), j * box.width + Math.min(box.width, x + HALO + 1));
    }
  }
  return ink;
}

/** Of the paper in `part` but for `hole`: how much it differs from what lies about it, and its colour. */
function paperOf(
  { data, width, channels }: Pixels,
  around: Box,
  ink: Uint8Array,
  part: Box,
  hole: Box | null,
  every: number,
): { detail: number; colour: number[] } | null {
  const colour = [0, 0, 0];
  let [sum, seen] = [0, 0];
  const isPaper = (x: number, y: number) => ink[(y - around.y) * around.width + (x - around.x)] === 0;
  const [right, bottom] = [around.x + around.width - REACH, around.y + around.height - REACH];
  for (let y = Math.max(part.y, around.y + REACH); y < Math.min(part.y + part.height, bottom); y += every) {
    for (let x = Math.max(part.x, around.x + REACH); x < Math.min(part.x + part.width, right); x += every) {
      if (hole && isIn(hole, x, y)) continue;
      if (!isPaper(x, y) || !isPaper(x - REACH, y) || !isPaper(x + REACH, y)) continue;
      if (!isPaper(x, y - REACH) || !isPaper(x, y + REACH)) continue;
      const at = (y * width + x) * channels;
      const [across, down] = [REACH * channels, REACH * width * channels];
      for (let c = 0; c < 3; c++) {
        const near =
          (data[at - across + c]! + data[at + across + c]! + data[at - down + c]! + data[at + down + c]!) / 4;
        colour[c]! += data[at + c]!;
        sum += Math.abs(data[at + c]! - near) / 3;
      }
      seen++;
    }
  }
  return seen < LEAST_SEEN ? null : { detail: sum / seen, colour: colour.map((level) => level / seen) };
}

function isIn({ x, y, width, height }: Box, px: number, py: number): boolean {
  return px >= x && px < x + width && py >= y && py < y + height;
}
