/** What a patch of pixels looks like, by the spread of its pixels about their middle. */
export interface SpotShape {
  /** Half of its width where it is narrowest, pixels. */
  narrow: number;
  /** Share of the ellipse of the same spread that it would fill: 1 is an ellipse, 0.95 a rectangle, less has holes or arms. */
  fill: number;
}

/** `spot`: places of pixels in a picture of `width`, row by row. */
export function shapeOf(spot: readonly number[], width: number): SpotShape {
  const count = spot.length;
  let [x, y] = [0, 0];
  for (const at of spot) {
    x += at % width;
    y += Math.floor(at / width);
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (const at of spot) {
    const [dx, dy] = [(at % width) - x / count, Math.floor(at / width) - y / count];
    xx += (dx * dx) / count;
    yy += (dy * dy) / count;
    xy += (dx * dy) / count;
  }
  // Of an ellipse the variance along an axis is a quarter of the square of its half.
  const product = Math.max(0, xx * yy - xy * xy);
  const least = (xx + yy - Math.sqrt(Math.max(0, (xx + yy) ** 2 - 4 * product))) / 2;
  return { narrow: 2 * Math.sqrt(least), fill: product > 0 ? count / (4 * Math.PI * Math.sqrt(product)) : 0 };
}
