import type { Pixels } from '../../ports.ts';

/** One byte a pixel, row by row. */
export interface GreyImage {
  data: Uint8Array;
  width: number;
  height: number;
}

/** The grey of the pixel whose bytes begin at `at`: its brightest channel, see greyAtWidth. */
export function greyAt(data: Uint8Array, channels: number, at: number): number {
  return channels === 1 ? data[at]! : brightest(data, at);
}

function brightest(data: Uint8Array, at: number): number {
  const red = data[at]!;
  const green = data[at + 1]!;
  const blue = data[at + 2]!;
  return red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
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
  const sums = new Int32Array(columns.length);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let j = 0; j < samples; j++) {
      const start = rows[y * samples + j]! * image.width * channels;
      if (channels === 3) addBrightest(data, start, columns, sums);
      else addGrey(data, start, columns, sums);
    }
    for (let x = 0, k = 0; x < width; x++) {
      let sum = 0;
      for (let i = 0; i < samples; i++) sum += sums[k++]!;
      out[y * width + x] = sum / (samples * samples);
    }
  }
  return { data: out, width, height };
}

/** A row's samples to those of the rows before it. */
function addBrightest(data: Uint8Array, start: number, columns: Int32Array, sums: Int32Array): void {
  for (let k = 0; k < columns.length; k++) sums[k]! += brightest(data, start + columns[k]!);
}

function addGrey(data: Uint8Array, start: number, columns: Int32Array, sums: Int32Array): void {
  for (let k = 0; k < columns.length; k++) sums[k]! += data[start + columns[k]!]!;
}

/** For every target pixel, the `samples` source indices spread over the span that it covers. */
function sampleOffsets(target: number, source: number, samples: number): Int32Array {
  const offsets = new Int32Array(target * samples);
  const step = source / (target * samples);
  for (let i = 0; i < offsets.length; i++) offsets[i] = Math.min(source - 1, Math.floor((i + 0.5) * step));
  return offsets;
}

function grow(image: Pixels, width: number, height: number): GreyImage {
  const grey = wholeGrey(image);
  const out = new Uint8Array(width * height);
  const across = steps(width, image.width);
  const down = steps(height, image.height);
  for (let y = 0; y < height; y++) {
    const upper = down.first[y]! * image.width;
    const lower = down.next[y]! * image.width;
    const fy = down.share[y]!;
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const x0 = across.first[x]!;
      const x1 = across.next[x]!;
      const fx = across.share[x]!;
      const top = grey[upper + x0]! + (grey[upper + x1]! - grey[upper + x0]!) * fx;
      const bottom = grey[lower + x0]! + (grey[lower + x1]! - grey[lower + x0]!) * fx;
      out[row + x] = top + (bottom - top) * fy + 0.5;
    }
  }
  return { data: out, width, height };
}

function wholeGrey({ data, channels, width, height }: Pixels): Uint8Array {
  if (channels === 1) return data;
  const out = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < out.length; i++, at += channels) out[i] = greyAt(data, channels, at);
  return out;
}

/** For every target pixel the two source pixels beside its middle, and the share of the second. */
function steps(target: number, source: number) {
  const first = new Int32Array(target);
  const next = new Int32Array(target);
  const share = new Float32Array(target);
  for (let i = 0; i < target; i++) {
    const at = Math.max(0, ((i + 0.5) * source) / target - 0.5);
    first[i] = Math.min(source - 1, Math.floor(at));
    next[i] = Math.min(source - 1, first[i]! + 1);
    share[i] = at - first[i]!;
  }
  return { first, next, share };
}
