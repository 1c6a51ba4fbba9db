import type { Pixels } from '../../ports.ts';
import { type GreyImage, greyAt } from './grey-image.ts';
import type { OrientedBox } from './oriented-box.ts';

/**
 * The picture under a turned box in grey, lying flat. `scale` is target pixels for each pixel of the picture; the crop is
 * `width` × `height` target pixels about the box's centre. `tilt` and `bend` (in target pixels) shear and arch the
 * rows: at the ends they lie `tilt` lower (right) or higher (left), and `bend` lower on both.
 */
export function turnedCrop(
  image: Pixels,
  box: OrientedBox,
  scale: number,
  width: number,
  height: number,
  tilt = 0,
  bend = 0,
): GreyImage {
  const out = new Uint8Array(width * height);
  const samples = Math.min(4, Math.max(1, Math.round(1 / scale)));
  const ux = Math.cos(box.angle) / scale;
  const uy = Math.sin(box.angle) / scale;
  const accumulate = new Float32Array(width * height);
  for (let j = 0; j < samples; j++) {
    for (let i = 0; i < samples; i++) {
      const dx = (i + 0.5) / samples - width / 2;
      const dy = (j + 0.5) / samples - height / 2;
      addSamples(image, box, ux, uy, dx, dy, width, height, tilt, bend, accumulate);
    }
  }
  const share = 1 / (samples * samples);
  for (let k = 0; k < out.length; k++) out[k] = accumulate[k]! * share + 0.5;
  return { data: out, width, height };
}

function addSamples(
  image: Pixels,
  box: OrientedBox,
  ux: number,
  uy: number,
  dx: number,
  dy: number,
  width: number,
  height: number,
  tilt: number,
  bend: number,
  into: Float32Array,
): void {
  const { data, channels } = image;
  const right = image.width - 1;
  const bottom = image.height - 1;
  for (let x = 0; x < width; x++) {
    const along = x + dx;
    const share = (2 * x) / width - 1;
    const lower = dy + tilt * share + bend * share * share;
    // Half a pixel: sample positions are edges, pixel values sit in their middles.
    const startX = box.x + along * ux - lower * uy - 0.5;
    const startY = box.y + along * uy + lower * ux - 0.5;
    for (let y = 0; y < height; y++) {
      const fx = startX - y * uy;
      const fy = startY + y * ux;
      const sx = fx < 0 ? 0 : fx > right ? right : fx;
      const sy = fy < 0 ? 0 : fy > bottom ? bottom : fy;
      const x0 = sx | 0;
      const y0 = sy | 0;
      const at = y0 * image.width + x0;
      const nextX = x0 < right ? 1 : 0;
      const nextY = y0 < bottom ? image.width : 0;
      const wx = sx - x0;
      const wy = sy - y0;
      const a = greyAt(data, channels, at);
      const b = greyAt(data, channels, at + nextX);
      const c = greyAt(data, channels, at + nextY);
      const d = greyAt(data, channels, at + nextY + nextX);
      into[y * width + x]! += (a + (b - a) * wx) * (1 - wy) + (c + (d - c) * wx) * wy;
    }
  }
}
