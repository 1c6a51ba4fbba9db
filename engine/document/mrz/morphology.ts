import type { GreyImage } from './grey-image.ts';

type Pick = 'max' | 'min';

/** Dark strokes thinner than the window, bright on black: closing minus the picture. */
export function blackhat(image: GreyImage, size: number): GreyImage {
  const closed = close(image, size, size);
  const { data } = closed;
  for (let i = 0; i < data.length; i++) data[i] = data[i]! - image.data[i]!;
  return closed;
}

/** Grey closing with a rectangle of odd sides. */
export function close(image: GreyImage, width: number, height: number): GreyImage {
  const dilated = vertical(horizontal(image, width, 'max'), height, 'max');
  return vertical(horizontal(dilated, width, 'min'), height, 'min');
}

/** Grey opening by a column of odd height: takes away what is flatter than it. */
export function openVertically(image: GreyImage, height: number): GreyImage {
  return vertical(vertical(image, height, 'min'), height, 'max');
}

/**
 * Running maximum or minimum along rows (van Herk, Gil and Werman): about three comparisons a pixel,
 * whatever the window. Outside the picture counts as nothing.
 */
function horizontal(image: GreyImage, size: number, pick: Pick): GreyImage {
  if (size <= 1) return image;
  const { data, width, height } = image;
  const out = new Uint8Array(data.length);
  const half = size >> 1;
  const padded = Math.ceil((width + 2 * half) / size) * size;
  const neutral = pick === 'max' ? 0 : 255;
  const line = new Uint8Array(padded).fill(neutral);
  const ahead = new Uint8Array(padded);
  const behind = new Uint8Array(padded);
  for (let y = 0; y < height; y++) {
    line.set(data.subarray(y * width, (y + 1) * width), half);
    scan(line, ahead, behind, size, pick);
    const at = y * width;
    if (pick === 'max') {
      for (let x = 0; x < width; x++) {
        const a = behind[x]!;
        const b = ahead[x + size - 1]!;
        out[at + x] = a > b ? a : b;
      }
    } else {
      for (let x = 0; x < width; x++) {
        const a = behind[x]!;
        const b = ahead[x + size - 1]!;
        out[at + x] = a < b ? a : b;
      }
    }
  }
  return { data: out, width, height };
}

/** Running extremes inside blocks of `size`, from the left into `ahead`, from the right into `behind`. */
function scan(line: Uint8Array, ahead: Uint8Array, behind: Uint8Array, size: number, pick: Pick): void {
  const max = pick === 'max';
  for (let start = 0; start < line.length; start += size) {
    let best = line[start]!;
    ahead[start] = best;
    for (let i = start + 1; i < start + size; i++) {
      const value = line[i]!;
      if (max ? value > best : value < best) best = value;
      ahead[i] = best;
    }
    best = line[start + size - 1]!;
    behind[start + size - 1] = best;
    for (let i = start + size - 2; i >= start; i--) {
      const value = line[i]!;
      if (max ? value > best : value < best) best = value;
      behind[i] = best;
    }
  }
}

/** The same along columns, done a row at a time so that memory is read in order. */
function vertical(image: GreyImage, size: number, pick: Pick): GreyImage {
  if (size <= 1) return image;
  const { data, width, height } = image;
  const half = size >> 1;
  const padded = Math.ceil((height + 2 * half) / size) * size;
  const neutral = pick === 'max' ? 0 : 255;
  const ahead = new Uint8Array(padded * width);
  const behind = new Uint8Array(padded * width);
  const empty = new Uint8Array(width).fill(neutral);
  const rowOf = (p: number) =>
    p >= half && p < half + height ? data.subarray((p - half) * width, (p - half + 1) * width) : empty;
  for (let start = 0; start < padded; start += size) {
    ahead.set(rowOf(start), start * width);
    for (let p = start + 1; p < start + size; p++) extreme(ahead, p, p - 1, rowOf(p), width, pick);
    const last = start + size - 1;
    behind.set(rowOf(last), last * width);
    for (let p = last - 1; p >= start; p--) extreme(behind, p, p + 1, rowOf(p), width, pick);
  }
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    const a = y * width;
    const b = (y + size - 1) * width;
    const max = pick === 'max';
    for (let x = 0; x < width; x++) {
      const one = behind[a + x]!;
      const two = ahead[b + x]!;
      out[a + x] = one > two === max ? one : two;
    }
  }
  return { data: out, width, height };
}

function extreme(
  rows: Uint8Array,
  to: number,
  from: number,
  row: Uint8Array,
  width: number,
  pick: Pick,
): void {
  const target = to * width;
  const source = from * width;
  const max = pick === 'max';
  for (let x = 0; x < width; x++) {
    const one = rows[source + x]!;
    const two = row[x]!;
    rows[target + x] = one > two === max ? one : two;
  }
}
