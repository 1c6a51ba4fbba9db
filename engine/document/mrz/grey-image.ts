import type { Pixels } from '../../ports.ts';

/** One byte a pixel, row by row. */
export interface GreyImage {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Offsets and steps that make one grey value out of a pixel: red, green, blue weigh 1, 2, 1 (a fast luma). */
export function greyAt(data: Uint8Array, channels: number, pixel: number): number {
  if (channels === 1) return data[pixel]!;
  const at = pixel * 3;
  return (data[at]! + 2 * data[at + 1]! + data[at + 2]!) >> 2;
}

/** The picture in grey at the width given: averaged when it shrinks, interpolated when it grows. */
export function greyAtWidth(image: Pixels, width: number): GreyImage {
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  return width <= image.width ? shrink(image, width, height) : grow(image, width, height);
}

/** At most 3×3 samples stand for each target pixel: enough against aliasing, and cheap on 12 megapixels. */
function shrink(image: Pixels, width: number, height: number): GreyImage {
  const out = new Uint8Array(width * height);
  const factor = image.width / width;
  const samples = Math.min(3, Math.max(1, Math.ceil(factor)));
  const columns = sampleOffsets(width, image.width, samples);
  const rows = sampleOffsets(height, image.height, samples);
  const { data, channels } = image;
  const share = 1 / (samples * samples);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let j = 0; j < samples; j++) {
        const start = rows[y * samples + j]! * image.width;
        for (let i = 0; i < samples; i++) {
          const pixel = start + columns[x * samples + i]!;
          if (channels === 1) sum += data[pixel]!;
          else sum += (data[pixel * 3]! + 2 * data[pixel * 3 + 1]! + data[pixel * 3 + 2]!) / 4;
        }
      }
      out[y * width + x] = sum * share;
    }
  }
  return { data: out, width, height };
}

/** For every target pixel, the `samples` source indices spread over the span that it covers. */
function sampleOffsets(target: number, source: number, samples: number): Int32Array {
  const offsets = new Int32Array(target * samples);
  const step = source / (target * samples);
  for (let i = 0; i < offsets.length; i++) offsets[i] = Math.min(source - 1, Math.floor((i + 0.5) * step));
  return offsets;
}

function grow(image: Pixels, width: number, height: number): GreyImage {
  const out = new Uint8Array(width * height);
  const { data, channels } = image;
  for (let y = 0; y < height; y++) {
    const sy = Math.max(0, ((y + 0.5) * image.height) / height - 0.5);
    const y0 = Math.min(image.height - 1, Math.floor(sy));
    const y1 = Math.min(image.height - 1, y0 + 1);
    const fy = sy - y0;
    for (let x = 0; x < width; x++) {
      const sx = Math.max(0, ((x + 0.5) * image.width) / width - 0.5);
      const x0 = Math.min(image.width - 1, Math.floor(sx));
      const x1 = Math.min(image.width - 1, x0 + 1);
      const fx = sx - x0;
      const top =
        greyAt(data, channels, y0 * image.width + x0) * (1 - fx) +
        greyAt(data, channels, y0 * image.width + x1) * fx;
      const bottom =
        greyAt(data, channels, y1 * image.width + x0) * (1 - fx) +
        greyAt(data, channels, y1 * image.width + x1) * fx;
      out[y * width + x] = top * (1 - fy) + bottom * fy + 0.5;
    }
  }
  return { data: out, width, height };
}

/** Rows become columns (mirrored at the diagonal), so that upright lines of a turned picture lie flat. */
export function transpose(image: GreyImage): GreyImage {
  const { data, width, height } = image;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) out[x * height + y] = data[y * width + x]!;
  return { data: out, width: height, height: width };
}
