import type { GreyImage } from './grey-image.ts';

/** |Sobel x|, halved so that strong strokes just fit a byte; the border is 0. */
export function horizontalGradient(image: GreyImage): GreyImage {
  const { data, width, height } = image;
  const out = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y++) {
    const row = y * width;
    for (let x = 1; x < width - 1; x++) {
      const at = row + x;
      const up = at - width;
      const down = at + width;
      const sum =
        data[up + 1]! +
        2 * data[at + 1]! +
        data[down + 1]! -
        data[up - 1]! -
        2 * data[at - 1]! -
        data[down - 1]!;
      const size = (sum < 0 ? -sum : sum) >> 1;
      out[at] = size > 255 ? 255 : size;
    }
  }
  return { data: out, width, height };
}

/** The larger of |Sobel x| and |Sobel y|, halved: strokes whichever way the line runs. */
export function anyGradient(image: GreyImage): GreyImage {
  const { data, width, height } = image;
  const out = new Uint8Array(data.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const a = data[at + width + 1]! - data[at - width - 1]!;
      const b = data[at + width - 1]! - data[at - width + 1]!;
      const dx = Math.abs(a - b + 2 * (data[at + 1]! - data[at - 1]!));
      const dy = Math.abs(a + b + 2 * (data[at + width]! - data[at - width]!));
      const size = (dx > dy ? dx : dy) >> 1;
      out[at] = size > 255 ? 255 : size;
    }
  }
  return { data: out, width, height };
}
