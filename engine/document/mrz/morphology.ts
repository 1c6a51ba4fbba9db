/**
 * Grey morphology by running maxima (van Herk, Gil and Werman): about three comparisons a pixel, whatever the
 * window. An erosion is the dilation of the negative. Outside the picture counts as nothing.
 */
import type { GreyImage } from './grey-image.ts';

/** Dark strokes thinner than the window, bright on black: closing minus the picture. */
export function blackhat(image: GreyImage, size: number): GreyImage {
  const closed = close(image, size, size);
  const { data } = closed;
  for (let i = 0; i < data.length; i++) data[i] = data[i]! - image.data[i]!;
  return closed;
}

/** Dark strokes narrower than the window along their row, bright on black: for half the work of a square. */
export function blackhatAlongRows(image: GreyImage, size: number): GreyImage {
  const closed = negative(alongRows(negative(alongRows(image, size)), size));
  const { data } = closed;
  for (let i = 0; i < data.length; i++) data[i] = data[i]! - image.data[i]!;
  return closed;
}

/** Grey closing with a rectangle of odd sides. */
export function close(image: GreyImage, width: number, height: number): GreyImage {
  const dilated = negative(dilate(image, width, height));
  return negative(dilate(dilated, width, height));
}

function dilate(image: GreyImage, width: number, height: number): GreyImage {
  return alongColumns(alongRows(image, width), height);
}

/** In place. */
function negative(image: GreyImage): GreyImage {
  const { data } = image;
  for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!;
  return image;
}

function alongRows(image: GreyImage, size: number): GreyImage {
  const { data, width, height } = image;
  const out = new Uint8Array(data.length);
  const half = size >> 1;
  const padded = Math.ceil((width + 2 * half) / size) * size;
  const line = new Uint8Array(padded);
  const ahead = new Uint8Array(padded);
  const behind = new Uint8Array(padded);
  for (let y = 0; y < height; y++) {
    const at = y * width;
    line.set(data.subarray(at, at + width), half);
    scanBlocks(line, ahead, behind, size);
    for (let x = 0; x < width; x++) {
      const a = behind[x]!;
      const b = ahead[x + size - 1]!;
      out[at + x] = a > b ? a : b;
    }
  }
  return { data: out, width, height };
}

/** Running maxima inside blocks of `size`, from the left into `ahead`, from the right into `behind`. */
function scanBlocks(line: Uint8Array, ahead: Uint8Array, behind: Uint8Array, size: number): void {
  for (let start = 0; start < line.length; start += size) {
    const last = start + size - 1;
    let most = 0;
    for (let i = start; i <= last; i++) {
      const value = line[i]!;
      if (value > most) most = value;
      ahead[i] = most;
    }
    most = 0;
    for (let i = last; i >= start; i--) {
      const value = line[i]!;
      if (value > most) most = value;
      behind[i] = most;
    }
  }
}

/** The same along columns, a row at a time so that memory is read in order. */
function alongColumns(image: GreyImage, size: number): GreyImage {
  const { data, width, height } = image;
  const half = size >> 1;
  const blocks = Math.ceil((height + 2 * half) / size) * size;
  const padded = new Uint8Array(blocks * width);
  padded.set(data, half * width);
  const behind = padded.slice();
  for (let y = 1; y < blocks; y++) if (y % size !== 0) raise(padded, y * width, (y - 1) * width, width);
  for (let y = blocks - 2; y >= 0; y--)
    if ((y + 1) % size !== 0) raise(behind, y * width, (y + 1) * width, width);
  const out = new Uint8Array(data.length);
  const shift = (size - 1) * width;
  for (let i = 0; i < out.length; i++) {
    const a = behind[i]!;
    const b = padded[i + shift]!;
    out[i] = a > b ? a : b;
  }
  return { data: out, width, height };
}

/** Each pixel of one row to at least that of another. */
function raise(data: Uint8Array, to: number, from: number, width: number): void {
  for (let x = 0; x < width; x++) {
    const value = data[from + x]!;
    if (value > data[to + x]!) data[to + x] = value;
  }
}
