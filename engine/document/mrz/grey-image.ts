import type { Pixels } from '../../ports.ts';

/** One byte a pixel, row by row. */
export interface GreyImage {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The grey of a pixel: its brightest channel, see greyAtWidth. */
export function greyAt(data: Uint8Array, channels: number, pixel: number): number {
  if (channels === 1) return data[pixel]!;
  const at = pixel * 3;
  return Math.max(data[at]!, data[at + 1]!, data[at + 2]!);
}

/** The picture in grey at the width given: averaged when it shrinks, interpolated when it grows. */
export function greyAtWidth(image: Pixels, width: number): GreyImage {
  const height = Math.max(1, Math.round((image.height * width) / image.width));
  return width <= image.width ? shrink(image, width, height) : grow(image, width, height);
}

/** A quarter turn clockwise; the height is cut to whole words of the new rows. */
export function turnedRight({ data, width, height }: GreyImage): GreyImage {
  const across = height & ~3;
  const out = new Uint8Array(across * width);
  for (let x = 0; x < width; x++) {
    const row = x * across;
    let at = (height - 1) * width + x;
    for (let y = 0; y < across; y++, at -= width) out[row + y] = data[at]!;
  }
  return { data: out, width: across, height: width };
}

/**
 * At most 3×3 samples stand for each target pixel: enough against aliasing, and cheap on 12 megapixels. Of colours the
 * brightest channel is taken: an MRZ is printed in black (ICAO 9303-3, 4.3), and what is coloured (background, stamps,
 * marks) pales beside it.
 */
function shrink(image: Pixels, width: number, height: number): GreyImage {
  const out = new Uint8Array(width * height);
  const { data, channels } = image;
  const samples = Math.min(3, Math.max(1, Math.round(image.width / width)));
  const columns = sampleOffsets(width, image.width, samples).map((column) => column * channels);
  const rows = sampleOffsets(height, image.height, samples);
  const sums = new Uint16Array(width);
  const share = samples * samples;
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let j = 0; j < samples; j++) {
      const start = rows[y * samples + j]! * image.width * channels;
      if (channels === 3) addBrightest(data, start, columns, samples, sums);
      else addGrey(data, start, columns, samples, sums);
    }
    for (let x = 0; x < width; x++) out[y * width + x] = sums[x]! / share;
  }
  return { data: out, width, height };
}

function addBrightest(
  data: Uint8Array,
  start: number,
  columns: Int32Array,
  samples: number,
  sums: Uint16Array,
) {
  for (let x = 0, k = 0; x < sums.length; x++) {
    let sum = 0;
    for (let i = 0; i < samples; i++) {
      const at = start + columns[k++]!;
      const red = data[at]!;
      const green = data[at + 1]!;
      const blue = data[at + 2]!;
      sum += red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    }
    sums[x]! += sum;
  }
}

function addGrey(data: Uint8Array, start: number, columns: Int32Array, samples: number, sums: Uint16Array) {
  for (let x = 0, k = 0; x < sums.length; x++) {
    for (let i = 0; i < samples; i++) sums[x]! += data[start + columns[k++]!]!;
  }
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
