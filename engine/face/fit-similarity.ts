import type { Point } from '../reading.ts';

/** (u, v) → (a·u − b·v + x, b·u + a·v + y): turn, scale and shift. */
export interface Similarity {
  a: number;
  b: number;
  x: number;
  y: number;
}

/**
 * The similarity that carries `from` to `to` with the least squared error (Umeyama 1991, in the plane,
 * without reflection). At least two points that differ.
 */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Similarity {
  const p = mean(from);
  const q = mean(to);
  let along = 0;
  let across = 0;
  let spread = 0;
  for (const [i, point] of from.entries()) {
    const u = point.x - p.x;
    const v = point.y - p.y;
    const x = to[i]!.x - q.x;
    const y = to[i]!.y - q.y;
    along += u * x + v * y;
    across += u * y - v * x;
    spread += u * u + v * v;
  }
  const a = along / spread;
  const b = across / spread;
  return { a, b, x: q.x - a * p.x + b * p.y, y: q.y - b * p.x - a * p.y };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
