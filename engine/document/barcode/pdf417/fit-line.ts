/** Straight lines through points of which some are wrong. */

/** y = at + slope × x. */
export interface Line {
  at: number;
  slope: number;
}

export const onLine = ({ at, slope }: Line, x: number) => at + slope * x;

/** The line that most points are within `tolerance` of, fitted to those; null below three points. */
export function fitLine(
  points: readonly { x: number; y: number; weight: number }[],
  tolerance: number,
  maxSlope = 1,
): { line: Line; inliers: { x: number; y: number; weight: number }[] } | null {
  let inliers: { x: number; y: number; weight: number }[] = [];
  let most = 0;
  for (const [i, one] of points.entries()) {
    for (const other of points.slice(i + 1)) {
      const slope = (other.y - one.y) / (other.x - one.x);
      if (!Number.isFinite(slope) || Math.abs(slope) > maxSlope) continue;
      const line = { at: one.y - slope * one.x, slope };
      const near = points.filter(({ x, y }) => Math.abs(y - onLine(line, x)) <= tolerance);
      const weight = near.reduce((sum, point) => sum + point.weight, 0);
      if (weight > most) [most, inliers] = [weight, near];
    }
  }
  return inliers.length < 3 ? null : { line: leastSquares(inliers), inliers };
}

export function leastSquares(points: readonly { x: number; y: number; weight: number }[]): Line {
  let [w, x, y, xx, xy] = [0, 0, 0, 0, 0];
  for (const point of points) {
    w += point.weight;
    x += point.weight * point.x;
    y += point.weight * point.y;
    xx += point.weight * point.x ** 2;
    xy += point.weight * point.x * point.y;
  }
  const below = w * xx - x * x;
  const slope = Math.abs(below) > 1e-9 ? (w * xy - x * y) / below : 0;
  return { at: (y - slope * x) / (w || 1), slope };
}
