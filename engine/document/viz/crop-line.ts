import { LINE_ROWS, type Pixels } from '../../ports.ts';
import type { Point, TextLine } from '../../reading.ts';
import { type Perspective, perspectiveOf } from '../outline/perspective.ts';

/** Recognition cannot use more: a longer line is squeezed. */
const WIDEST = 1600;

/**
 * Cuts a line out of the picture and lays it straight: RGB, `height` pixels high, width in proportion.
 * Where the picture is larger than the crop several points are averaged, so that thin strokes survive.
 */
export function cropLine(image: Pixels, quad: TextLine['quad'], height: number = LINE_ROWS.box): Pixels {
  const [tl, tr, br, bl] = quad;
  const printedWidth = (distance(tl, tr) + distance(bl, br)) / 2;
  const printedHeight = Math.max(1, (distance(tl, bl) + distance(tr, br)) / 2);
  const width = Math.min(WIDEST, Math.max(8, Math.round((printedWidth / printedHeight) * height)));
  const samples = Math.min(4, Math.max(1, Math.round(printedHeight / height)));
  return sampled(image, perspectiveOf(quad, width, height), { width, height }, samples);
}

/** The crop that readers of lines take: the box, and at the top what line boxes cut off, the marks of capitals. */
export function cropForReading(image: Pixels, [tl, tr, br, bl]: TextLine['quad']): Pixels {
  const share = LINE_ROWS.above / LINE_ROWS.box;
  const up = (top: Point, bottom: Point): Point => ({
    x: top.x - (bottom.x - top.x) * share,
    y: top.y - (bottom.y - top.y) * share,
  });
  return cropLine(image, [up(tl, bl), up(tr, br), br, bl], LINE_ROWS.box + LINE_ROWS.above);
}

/** The mean of samples × samples points of each pixel, each bilinear; what is outside repeats the edge. */
function sampled(
  image: Pixels,
  { a, b, c, d, e, f, g, h }: Perspective,
  { width, height }: { width: number; height: number },
  samples: number,
): Pixels {
  const data = new Uint8Array(width * height * 3);
  const sum = new Float64Array(3);
  const count = samples * samples;
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sum[0] = sum[1] = sum[2] = 0.5 * count;
      for (let s = 0; s < count; s++) {
        const u = x + ((s % samples) + 0.5) / samples;
        const v = y + (Math.floor(s / samples) + 0.5) / samples;
        const w = 1 / (g * u + h * v + 1);
        addSample(image, (a * u + b * v + c) * w - 0.5, (d * u + e * v + f) * w - 0.5, sum);
      }
      for (let channel = 0; channel < 3; channel++) data[to++] = sum[channel]! / count;
    }
  }
  return { data, width, height, channels: 3 };
}

/** Pixel centres lie at whole numbers. */
function addSample(image: Pixels, atX: number, atY: number, sum: Float64Array): void {
  const { data, channels, width, height } = image;
  const x = clamp(atX, width - 1);
  const y = clamp(atY, height - 1);
  const x0 = x | 0;
  const y0 = y | 0;
  const fx = x - x0;
  const fy = y - y0;
  const stepX = x0 + 1 < width ? channels : 0;
  const stepY = y0 + 1 < height ? channels * width : 0;
  let i = (y0 * width + x0) * channels;
  const next = channels === 3 ? 1 : 0;
  for (let c = 0; c < 3; c++, i += next) {
    const above = data[i]! * (1 - fx) + data[i + stepX]! * fx;
    const below = data[i + stepY]! * (1 - fx) + data[i + stepY + stepX]! * fx;
    sum[c]! += above * (1 - fy) + below * fy;
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
