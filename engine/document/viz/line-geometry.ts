import type { Box } from '../../../rules/finding.ts';
import type { Point, TextLine } from '../../reading.ts';

/** A line with what placing it needs: its upright box and the height of its text, in pixels. */
export interface PlacedLine {
  index: number;
  text: string;
  confidence: number;
  box: Box;
  /** Of the turned box: unlike the upright box's it does not grow with the slant. */
  height: number;
}

export function placeLine(line: TextLine, index: number): PlacedLine {
  const [tl, tr, br, bl] = line.quad;
  const height = (Math.hypot(tl.x - bl.x, tl.y - bl.y) + Math.hypot(tr.x - br.x, tr.y - br.y)) / 2;
  return { index, text: line.text, confidence: line.confidence, box: boxOf(line.quad), height };
}

export function boxOf(quad: readonly Point[]): Box {
  const xs = quad.map((p) => p.x);
  const ys = quad.map((p) => p.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Top left, top right, bottom right, bottom left. */
export function cornersOf({ x, y, width, height }: Box): TextLine['quad'] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

export function unionBox(boxes: Box[]): Box {
  return boxOf(
    boxes.flatMap((b) => [
      { x: b.x, y: b.y },
      { x: b.x + b.width, y: b.y + b.height },
    ]),
  );
}

/** Share of the lower of the two lines that lies beside the other, 0..1. */
export function rowOverlap(a: Box, b: Box): number {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, shared) / Math.min(a.height, b.height);
}

/** Share of the narrower of the two lines that lies above or below the other, 0..1. */
export function columnOverlap(a: Box, b: Box): number {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return Math.max(0, shared) / Math.min(a.width, b.width);
}

/**
 * How far a value lies from its label, in heights of the label's text: to the right in the same row, or
 * below; null where it is neither. Below and left-aligned is what documents do most, so it is the cheapest.
 */
export function distanceToValue(label: Box, value: Box, height: number): number | null {
  const gapRight = value.x - (label.x + label.width);
  if (rowOverlap(label, value) > 0.5 && gapRight > -height) {
    return gapRight < 14 * height ? 0.6 + Math.max(0, gapRight) / height / 2 : null;
  }
  const gapBelow = value.y + value.height / 2 - (label.y + label.height);
  const shift = Math.abs(value.x - label.x);
  const under = columnOverlap(label, value) > 0.2 || shift < 2 * height;
  if (!under || gapBelow < 0 || gapBelow > 3.2 * height) return null;
  return gapBelow / height + Math.min(4, shift / height / 3);
}

/** Rows from top to bottom, each from left to right. */
export function rowsOf(lines: readonly PlacedLine[]): PlacedLine[][] {
  const rows: PlacedLine[][] = [];
  for (const line of lines.toSorted((a, b) => middle(a.box) - middle(b.box))) {
    const row = rows.at(-1);
    if (row && rowOverlap(row[0]!.box, line.box) > 0.6) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((a, b) => a.box.x - b.box.x));
}

function middle(box: Box): number {
  return box.y + box.height / 2;
}

/** Whether `below` goes on where `above` ends: left-aligned, of one size, with at most `mostGap` of its height between. */
export function isNextBelow(above: PlacedLine, below: PlacedLine, mostGap: number): boolean {
  const gap = below.box.y - (above.box.y + above.box.height);
  const size = Math.max(above.height, below.height);
  return (
    above.index !== below.index &&
    below.box.y > above.box.y + 0.4 * size &&
    gap > -0.5 * size &&
    gap < mostGap * size &&
    Math.abs(above.box.x - below.box.x) < 1.2 * size &&
    Math.abs(above.height - below.height) < 0.5 * size
  );
}
