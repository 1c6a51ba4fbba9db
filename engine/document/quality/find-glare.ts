/**
 * Reflections: a spot that is burnt white and fades into paper that is darker, all about it. What is printed white, a
 * band or a field, ends at an edge; white paper shows no spot at all.
 */
import type { Box } from '../../../rules/finding.ts';
import type { SmallPicture } from '../outline/small-picture.ts';
import { findLamp } from './find-lamp.ts';
import { levelAt } from './print-levels.ts';
import { shapeOf } from './spot-shape.ts';
import { ringsAbout, spotsOf } from './spots.ts';

/** Where a spot begins, from the level of the paper (0) to white (1): paper still shines through the rim of a lamp. */
const BURNT = 0.55;
const PAPER = 0.75;
/** Paper whiter than this shows no spot. */
export const WHITE_PAPER = 238;
/** Pixels of the small picture, and the share of it, that a spot has. More is bright paper. */
const LEAST_AREA = 80;
const MOST_SHARE = 0.12;
/** Steps outward from the spot at which levels are taken; print in it is left out by taking the upper half. */
const NEAR = 2;
const FAR = 7;
/**
 * The paper about a spot is darker than white by LEAST_FALL levels, but no ink; two steps from the spot SOFT of that is
 * left. What is printed white falls at once.
 */
const LEAST_FALL = 16;
const DARKEST = 100;
const SOFT = 0.2;
/** Level that its brightest pixel has: what is only paler than the paper is another field of it. */
const BRIGHTEST = 240;
/** A spot is round; portraits, gaps between lines and fields are not. */
const LEAST_FILL = 0.82;
const LEAST_NARROW = 4.5;

/** `print`, in pixels of the picture: where the document's print stands; spots beside it are of the table. The largest spot, or null. */
export function findGlare(small: SmallPicture, print: Box): { box: Box; share: number } | null {
  const white = whiteness(small);
  const { scale, width } = small;
  const largest = findSpot(white, small, print) ?? findLamp(white, small, scaled(print, 1 / scale));
  if (!largest) return null;
  const columns = largest.map((at) => at % width);
  const rows = largest.map((at) => Math.floor(at / width));
  const [x, y] = [Math.min(...columns), Math.min(...rows)];
  const [across, down] = [Math.max(...columns) + 1 - x, Math.max(...rows) + 1 - y];
  const px = (value: number) => Math.round(value * scale);
  return {
    box: { x: px(x), y: px(y), width: px(across), height: px(down) },
    share: largest.length / white.length,
  };
}

function findSpot(white: Uint8Array, small: SmallPicture, print: Box): number[] | null {
  const paper = paperOf(white, small, print);
  if (paper > WHITE_PAPER) return null;
  const burnt = Math.round(paper + BURNT * (255 - paper));
  const spots = spotsOf(white, burnt, small.width, small.height).filter(
    (spot) =>
      spot.length >= LEAST_AREA &&
      spot.length <= MOST_SHARE * white.length &&
      isInside(spot, small, print) &&
      isLamp(spot, white, small.width) &&
      fades(spot, white, small),
  );
  return spots.sort((a, b) => b.length - a.length)[0] ?? null;
}

function scaled({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

function whiteness({ planes: [red, green, blue] }: SmallPicture): Uint8Array {
  return red.map((level, at) => Math.min(level, green[at]!, blue[at]!));
}

/** Upper quartile where the print stands. */
function paperOf(white: Uint8Array, { width, height, scale }: SmallPicture, print: Box): number {
  const histogram = new Uint32Array(256);
  const [right, bottom] = [(print.x + print.width) / scale, (print.y + print.height) / scale];
  for (let y = Math.max(0, Math.floor(print.y / scale)); y < Math.min(height, bottom); y++) {
    for (let x = Math.max(0, Math.floor(print.x / scale)); x < Math.min(width, right); x++)
      histogram[white[y * width + x]!]!++;
  }
  return levelAt(histogram, PAPER);
}

function isInside(spot: number[], { width, scale }: SmallPicture, print: Box): boolean {
  const inside = spot.filter((at) => {
    const [x, y] = [(at % width) * scale, Math.floor(at / width) * scale];
    return x >= print.x && y >= print.y && x < print.x + print.width && y < print.y + print.height;
  });
  return inside.length > spot.length / 2;
}

function isLamp(spot: number[], white: Uint8Array, width: number): boolean {
  const { fill, narrow } = shapeOf(spot, width);
  return fill >= LEAST_FILL && narrow >= LEAST_NARROW && spot.some((at) => white[at]! >= BRIGHTEST);
}

function fades(spot: number[], white: Uint8Array, { width, height }: SmallPicture): boolean {
  const rings = ringsAbout(spot, width, height, FAR);
  const [near, far] = [upper(rings[NEAR]!, white), upper(rings[FAR]!, white)];
  return 255 - far >= LEAST_FALL && far >= DARKEST && near - far >= SOFT * (255 - far);
}

/** Upper quartile. */
function upper(ring: number[], white: Uint8Array): number {
  const levels = ring.map((at) => white[at]!).sort((a, b) => a - b);
  return levels[Math.floor(0.75 * levels.length)] ?? 255;
}
