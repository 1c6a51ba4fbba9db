/**
 * From the map of PP-OCR's detection (differentiable binarisation, arXiv 1911.08947) to line boxes.
 * The map is of shrunken lines; each box grows back by area × ratio / perimeter.
 */
import type { Point } from '../reading.ts';
import { convexHull, cornersOf, minAreaBox } from './min-area-box.ts';

/** PaddleOCR's own values for PP-OCRv4: thresh, box_thresh, unclip_ratio. */
const PIXEL = 0.3;
const BOX = 0.5;
const UNCLIP = 1.6;
const SMALLEST_SIDE = 3;

export interface TextBox {
  quad: [Point, Point, Point, Point];
  /** Mean of the map inside, 0..1. */
  confidence: number;
}

/** `map` holds width × height probabilities; quads are in pixels of the map. */
export function boxesOf(map: Float32Array, width: number, height: number): TextBox[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const boxes: TextBox[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || map[start]! <= PIXEL) continue;
    const blob = fill(map, width, height, start, seen, stack);
    const box = blob.mean >= BOX ? boxOfBlob(blob) : null;
    if (box) boxes.push(box);
  }
  return boxes;
}

interface Blob {
  mean: number;
  /** Leftmost and rightmost pixel of every row. */
  edge: Point[];
}

function fill(
  map: Float32Array,
  width: number,
  height: number,
  start: number,
  seen: Uint8Array,
  stack: Int32Array,
): Blob {
  let top = 0;
  let sum = 0;
  let count = 0;
  const rows = new Map<number, [number, number]>();
  stack[top++] = start;
  seen[start] = 1;
  while (top > 0) {
    const at = stack[--top]!;
    const x = at % width;
    const y = (at - x) / width;
    sum += map[at]!;
    count++;
    const row = rows.get(y);
    if (!row) rows.set(y, [x, x]);
    else if (x < row[0]) row[0] = x;
    else if (x > row[1]) row[1] = x;
    for (let dy = y > 0 ? -1 : 0; dy <= (y < height - 1 ? 1 : 0); dy++) {
      for (let dx = x > 0 ? -1 : 0; dx <= (x < width - 1 ? 1 : 0); dx++) {
        const next = at + dy * width + dx;
        if (seen[next] || map[next]! <= PIXEL) continue;
        seen[next] = 1;
        stack[top++] = next;
      }
    }
  }
  const edge = [...rows].flatMap(([y, [left, right]]) => [
    { x: left, y },
    { x: right + 1, y },
    { x: left, y: y + 1 },
    { x: right + 1, y: y + 1 },
  ]);
  return { mean: sum / count, edge };
}

function boxOfBlob(blob: Blob): TextBox | null {
  const box = minAreaBox(convexHull(blob.edge));
  if (Math.min(box.width, box.height) < SMALLEST_SIDE) return null;
  const grow = (box.width * box.height * UNCLIP) / (2 * (box.width + box.height));
  return { quad: cornersOf(box, grow), confidence: blob.mean };
}
