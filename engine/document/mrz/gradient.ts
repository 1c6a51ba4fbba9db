import type { GreyImage } from './grey-image.ts';

/** |Sobel x|, halved so that strong strokes just fit a byte; the border is 0. */
export function horizontalGradient(image: GreyImage): GreyImage {
  const { data, width, height } = image;
  const out = new Uint8ClampedArray(data.length);
  for (let y = 1; y < height - 1; y++) {
    let at = y * width + 1;
    const end = at + width - 2;
    // Sums down a column serve the pixel before it and the one after it.
    let before = columnSum(data, at - 1, width);
    let here = columnSum(data, at, width);
    for (; at < end; at++) {
      const after = columnSum(data, at + 1, width);
      out[at] = magnitude(after - before) >> 1;
      before = here;
      here = after;
    }
  }
  return { data: new Uint8Array(out.buffer), width, height };
}

function columnSum(data: Uint8Array, at: number, width: number): number {
  return data[at - width]! + 2 * data[at]! + data[at + width]!;
}

/** |value| of a 32-bit integer, without a branch. */
function magnitude(value: number): number {
  const sign = value >> 31;
  return (value ^ sign) - sign;
}

/** The larger of |Sobel x| and |Sobel y|, halved: strokes whichever way the line runs. */
export function anyGradient(image: GreyImage): GreyImage {
  const { data, width, height } = image;
  const out = new Uint8ClampedArray(data.length);
  for (let y = 1; y < height - 1; y++) {
    let at = y * width + 1;
    const end = at + width - 2;
    for (; at < end; at++) {
      const a = data[at + width + 1]! - data[at - width - 1]!;
      const b = data[at + width - 1]! - data[at - width + 1]!;
      const dx = magnitude(a - b + 2 * (data[at + 1]! - data[at - 1]!));
      const dy = magnitude(a + b + 2 * (data[at + width]! - data[at - width]!));
      const less = dx - dy;
      out[at] = (dx - (less & (less >> 31))) >> 1;
    }
  }
  return { data: new Uint8Array(out.buffer), width, height };
}
