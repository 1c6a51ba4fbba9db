import type { Point } from '../../reading.ts';

export type Quad = [Point, Point, Point, Point];

/** Square pixels, positive. */
export function areaOf(quad: readonly Point[]): number {
  let sum = 0;
  for (let i = 0; i < quad.length; i++) {
    const [a, b] = [quad[i]!, quad[(i + 1) % quad.length]!];
    sum += a.x * b.y - b.x * a.y;
  }
  return Math.abs(sum) / 2;
}

/** Whether a point lies in a convex quad, its border included. */
export function contains(quad: readonly Point[], { x, y }: Point): boolean {
  let [left, right] = [false, false];
  for (let i = 0; i < quad.length; i++) {
    const [a, b] = [quad[i]!, quad[(i + 1) % quad.length]!];
    const side = (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
    if (side > 0) left = true;
    if (side < 0) right = true;
  }
  return !(left && right);
}

/** The part of a polygon that lies in a convex quad (Sutherland and Hodgman 1974). */
export function intersection(polygon: readonly Point[], quad: readonly Point[]): Point[] {
  const turn = signedArea(quad) < 0 ? -1 : 1;
  let points = [...polygon];
  for (let i = 0; i < quad.length && points.length > 0; i++) {
    const [a, b] = [quad[i]!, quad[(i + 1) % quad.length]!];
    const depth = (p: Point) => turn * ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));
    points = points.flatMap((p, j) => {
      const next = points[(j + 1) % points.length]!;
      const [here, there] = [depth(p), depth(next)];
      const kept = here >= 0 ? [p] : [];
      if (here >= 0 === there >= 0) return kept;
      const share = here / (here - there);
      return [...kept, { x: p.x + share * (next.x - p.x), y: p.y + share * (next.y - p.y) }];
    });
  }
  return points;
}

/** Area of what two quads share over the area of both together, 0..1. */
export function overlapOf(a: readonly Point[], b: readonly Point[]): number {
  const shared = areaOf(intersection(a, b));
  return shared / Math.max(1e-9, areaOf(a) + areaOf(b) - shared);
}

/** Share of the smaller of two quads that the other covers, 0..1. */
export function sharedPart(a: readonly Point[], b: readonly Point[]): number {
  return areaOf(intersection(a, b)) / Math.max(1e-9, Math.min(areaOf(a), areaOf(b)));
}

export function lengthsOf(quad: Quad): { across: number; down: number } {
  const side = (i: number, j: number) => Math.hypot(quad[i]!.x - quad[j]!.x, quad[i]!.y - quad[j]!.y);
  return { across: (side(0, 1) + side(3, 2)) / 2, down: (side(0, 3) + side(1, 2)) / 2 };
}

function signedArea(quad: readonly Point[]): number {
  let sum = 0;
  for (let i = 0; i < quad.length; i++) {
    const [a, b] = [quad[i]!, quad[(i + 1) % quad.length]!];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum / 2;
}
