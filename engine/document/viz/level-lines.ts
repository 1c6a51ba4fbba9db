/** Lines of a page that lies askew, placed as on the level page: blocks and rows are told by upright boxes. */
import type { Box } from '../../../rules/finding.ts';
import type { Fields, Point, TextLine } from '../../reading.ts';
import { boxOf, type PlacedLine, placeLine, rowsOf } from './line-geometry.ts';

/** Shorter lines, in their own heights, say little about the angle. */
const LONG = 3;

export interface LevelLines {
  placed: PlacedLine[];
  /** Corners on the level page, as corners of the picture. */
  toPicture(quad: TextLine['quad']): TextLine['quad'];
  /** From the level page to the picture, in place. */
  restoreBoxes(fields: Fields): void;
}

export function levelLines(lines: readonly TextLine[]): LevelLines {
  const angle = angleOf(lines);
  const placed = lines.map((line, i) => placeLine({ ...line, quad: turned(line.quad, -angle) }, i));
  return {
    placed,
    toPicture: (quad) => turned(quad, angle),
    restoreBoxes(fields) {
      for (const field of Object.values(fields)) if (field.box) field.box = restore(field.box, angle);
    },
  };
}

/** Top to bottom by rows, left to right inside a row; rows as on the level page. */
export function readingOrder(lines: readonly TextLine[]): TextLine[] {
  return rowsOf(levelLines(lines).placed).flatMap((row) => row.map((line) => lines[line.index]!));
}

/** Radians, clockwise; the middle one of all lines. */
function angleOf(lines: readonly TextLine[]): number {
  const angles = lines
    .map(({ quad: [tl, tr, , bl] }) => ({ tl, tr, height: Math.hypot(bl.x - tl.x, bl.y - tl.y) }))
    .filter(({ tl, tr, height }) => Math.hypot(tr.x - tl.x, tr.y - tl.y) > LONG * height)
    .map(({ tl, tr }) => Math.atan2(tr.y - tl.y, tr.x - tl.x))
    .sort((a, b) => a - b);
  return angles[Math.floor(angles.length / 2)] ?? 0;
}

function restore({ x, y, width, height }: Box, angle: number): Box {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  const box = boxOf(turned(corners, angle));
  return {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}

function turned<T extends readonly Point[]>(points: T, angle: number): T {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return points.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos })) as unknown as T;
}
