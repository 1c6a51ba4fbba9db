import type { Pixels } from '../../ports.ts';
import type { Point, TextLine } from '../../reading.ts';

/** Recognition cannot use more: a longer line is squeezed. */
const WIDEST = 1600;

/**
 * Cuts a line out of the picture and lays it straight: RGB, `height` pixels high, width in proportion.
 * Where the picture is larger than the crop several points are averaged, so that thin strokes survive.
 */
export function cropLine(image: Pixels, quad: TextLine['quad'], height = 48): Pixels {
  const [tl, tr, br, bl] = quad;
  const printedWidth = (distance(tl, tr) + distance(bl, br)) / 2;
  const printedHeight = Math.max(1, (distance(tl, bl) + distance(tr, br)) / 2);
  const width = Math.min(WIDEST, Math.max(8, Math.round((printedWidth / printedHeight) * height)));
  const data = new Uint8Array(width * height * 3);
  const samples = Math.min(4, Math.max(1, Math.round(printedHeight / height)));
  const at = perspective(quad, width, height);
  const sum = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sum.fill(0);
      for (let s = 0; s < samples * samples; s++) {
        const u = x + ((s % samples) + 0.5) / samples;
        const v = y + (Math.floor(s / samples) + 0.5) / samples;
        addSample(image, at(u, v), sum);
      }
      for (let c = 0; c < 3; c++) data[(y * width + x) * 3 + c] = sum[c]! / (samples * samples) + 0.5;
    }
  }
  return { data, width, height, channels: 3 };
}

/** Maps pixels of a width × height rectangle onto the quad (Heckbert 1989, unit square to quadrilateral). */
export function perspective(quad: TextLine['quad'], width: number, height: number) {
  const [p0, p1, p2, p3] = quad;
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const [dx1, dy1, dx2, dy2] = [p1.x - p2.x, p1.y - p2.y, p3.x - p2.x, p3.y - p2.y];
  const divisor = dx1 * dy2 - dx2 * dy1 || 1;
  const g = (sx * dy2 - dx2 * sy) / divisor;
  const h = (dx1 * sy - sx * dy1) / divisor;
  const [a, b] = [p1.x - p0.x + g * p1.x, p3.x - p0.x + h * p3.x];
  const [d, e] = [p1.y - p0.y + g * p1.y, p3.y - p0.y + h * p3.y];
  return (x: number, y: number): Point => {
    const [u, v] = [x / width, y / height];
    const w = g * u + h * v + 1;
    return { x: (a * u + b * v + p0.x) / w, y: (d * u + e * v + p0.y) / w };
  };
}

/** Bilinear; pixel centres lie at halves, what is outside repeats the edge. */
function addSample(image: Pixels, point: Point, sum: Float64Array): void {
  const x = clamp(point.x - 0.5, image.width - 1);
  const y = clamp(point.y - 0.5, image.height - 1);
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const stepX = x0 + 1 < image.width ? image.channels : 0;
  const stepY = y0 + 1 < image.height ? image.channels * image.width : 0;
  const at = (y0 * image.width + x0) * image.channels;
  const { data, channels } = image;
  for (let c = 0; c < 3; c++) {
    const i = at + (channels === 3 ? c : 0);
    const above = data[i]! * (1 - fx) + data[i + stepX]! * fx;
    const below = data[i + stepY]! * (1 - fx) + data[i + stepY + stepX]! * fx;
    sum[c]! += above * (1 - fy) + below * fy;
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
