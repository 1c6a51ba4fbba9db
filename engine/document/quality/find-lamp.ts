/**
 * The reflection of a lamp on pale paper, where its rim runs into the paper's own brightness and no one level parts them
 * (find-glare.ts): once print and pattern are filled, it is an ellipse at some level, burnt out within and fading without.
 *
 * | measure, at the best of three levels                  | 13 of 14 lamps | 107 pictures without, at most |
 * |-------------------------------------------------------|----------------|-------------------------------|
 * | fill: pixels by those of an ellipse of its spread     | from 0.98      | 0.97 where all else fits      |
 */
import type { Box } from '../../../rules/finding.ts';
import type { SmallPicture } from '../outline/small-picture.ts';
import { closeSpots } from './close-spots.ts';
import { shapeOf } from './spot-shape.ts';
import { ringsAbout, spotsOf } from './spots.ts';

/** Levels at which spots are looked for, from the middle of the print's paper (0) to white (1). */
const LEVELS = [0.6, 0.75, 0.88];
/** Pixels of the small picture, and share of it. */
const LEAST_AREA = 80;
const MOST_SHARE = 0.12;
const LEAST_FILL = 0.977;
const LEAST_NARROW = 7;
/** Level that its brightest tenth has. */
const BURNT = 247;
/** Steps outward at which the paper is measured, grey levels that it is darker by, and at least has. */
const FAR = 8;
const LEAST_FALL = 9;
const DARKEST = 100;
/** At its rim this much of the fall is left, and the next step falls no further: what is printed ends at an edge. */
const SOFT = 0.2;
const MOST_STEP = 6;

/** `levels`: the least of the three colours; `print`, in pixels of them. The largest, or null. */
export function findLamp(
  levels: Uint8Array,
  { width, height }: Pick<SmallPicture, 'width' | 'height'>,
  print: Box,
): number[] | null {
  const closed = closeSpots(levels, width, height);
  const paper = middleOf(levels, width, print);
  const found = LEVELS.flatMap((share) => {
    const burnt = Math.round(paper + share * (255 - paper));
    return spotsOf(closed, burnt, width, height).filter(
      (spot) =>
        spot.length >= LEAST_AREA &&
        spot.length <= MOST_SHARE * levels.length &&
        isWithin(spot, width, print) &&
        isEllipse(spot, width) &&
        fades(spot, closed, width, height),
    );
  });
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

function middleOf(levels: Uint8Array, width: number, print: Box): number {
  const inside = levels.filter((_, at) => isIn(at, width, print)).sort();
  return inside[inside.length >> 1] ?? 255;
}

function isWithin(spot: number[], width: number, print: Box): boolean {
  return spot.filter((at) => isIn(at, width, print)).length > spot.length / 2;
}

function isIn(at: number, width: number, { x, y, width: wide, height: high }: Box): boolean {
  const [column, row] = [at % width, Math.floor(at / width)];
  return column >= x && row >= y && column < x + wide && row < y + high;
}

function isEllipse(spot: number[], width: number): boolean {
  const { fill, narrow } = shapeOf(spot, width);
  return fill >= LEAST_FILL && narrow >= LEAST_NARROW;
}

function fades(spot: number[], levels: Uint8Array, width: number, height: number): boolean {
  const rings = ringsAbout(spot, width, height, FAR);
  const [rim, next, far] = [rings[1]!, rings[2]!, rings[FAR]!].map((ring) => levelOf(ring, levels, 0.5));
  const inner = levelOf(spot, levels, 0.9);
  const fall = inner - far!;
  return (
    inner >= BURNT &&
    far! >= DARKEST &&
    fall >= LEAST_FALL &&
    rim! - far! >= SOFT * fall &&
    rim! - next! <= MOST_STEP
  );
}

function levelOf(places: number[], levels: Uint8Array, share: number): number {
  const sorted = places.map((at) => levels[at]!).sort((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)] ?? 255;
}
