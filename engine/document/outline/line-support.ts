import type { EdgeMap } from './edge-map.ts';
import type { Line } from './hough-lines.ts';

/** How much of each stretch of a line lies on an edge, by sums from its start. */
export interface SupportedLine extends Line {
  /** Positions along the line, pixels: `from` is the first of `sums`. */
  from: number;
  sums: Float32Array;
  /** One of the picture's own borders. */
  border: boolean;
}

/** An edge counts when it runs along the line within this cosine. */
const ALONG = 0.9;
/** Pixels of the line's side in which the edge is looked for. */
const ASIDE = 2;
/** The border of the picture is neither seen nor contradicted. */
const BORDER_SUPPORT = 0.3;

export function supportOf(line: Line, map: EdgeMap): SupportedLine {
  const { from, to } = within(line, map.width, map.height);
  const sums = new Float32Array(Math.max(2, to - from + 2));
  for (let t = from, i = 1; i < sums.length; t++, i++) sums[i] = sums[i - 1]! + at(line, t, map);
  return { ...line, from, sums, border: false };
}

/** The borders of the picture, as sides of a document that goes on beyond it or fills it. */
export function borderLines({ width, height }: { width: number; height: number }): SupportedLine[] {
  const lines = [
    { theta: 0, cos: 1, sin: 0, rho: 0 },
    { theta: 0, cos: 1, sin: 0, rho: width - 1 },
    { theta: Math.PI / 2, cos: 0, sin: 1, rho: 0 },
    { theta: Math.PI / 2, cos: 0, sin: 1, rho: height - 1 },
  ];
  return lines.map((line) => {
    const { from, to } = within(line, width, height);
    const sums = Float32Array.from({ length: to - from + 2 }, (_, i) => i * BORDER_SUPPORT);
    return { ...line, from, sums, border: true };
  });
}

/** Mean support between two places in the picture, 0..1; 0 where none of it is. */
export function supportBetween(line: SupportedLine, a: number, b: number): number {
  const last = line.sums.length - 1;
  const start = placeIn(Math.min(a, b) - line.from, last);
  const end = placeIn(Math.max(a, b) - line.from, last);
  return end <= start ? 0 : (line.sums[end]! - line.sums[start]!) / (end - start);
}

/** The share of a stretch that lies in the picture. */
export function insideShare(line: SupportedLine, a: number, b: number): number {
  const last = line.sums.length - 1;
  const start = placeIn(Math.min(a, b) - line.from, last);
  const end = placeIn(Math.max(a, b) - line.from, last);
  return Math.min(1, (end - start) / Math.max(1, Math.abs(a - b)));
}

function placeIn(place: number, last: number): number {
  const whole = Math.round(place);
  return whole < 0 ? 0 : whole > last ? last : whole;
}

function at(line: Line, t: number, { width, height, strength, nx, ny }: EdgeMap): number {
  const [px, py] = [line.rho * line.cos - t * line.sin, line.rho * line.sin + t * line.cos];
  let best = 0;
  for (let d = -ASIDE; d <= ASIDE; d++) {
    const x = Math.round(px + d * line.cos);
    const y = Math.round(py + d * line.sin);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const i = y * width + x;
    if (strength[i]! <= best || Math.abs(nx[i]! * line.cos + ny[i]! * line.sin) < ALONG) continue;
    best = strength[i]!;
  }
  return Math.min(1, best * 1.5);
}

/** The part of a line that lies in the picture. */
function within(line: Line, width: number, height: number): { from: number; to: number } {
  let [from, to] = [-1e9, 1e9];
  const clip = (start: number, step: number, most: number) => {
    if (Math.abs(step) < 1e-6) return;
    const [a, b] = [-start / step, (most - start) / step];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  };
  clip(line.rho * line.cos, -line.sin, width - 1);
  clip(line.rho * line.sin, line.cos, height - 1);
  return { from: Math.ceil(from), to: Math.max(Math.ceil(from), Math.floor(to)) };
}
