/** Pictures as PP-OCR's nets take them. */
import sharp from 'sharp';
import type { Pixels } from '../ports.ts';

/** RGB bytes to normalised planes in the order blue, green, red, padded with 0 to `padded` columns. */
export function planes(
  rgb: Uint8Array,
  width: number,
  height: number,
  padded: number,
  mean: readonly number[],
  deviation: readonly number[],
): Float32Array {
  const out = new Float32Array(3 * height * padded);
  for (let c = 0; c < 3; c++) {
    const scale = 1 / (255 * deviation[c]!);
    const shift = mean[c]! / deviation[c]!;
    const source = 2 - c;
    for (let y = 0; y < height; y++) {
      const to = (c * height + y) * padded;
      const from = y * width * 3 + source;
      for (let x = 0; x < width; x++) out[to + x] = rgb[from + 3 * x]! * scale - shift;
    }
  }
  return out;
}

export async function resizeRgb(image: Pixels, width: number, height: number): Promise<Uint8Array> {
  const raw = { width: image.width, height: image.height, channels: image.channels };
  return sharp(image.data, { raw })
    .toColourspace('srgb')
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .removeAlpha()
    .raw()
    .toBuffer();
}
