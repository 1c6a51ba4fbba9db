import type { Pixels } from '../../ports.ts';
import { type GreyImage, greyAt } from './grey-image.ts';
import type { OrientedBox } from './oriented-box.ts';

export interface Cut {
  /** Target pixels for each pixel of the picture. */
  scale: number;
  /** Of the target, pixels. */
  width: number;
  height: number;
  /** How much lower the right end of a row lies than its middle, target pixels (the left end is higher by as much). */
  tilt?: number;
  /** How much lower both ends lie than the middle, target pixels. */
  bend?: number;
  /** Samples a target pixel and direction; enough against aliasing where not given. */
  samples?: number;
}

/** The picture under a turned box in grey, lying flat, about the box's centre. Beyond the picture its border goes on. */
export function turnedCrop(image: Pixels, box: OrientedBox, cut: Cut): GreyImage {
  const { width, height } = cut;
  const samples = cut.samples ?? Math.min(4, Math.max(1, Math.round(1 / cut.scale)));
  const sums = new Float32Array(width * height);
  for (let j = 0; j < samples; j++) {
    for (let i = 0; i < samples; i++) {
      addSamples(image, box, cut, (i + 0.5) / samples - width / 2, (j + 0.5) / samples - height / 2, sums);
    }
  }
  const share = 1 / (samples * samples);
  const out = new Uint8Array(width * height);
  for (let k = 0; k < out.length; k++) out[k] = sums[k]! * share + 0.5;
  return { data: out, width, height };
}

/** One sample of every target pixel, `dx` and `dy` from the box's centre for the first. */
function addSamples(
  image: Pixels,
  box: OrientedBox,
  cut: Cut,
  dx: number,
  dy: number,
  sums: Float32Array,
): void {
  const { width, height, tilt = 0, bend = 0 } = cut;
  const ux = Math.cos(box.angle) / cut.scale;
  const uy = Math.sin(box.angle) / cut.scale;
  for (let x = 0; x < width; x++) {
    const along = x + dx;
    const share = (2 * x) / width - 1;
    const across = dy + tilt * share + bend * share * share;
    // Half a pixel: positions count from the picture's edge, pixel values sit in their middles.
    const startX = box.x + along * ux - across * uy - 0.5;
    const startY = box.y + along * uy + across * ux - 0.5;
    addColumn(image, startX, startY, -uy, ux, sums, x, width, height);
  }
}

function addColumn(
  image: Pixels,
  startX: number,
  startY: number,
  stepX: number,
  stepY: number,
  sums: Float32Array,
  x: number,
  width: number,
  height: number,
): void {
  const { data, channels } = image;
  const right = image.width - 1;
  const bottom = image.height - 1;
  for (let y = 0, to = x; y < height; y++, to += width) {
    const fx = startX + y * stepX;
    const fy = startY + y * stepY;
    const sx = fx < 0 ? 0 : fx > right ? right : fx;
    const sy = fy < 0 ? 0 : fy > bottom ? bottom : fy;
    const x0 = sx | 0;
    const y0 = sy | 0;
    const at = (y0 * image.width + x0) * channels;
    const nextX = x0 < right ? channels : 0;
    const nextY = y0 < bottom ? image.width * channels : 0;
    const wx = sx - x0;
    const wy = sy - y0;
    const a = greyAt(data, channels, at);
    const b = greyAt(data, channels, at + nextX);
    const c = greyAt(data, channels, at + nextY);
    const d = greyAt(data, channels, at + nextY + nextX);
    sums[to]! += (a + (b - a) * wx) * (1 - wy) + (c + (d - c) * wx) * wy;
  }
}
