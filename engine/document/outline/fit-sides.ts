import type { EdgeMap } from './edge-map.ts';
import type { Line } from './hough-lines.ts';
import type { LineQuad } from './line-quads.ts';
import type { Quad } from './quad-geometry.ts';

/** Pixels aside of a side in which its edge is looked for, and in which a found edge still belongs to it. */
const REACH = 3;
const BELONGS = 1.2;
const TRIM = 0.06;
const STEPS = 64;
const LEAST_POINTS = 12;

/** The quad whose sides lie on their edges to a part of a pixel; what shows too few edges stays as it is. */
export function fitSides({ quad, sides }: LineQuad, map: EdgeMap): Quad {
  const lines = sides.map((side, i) => (side.border ? side : fitLine(side, quad, i, map)));
  return quad.map((corner, i) => crossing(lines[(i + 3) % 4]!, lines[i]!) ?? corner) as Quad;
}

function fitLine(side: Line, quad: Quad, i: number, map: EdgeMap): Line {
  const [a, b] = [quad[i]!, quad[(i + 1) % 4]!];
  const points: [along: number, aside: number][] = [];
  for (let step = 0; step <= STEPS; step++) {
    const share = TRIM + ((1 - 2 * TRIM) * step) / STEPS;
    const aside = edgeAside(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y), side, map);
    if (aside !== null) points.push([share - 0.5, aside]);
  }
  const [offset, slope] = robustLine(points) ?? [0, 0];
  return through(
    { x: a.x + side.cos * (offset - slope / 2), y: a.y + side.sin * (offset - slope / 2) },
    { x: b.x + side.cos * (offset + slope / 2), y: b.y + side.sin * (offset + slope / 2) },
  );
}

/** Where the strongest edge along the side lies beside the point, pixels along the normal. */
function edgeAside(x: number, y: number, side: Line, map: EdgeMap): number | null {
  const levels = Array.from({ length: 2 * REACH + 1 }, (_, k) =>
    strengthAt(x + (k - REACH) * side.cos, y + (k - REACH) * side.sin, side, map),
  );
  const best = levels.reduce((best, level, k) => (level > levels[best]! ? k : best), 0);
  if (levels[best]! < 0.08) return null;
  const [before, after] = [levels[best - 1] ?? 0, levels[best + 1] ?? 0];
  const bend = before + after - 2 * levels[best]!;
  return best - REACH + (bend < 0 ? (before - after) / (2 * bend) : 0);
}

function strengthAt(x: number, y: number, side: Line, { width, height, strength, nx, ny }: EdgeMap): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  const at = row * width + column;
  return Math.abs(nx[at]! * side.cos + ny[at]! * side.sin) < 0.85 ? 0 : strength[at]!;
}

/** Offset and slope over the whole length: the pair of points that most others agree with, then least squares. */
function robustLine(points: [number, number][]): [number, number] | null {
  if (points.length < LEAST_POINTS) return null;
  let [most, best] = [0, [0, 0] as [number, number]];
  const third = Math.floor(points.length / 3);
  for (let i = 0; i < third; i++) {
    for (let j = points.length - third; j < points.length; j += 2) {
      const slope = (points[j]![1] - points[i]![1]) / (points[j]![0] - points[i]![0]);
      const offset = points[i]![1] - slope * points[i]![0];
      const count = points.filter(
        ([along, aside]) => Math.abs(offset + slope * along - aside) < BELONGS,
      ).length;
      if (count > most) [most, best] = [count, [offset, slope]];
    }
  }
  const near = points.filter(([along, aside]) => Math.abs(best[0] + best[1] * along - aside) < BELONGS);
  return near.length < LEAST_POINTS ? null : leastSquares(near);
}

function leastSquares(points: [number, number][]): [number, number] {
  const n = points.length;
  const mean = (k: 0 | 1) => points.reduce((sum, point) => sum + point[k], 0) / n;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, [along, aside]) => sum + (along - x) * (aside - y), 0);
  const below = points.reduce((sum, [along]) => sum + (along - x) ** 2, 0);
  const slope = below > 0 ? above / below : 0;
  return [y - slope * x, slope];
}

function through(a: { x: number; y: number }, b: { x: number; y: number }): Line {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [cos, sin] = [-(b.y - a.y) / length, (b.x - a.x) / length];
  return { theta: Math.atan2(sin, cos), cos, sin, rho: a.x * cos + a.y * sin };
}

function crossing(a: Line, b: Line): { x: number; y: number } | null {
  const divisor = a.cos * b.sin - a.sin * b.cos;
  if (Math.abs(divisor) < 0.2) return null;
  return { x: (a.rho * b.sin - b.rho * a.sin) / divisor, y: (a.cos * b.rho - b.cos * a.rho) / divisor };
}
