import type { Point } from '../reading.ts';

/** A rectangle that may be turned: `u` is the unit vector along its width, `v` along its height. */
export interface TurnedBox {
  centre: Point;
  width: number;
  height: number;
  u: Point;
  v: Point;
}

/** Andrew's monotone chain; counter-clockwise where y points up. */
export function convexHull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/**
 * The rectangle of the smallest area around a convex hull: one of its sides lies on a side of the hull.
 * Its `u` points to the right, within 45 degrees of the x axis.
 */
export function minAreaBox(hull: Point[]): TurnedBox {
  let best: TurnedBox | null = null;
  for (let i = 0; i < hull.length; i++) {
    const a = hull[i]!;
    const b = hull[(i + 1) % hull.length]!;
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (length === 0) continue;
    const box = boxAlong(hull, { x: (b.x - a.x) / length, y: (b.y - a.y) / length });
    if (!best || box.width * box.height < best.width * best.height) best = box;
  }
  return rightward(best ?? boxAlong(hull, { x: 1, y: 0 }));
}

/** Corners in reading order: top left, top right, bottom right, bottom left. */
export function cornersOf(box: TurnedBox, grow = 0): [Point, Point, Point, Point] {
  const w = box.width / 2 + grow;
  const h = box.height / 2 + grow;
  const at = (a: number, b: number): Point => ({
    x: box.centre.x + box.u.x * a + box.v.x * b,
    y: box.centre.y + box.u.y * a + box.v.y * b,
  });
  return [at(-w, -h), at(w, -h), at(w, h), at(-w, h)];
}

function chain(points: Point[]): Point[] {
  const out: Point[] = [];
  for (const p of points) {
    while (out.length >= 2 && cross(out.at(-2)!, out.at(-1)!, p) <= 0) out.pop();
    out.push(p);
  }
  return out;
}

function cross(o: Point, a: Point, b: Point): number {
  return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);
}

function boxAlong(points: Point[], u: Point): TurnedBox {
  const v = { x: -u.y, y: u.x };
  let [minU, maxU, minV, maxV] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const p of points) {
    const a = p.x * u.x + p.y * u.y;
    const b = p.x * v.x + p.y * v.y;
    minU = Math.min(minU, a);
    maxU = Math.max(maxU, a);
    minV = Math.min(minV, b);
    maxV = Math.max(maxV, b);
  }
  const a = (minU + maxU) / 2;
  const b = (minV + maxV) / 2;
  const centre = { x: a * u.x + b * v.x, y: a * u.y + b * v.y };
  return { centre, width: maxU - minU, height: maxV - minV, u, v };
}

function rightward(box: TurnedBox): TurnedBox {
  let { u, v, width, height } = box;
  if (Math.abs(u.x) < Math.abs(u.y)) {
    [u, v] = [v, u];
    [width, height] = [height, width];
  }
  if (u.x < 0) u = { x: -u.x, y: -u.y };
  return { centre: box.centre, width, height, u, v: { x: -u.y, y: u.x } };
}
