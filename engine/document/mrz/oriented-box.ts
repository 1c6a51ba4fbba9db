import type { Run } from './components.ts';

/**
 * A line of text as a turned box. `angle` is the reading direction in radians, y pointing down
 * (so positive is clockwise); `length` lies along it, `height` across it.
 */
export interface OrientedBox {
  x: number;
  y: number;
  angle: number;
  length: number;
  height: number;
}

/** The box of a region: its main axis by second moments, its extents along and across that axis. */
export function orientedBox(region: Run[]): OrientedBox {
  const angle = mainAxis(region);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  let alongMin = Infinity;
  let alongMax = -Infinity;
  let acrossMin = Infinity;
  let acrossMax = -Infinity;
  for (const [y, first, last] of region) {
    for (const x of [first, last + 1]) {
      const along = x * cos + (y + 0.5) * sin;
      const across = -x * sin + (y + 0.5) * cos;
      if (along < alongMin) alongMin = along;
      if (along > alongMax) alongMax = along;
      if (across < acrossMin) acrossMin = across;
      if (across > acrossMax) acrossMax = across;
    }
  }
  const along = (alongMin + alongMax) / 2;
  const across = (acrossMin + acrossMax) / 2;
  return {
    x: along * cos - across * sin,
    y: along * sin + across * cos,
    angle,
    length: alongMax - alongMin,
    height: acrossMax - acrossMin + 1,
  };
}

/** Direction of the largest spread, -90..90 degrees, in radians. */
function mainAxis(region: Run[]): number {
  let n = 0;
  let sx = 0;
  let sy = 0;
  let sxx = 0;
  let syy = 0;
  let sxy = 0;
  for (const [y, first, last] of region) {
    const count = last - first + 1;
    const middle = (first + last) / 2;
    n += count;
    sx += count * middle;
    sy += count * y;
    sxx += count * (middle * middle + (count * count - 1) / 12);
    syy += count * y * y;
    sxy += count * middle * y;
  }
  const vx = sxx / n - (sx / n) ** 2;
  const vy = syy / n - (sy / n) ** 2;
  const vxy = sxy / n - (sx / n) * (sy / n);
  return 0.5 * Math.atan2(2 * vxy, vx - vy);
}
