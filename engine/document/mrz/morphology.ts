/**
 * Grey morphology by running maxima: along rows in blocks of the window's size (van Herk, Gil and Werman), along columns by
 * doubling. An erosion is the dilation of the negative. Outside the picture counts as nothing. What is larger is chosen
 * without a branch, which noise would make a processor guess wrong.
 */
import type { GreyImage } from './grey-image.ts';

/** Dark strokes thinner than the window, bright on black: closing minus the picture. */
export function blackhat(image: GreyImage, size: number): GreyImage {
  return minus(close(image, size, size), image);
}

/** Dark strokes narrower than the window along their row, bright on black: for half the work of a square. */
export function blackhatAlongRows(image: GreyImage, size: number): GreyImage {
  const data = image.data.slice();
  closeRows(data, image.width, size);
  return minus({ ...image, data }, image);
}

/** Grey closing with a rectangle of odd sides. */
export function close(image: GreyImage, width: number, height: number): GreyImage {
  return { ...image, data: closedRows(image, width, height, 0, image.height) };
}

/** The rows from `from` (included) to `to` (excluded) of the closing. */
export function closedRows(
  { data, width: across, height: down }: GreyImage,
  width: number,
  height: number,
  from: number,
  to: number,
): Uint8Array {
  const half = height >> 1;
  // A closing's row hangs on the dilation's rows up to `half` away, and these on the picture's as far again.
  const first = Math.max(0, from - half);
  const last = Math.min(down, to + half);
  const dilated = rowsAround(data, across, down, first - half, last + half);
  raiseColumns(dilated, across, height);
  const middle = dilated.subarray(0, (last - first) * across);
  closeRows(middle, across, width);
  negate(middle);
  const eroded = rowsAround(middle, across, last - first, from - half - first, to + half - first);
  raiseColumns(eroded, across, height);
  const out = eroded.subarray(0, (to - from) * across);
  negate(out);
  return out;
}

/** The first less the second, in the first's place. */
function minus(image: GreyImage, { data: less }: GreyImage): GreyImage {
  const { data } = image;
  for (let i = 0; i < data.length; i++) data[i] = data[i]! - less[i]!;
  return image;
}

function negate(data: Uint8Array): void {
  for (let i = 0; i < data.length; i++) data[i] = ~data[i]!;
}

/** A copy of some rows; those outside the picture are 0. */
function rowsAround(data: Uint8Array, width: number, height: number, from: number, to: number): Uint8Array {
  const out = new Uint8Array((to - from) * width);
  const first = Math.max(0, from);
  out.set(data.subarray(first * width, Math.min(height, to) * width), (first - from) * width);
  return out;
}

/** Each pixel to the largest of itself and the `size - 1` below it: of 2, of 4... rows, then of what is left over. */
function raiseColumns(data: Uint8Array, width: number, size: number): void {
  let seen = 1;
  while (seen < size) {
    const step = Math.min(seen, size - seen);
    const shift = step * width;
    for (let i = 0, k = shift; k < data.length; i++, k++) {
      const value = data[i]!;
      const less = value - data[k]!;
      data[i] = value - (less & (less >> 31));
    }
    seen += step;
  }
}

/** Closes each row with a window of `size`, in place. */
function closeRows(data: Uint8Array, width: number, size: number): void {
  const half = size >> 1;
  // A block may begin at the last pixel and looks as far again.
  const line = new Uint8Array(width + 3 * size);
  const dilated = new Uint8Array(width + 3 * size);
  const behind = new Uint8Array(size);
  for (let at = 0; at < data.length; at += width) {
    for (let x = 0; x < width; x++) line[half + x] = data[at + x]!;
    negativeMaxima(line, behind, dilated, half, width);
    negativeMaxima(dilated, behind, data, at, width);
  }
}

/**
 * Into `out` from `at` on, for `width` pixels: 255 less the maximum of as many pixels of `line` as `behind` is long. That is
 * a dilation ready to be eroded, and again an erosion as it is.
 */
function negativeMaxima(
  line: Uint8Array,
  behind: Uint8Array,
  out: Uint8Array,
  at: number,
  width: number,
): void {
  const size = behind.length;
  for (let start = 0; start < width; start += size) {
    let most = 0;
    for (let k = size - 1, i = start + k; k >= 0; k--, i--) {
      const less = most - line[i]!;
      most -= less & (less >> 31);
      behind[k] = most;
    }
    const end = Math.min(size, width - start);
    let ahead = 0;
    for (let k = 0, i = start + size - 1, to = at + start; k < end; k++, i++, to++) {
      // The block's last pixel, with which this begins, lies in every window of the block.
      const less = ahead - line[i]!;
      ahead -= less & (less >> 31);
      const short = ahead - behind[k]!;
      out[to] = ~(ahead - (short & (short >> 31)));
    }
  }
}
