/** Whether an outline lies as the print in it does: a wrong side of it shows, and a wrong side is no cover. */
import type { Point, TextLine } from '../../reading.ts';
import { linesIn } from './lines-in.ts';
import type { Quad } from './quad-geometry.ts';

/** Radians; in perspective print in the middle runs as the mean of the sides above and below does. */
const MOST_OFF = 0.06;
/** Shorter lines have no direction to speak of: length in heights, and lines that are needed. */
const LONG = 5;
const LEAST_LONG = 4;

/** `lines` of the upright picture. True also where too little print tells. */
export function liesAlongPrint(quad: Quad, lines: readonly TextLine[]): boolean {
  const angles = linesIn(quad, lines)
    .filter(({ quad: [a, b, , d] }) => distance(a, b) > LONG * distance(a, d))
    .map(({ quad: [a, b] }) => angleOf(a, b))
    .sort((a, b) => a - b);
  if (angles.length < LEAST_LONG) return true;
  const [a, b, c, d] = quad;
  const sides = (angleOf(a, b) + angleOf(d, c)) / 2;
  return Math.abs(sides - angles[angles.length >> 1]!) < MOST_OFF;
}

function angleOf(from: Point, to: Point): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
