/** The strength of each frequency in a square of a grey picture. */
import type { Pixels } from '../../ports.ts';

/** Side of the square in pixels, a power of two. */
export const PATCH = 64;

const COS = Float64Array.from({ length: PATCH / 2 }, (_, i) => Math.cos((2 * Math.PI * i) / PATCH));
const SIN = Float64Array.from({ length: PATCH / 2 }, (_, i) => -Math.sin((2 * Math.PI * i) / PATCH));
const WINDOW = Float64Array.from(
  { length: PATCH },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / PATCH),
);

/**
 * Power by frequency, PATCH × PATCH numbers: row and column are cycles in a patch, from 0 and, beyond PATCH / 2, those of
 * the other direction. The patch begins at (x, y) and has to lie in the picture.
 */
export function powerOf({ data, width }: Pixels, x: number, y: number): Float64Array {
  const real = new Float64Array(PATCH * PATCH);
  const imaginary = new Float64Array(PATCH * PATCH);
  let mean = 0;
  for (let j = 0; j < PATCH; j++) for (let i = 0; i < PATCH; i++) mean += data[(y + j) * width + x + i]!;
  mean /= PATCH * PATCH;
  for (let j = 0; j < PATCH; j++) {
    for (let i = 0; i < PATCH; i++)
      real[j * PATCH + i] = (data[(y + j) * width + x + i]! - mean) * WINDOW[i]! * WINDOW[j]!;
  }
  for (let j = 0; j < PATCH; j++) transform(real, imaginary, j * PATCH, 1);
  for (let i = 0; i < PATCH; i++) transform(real, imaginary, i, PATCH);
  return real.map((value, at) => value * value + imaginary[at]! * imaginary[at]!);
}

/** Cooley and Tukey's, in place: PATCH numbers from `start`, `step` apart. */
function transform(real: Float64Array, imaginary: Float64Array, start: number, step: number): void {
  for (let i = 1, j = 0; i < PATCH; i++) {
    let bit = PATCH >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      swap(real, start + i * step, start + j * step);
      swap(imaginary, start + i * step, start + j * step);
    }
  }
  for (let size = 2; size <= PATCH; size <<= 1) {
    for (let from = 0; from < PATCH; from += size) {
      for (let k = 0; k < size / 2; k++) {
        const turn = (k * PATCH) / size;
        const [one, other] = [start + (from + k) * step, start + (from + k + size / 2) * step];
        const re = real[other]! * COS[turn]! - imaginary[other]! * SIN[turn]!;
        const im = real[other]! * SIN[turn]! + imaginary[other]! * COS[turn]!;
        real[other] = real[one]! - re;
        imaginary[other] = imaginary[one]! - im;
        real[one]! += re;
        imaginary[one]! += im;
      }
    }
  }
}

function swap(data: Float64Array, a: number, b: number): void {
  const kept = data[a]!;
  data[a] = data[b]!;
  data[b] = kept;
}
