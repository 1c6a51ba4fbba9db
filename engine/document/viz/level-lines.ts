/**
 * Lines of a page or card that lies askew, placed as on the level one: blocks and rows are told by upright boxes.
 * Seen from an angle the lines at the top slant otherwise than those at the foot, so the slant is a line through
 * those of all.
 */
import type { Box } from '../../../rules/finding.ts';
import type { Fields, Point, TextLine } from '../../reading.ts';
import { boxOf, cornersOf, type PlacedLine, placeLine, rowsOf } from './line-geometry.ts';

/** Shorter lines, in their own heights, say little about the angle. */
const LONG = 3;
/** Fewer long lines do not tell how the slant changes down the page. */
const ENOUGH = 6;
/** Radians: lines that slant otherwise by more are a stamp's or a signature's. */
const OTHERWISE = 0.15;

export interface LevelLines {
  placed: PlacedLine[];
  /** Corners on the level page, as corners of the picture. */
  toPicture(quad: TextLine['quad']): TextLine['quad'];
  /** From the level page to the picture, in place. */
  restoreBoxes(fields: Fields): void;
}

export function levelLines(lines: readonly TextLine[]): LevelLines {
  const slant = slantOf(lines);
  const placed = lines.map((line, i) => placeLine({ ...line, quad: each(line.quad, levelled(slant)) }, i));
  const toPicture = <T extends readonly Point[]>(points: T) => each(points, restored(slant));
  return {
    placed,
    toPicture,
    restoreBoxes(fields) {
      for (const field of Object.values(fields))
        if (field.box) field.box = rounded(boxOf(toPicture(cornersOf(field.box))));
    },
  };
}

/** Top to bottom by rows, left to right inside a row; rows as on the level page. */
export function readingOrder(lines: readonly TextLine[]): TextLine[] {
  return rowsOf(levelLines(lines).placed).flatMap((row) => row.map((line) => lines[line.index]!));
}

interface Slant {
  /** Radians, clockwise; the middle one of all lines. */
  angle: number;
  /** Turned by the angle back, lines at height y still fall by slope × (y - middle.y) for each pixel to the right. */
  slope: number;
  middle: Point;
}

function slantOf(lines: readonly TextLine[]): Slant {
  const long = lines.filter(({ quad: [tl, tr, , bl] }) => distance(tl, tr) > LONG * distance(tl, bl));
  const angle = middleOf(long.map(({ quad }) => angleOf(quad)));
  const turned = long.map(({ quad }) => ({ rest: angleOf(quad) - angle, at: turn(centreOf(quad), -angle) }));
  const alike = turned.filter(({ rest }) => Math.abs(rest) < OTHERWISE);
  const middle = { x: mean(alike.map(({ at }) => at.x)), y: mean(alike.map(({ at }) => at.y)) };
  if (alike.length < ENOUGH) return { angle, slope: 0, middle };
  const spread = mean(alike.map(({ at }) => (at.y - middle.y) ** 2));
  const slope = mean(alike.map(({ at, rest }) => (at.y - middle.y) * rest)) / Math.max(1, spread);
  return { angle, slope, middle };
}

function levelled({ angle, slope, middle }: Slant) {
  return (point: Point): Point => {
    const { x, y } = turn(point, -angle);
    return { x, y: y - slope * (y - middle.y) * (x - middle.x) };
  };
}

function restored({ angle, slope, middle }: Slant) {
  return ({ x, y }: Point): Point => {
    const share = 1 - slope * (x - middle.x);
    return turn({ x, y: middle.y + (y - middle.y) / share }, angle);
  };
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

function each<T extends readonly Point[]>(points: T, change: (point: Point) => Point): T {
  return points.map(change) as unknown as T;
}

function turn({ x, y }: Point, angle: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function angleOf([tl, tr]: TextLine['quad']): number {
  return Math.atan2(tr.y - tl.y, tr.x - tl.x);
}

function centreOf(quad: readonly Point[]): Point {
  return { x: mean(quad.map(({ x }) => x)), y: mean(quad.map(({ y }) => y)) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function mean(numbers: number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function middleOf(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
