/** The map of a flat rectangle onto the quad that it is in a photo. */
import type { Point } from '../../reading.ts';
import type { Quad } from './quad-geometry.ts';

/** (x, y) of the rectangle lies at ((ax + by + c) / w, (dx + ey + f) / w) of the picture, w = gx + hy + 1. */
export type Perspective = Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h', number>;

/** Heckbert 1989, unit square to quadrilateral: a width × height rectangle's corners lie at the quad's. */
export function perspectiveOf(quad: Quad, width: number, height: number): Perspective {
  const [p0, p1, p2, p3] = quad;
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const [dx1, dy1, dx2, dy2] = [p1.x - p2.x, p1.y - p2.y, p3.x - p2.x, p3.y - p2.y];
  const divisor = dx1 * dy2 - dx2 * dy1 || 1;
  const g = (sx * dy2 - dx2 * sy) / divisor;
  const h = (dx1 * sy - sx * dy1) / divisor;
  const [a, b] = [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x];
  const [d, e] = [p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y];
  return {
    ...{ a: a / width, b: b / height, c: p0.x },
    ...{ d: d / width, e: e / height, f: p0.y },
    ...{ g: g / width, h: h / height },
  };
}

/** From the rectangle to the picture. */
export function project({ a, b, c, d, e, f, g, h }: Perspective, { x, y }: Point): Point {
  const w = g * x + h * y + 1;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}
