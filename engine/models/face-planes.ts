/** Pictures as the face nets take them: planes of red, green and blue, cut out and scaled with straight lines between pixels. */
import type { Pixels } from '../ports.ts';

/** Three planes of side × side, red, green and blue. */
export interface Planes {
  data: Float32Array;
  side: number;
}

/**
 * The pixel (column, row) of a cut lies at (right.x · column + down.x · row + x, right.y · column + down.y · row + y) of
 * the picture; centres of pixels are at whole numbers.
 */
export interface Cut {
  x: number;
  y: number;
  right: { x: number; y: number };
  down: { x: number; y: number };
}

/** What lies outside the picture is black, or repeats its edge. */
type Outside = 'black' | 'edge';

/** Levels × `scale`. */
export function cutPixels(image: Pixels, cut: Cut, side: number, scale: number, outside: Outside): Planes {
  const { data, width, height, channels } = image;
  const places = channels === 3 ? ([0, 1, 2] as const) : ([0, 0, 0] as const);
  return sample({ data, width, height, step: channels, places }, cut, side, scale, outside);
}

export function cutPlanes({ data, side }: Planes, cut: Cut, to: number, scale = 1): Planes {
  const places = [0, side * side, 2 * side * side] as const;
  return sample({ data, width: side, height: side, step: 1, places }, cut, to, scale, 'black');
}

/** A square with its sides along the axes; `step` pixels of the picture are one of the cut. */
export function squareCut(x: number, y: number, step: number): Cut {
  return { x, y, right: { x: step, y: 0 }, down: { x: 0, y: step } };
}

interface Source {
  data: Uint8Array | Float32Array;
  width: number;
  height: number;
  /** From a pixel to the next, and from its place to those of red, green and blue. */
  step: number;
  places: readonly [number, number, number];
}

function sample(source: Source, cut: Cut, side: number, scale: number, outside: Outside): Planes {
  const { data, width, height, step, places } = source;
  const [red, green, blue] = places;
  const area = side * side;
  const out = new Float32Array(3 * area);
  const mostX = width - 1;
  const mostY = height - 1;
  for (let row = 0, at = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1, at += 1) {
      let x = cut.right.x * column + cut.down.x * row + cut.x;
      let y = cut.right.y * column + cut.down.y * row + cut.y;
      if (x < 0 || y < 0 || x > mostX || y > mostY) {
        if (outside === 'black') continue;
        x = Math.min(mostX, Math.max(0, x));
        y = Math.min(mostY, Math.max(0, y));
      }
      const left = Math.floor(x);
      const top = Math.floor(y);
      const fx = x - left;
      const fy = (y - top) * scale;
      const rest = scale - fy;
      const from = (top * width + left) * step;
      const next = left < mostX ? from + step : from;
      const below = top < mostY ? width * step : 0;
      const a = (1 - fx) * rest;
      const b = fx * rest;
      const c = (1 - fx) * fy;
      const d = fx * fy;
      const lower = from + below;
      const last = next + below;
      out[at] =
        a * data[from + red]! + b * data[next + red]! + c * data[lower + red]! + d * data[last + red]!;
      out[at + area] =
        a * data[from + green]! +
        b * data[next + green]! +
        c * data[lower + green]! +
        d * data[last + green]!;
      out[at + 2 * area] =
        a * data[from + blue]! + b * data[next + blue]! + c * data[lower + blue]! + d * data[last + blue]!;
    }
  }
  return { data: out, side };
}
