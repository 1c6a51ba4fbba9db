/**
 * From a map of shrunken lines (as in differentiable binarisation, arXiv 1911.08947) to line boxes: each blob's
 * smallest turned rectangle, grown back to the line.
 */
import type { Point } from '../reading.ts';
import { convexHull, cornersOf, minAreaBox, type TurnedBox } from './min-area-box.ts';

/** How the map of a net is to be taken. */
export interface BoxRules {
  /** A pixel belongs to a line from this probability on, exclusive. */
  pixel: number;
  /** Least mean of a blob's pixels. */
  box: number;
  /** The box of the line, null where it is too small to be one; `sum`: of the blob's probabilities. */
  grown(kernel: TurnedBox, sum: number): TurnedBox | null;
}

/** PaddleOCR's own values for PP-OCRv4: thresh, box_thresh, and unclip_ratio as area × ratio / perimeter. */
export const PADDLE_RULES: BoxRules = {
  pixel: 0.3,
  box: 0.5,
  grown(kernel) {
    const { width, height } = kernel;
    if (Math.min(width, height) < 3) return null;
    const grow = (width * height * 1.6) / (width + height);
    return { ...kernel, width: width + grow, height: height + grow };
  },
};

export interface TextBox {
  quad: [Point, Point, Point, Point];
  /** Mean of the map inside, 0..1. */
  confidence: number;
}

/** `map` holds width × height probabilities; quads are in pixels of the map. */
export function boxesOf(
  map: Float32Array,
  width: number,
  height: number,
  rules: BoxRules = PADDLE_RULES,
): TextBox[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const boxes: TextBox[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || map[start]! <= rules.pixel) continue;
    const { edge, sum, count } = fill(map, width, height, start, rules.pixel, seen, stack);
    const confidence = sum / count;
    const box = confidence >= rules.box ? rules.grown(minAreaBox(convexHull(edge)), sum) : null;
    if (box) boxes.push({ quad: cornersOf(box), confidence });
  }
  return boxes;
}

/** Sides of which nets take pictures: multiples of this, px. */
const MULTIPLE = 32;

/** The size a picture is searched at: its longer side brought to `side` px, both sides multiples of 32. */
export function mappedSize(image: { width: number; height: number }, side: number): Size {
  const scale = side / Math.max(image.width, image.height);
  const even = (length: number) => Math.max(MULTIPLE, Math.round((length * scale) / MULTIPLE) * MULTIPLE);
  return { width: even(image.width), height: even(image.height) };
}

/** Boxes on a map of the whole picture, in px of the picture. */
export function toPicture(boxes: readonly TextBox[], image: Size, map: Size): TextBox[] {
  const [sx, sy] = [image.width / map.width, image.height / map.height];
  return boxes.map(({ quad, confidence }) => ({
    quad: quad.map((p) => ({ x: p.x * sx, y: p.y * sy })) as TextBox['quad'],
    confidence,
  }));
}

interface Size {
  width: number;
  height: number;
}

interface Blob {
  sum: number;
  count: number;
  /** Leftmost and rightmost pixel of every row. */
  edge: Point[];
}

function fill(
  map: Float32Array,
  width: number,
  height: number,
  start: number,
  least: number,
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
        if (seen[next] || map[next]! <= least) continue;
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
  return { sum, count, edge };
}
