/** A picture seen along the bars of a code: `u` runs across the bars, `v` along them. */
import type { Pixels } from '../../../ports.ts';
import type { Point } from '../../../reading.ts';

/** Where bars stand: a box that leans. */
export interface BarRegion {
  centre: Point;
  /** Degrees clockwise of the direction across the bars, -90..90; which end is the start is not known. */
  angle: number;
  /** Extent across the bars and along them, pixels. */
  length: number;
  height: number;
}

export interface BarView {
  grey: Pixels;
  centre: Point;
  /** Unit vector across the bars, from the start to the stop. */
  across: Point;
}

export function viewOf(grey: Pixels, region: BarRegion, turned: boolean): BarView {
  const radians = ((region.angle + (turned ? 180 : 0)) * Math.PI) / 180;
  return { grey, centre: region.centre, across: { x: Math.cos(radians), y: Math.sin(radians) } };
}

/** Of the picture, in pixels. */
export function toPicture({ centre, across }: BarView, u: number, v: number): Point {
  return { x: centre.x + u * across.x - v * across.y, y: centre.y + u * across.y + v * across.x };
}

/** The same, turned about its centre so that what leaned by `slope` (u for each v) stands along v. */
export function uprighted(view: BarView, slope: number): BarView {
  const length = Math.hypot(1, slope);
  const [cos, sin] = [1 / length, -slope / length];
  const { x, y } = view.across;
  return { ...view, across: { x: cos * x - sin * y, y: cos * y + sin * x } };
}

/** Grey levels, bilinear, at `count` places from (u, v) on in steps of (du, dv), added to `into`. */
export function addSamples(
  view: BarView,
  line: { u: number; v: number; du: number; dv: number },
  into: Float32Array,
  count: number,
): void {
  const { data, width, height } = view.grey;
  const from = toPicture(view, line.u, line.v);
  const to = toPicture(view, line.u + line.du, line.v + line.dv);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let { x, y } = from;
  for (let i = 0; i < count; i++, x += dx, y += dy) {
    const cx = Math.max(0, Math.min(width - 1.001, x));
    const cy = Math.max(0, Math.min(height - 1.001, y));
    const [left, top] = [cx | 0, cy | 0];
    const [fx, fy] = [cx - left, cy - top];
    const at = top * width + left;
    const upper = data[at]! + fx * (data[at + 1]! - data[at]!);
    const lower = data[at + width]! + fx * (data[at + width + 1]! - data[at + width]!);
    into[i]! += upper + fy * (lower - upper);
  }
}
