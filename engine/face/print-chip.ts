/** The picture's own print: which of two neighbouring fields of an aligned face is brighter, 16 × 16 times. */
import type { Pixels } from '../ports.ts';

const FIELDS = 16;

/** 64 hexadecimal digits of an aligned chip. Neither the person nor the face can be found from it. */
export function printChip(chip: Pixels): string {
  const grid = averageFields(chip, FIELDS + 1, FIELDS);
  let digits = '';
  for (let i = 0; i < FIELDS * FIELDS; i += 4) {
    let digit = 0;
    for (let j = i; j < i + 4; j += 1) {
      const at = Math.floor(j / FIELDS) * (FIELDS + 1) + (j % FIELDS);
      digit = digit * 2 + (grid[at]! < grid[at + 1]! ? 1 : 0);
    }
    digits += digit.toString(16);
  }
  return digits;
}

/**
 * Share of the bits in which two prints differ, 0..1; about 0.5 between pictures that share nothing. A mirror
 * image counts as a copy.
 */
export function comparePrints(a: string, b: string): number {
  const [one, other] = [bitsOf(a), bitsOf(b)];
  return Math.min(shareDiffering(one, other), shareDiffering(one, mirrorBits(other)));
}

/** In a mirror the fields of a row stand in reverse, and what was brighter on the right is on the left. */
function mirrorBits(bits: number[]): number[] {
  return bits.map((_, i) => {
    const column = i % FIELDS;
    return 1 - bits[i - column + FIELDS - 1 - column]!;
  });
}

function shareDiffering(one: number[], other: number[]): number {
  return one.reduce((count, bit, i) => count + (bit === other[i] ? 0 : 1), 0) / one.length;
}

function bitsOf(print: string): number[] {
  return [...print].flatMap((digit) => {
    const value = Number.parseInt(digit, 16);
    return [value >> 3, (value >> 2) & 1, (value >> 1) & 1, value & 1];
  });
}

function averageFields(chip: Pixels, columns: number, rows: number): Float64Array {
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  for (let i = 0; i < chip.width * chip.height; i += 1) {
    const column = Math.floor(((i % chip.width) * columns) / chip.width);
    const row = Math.floor((Math.floor(i / chip.width) * rows) / chip.height);
    const at = row * columns + column;
    sums[at]! += chip.data[i * 3]! + chip.data[i * 3 + 1]! + chip.data[i * 3 + 2]!;
    counts[at]! += 1;
  }
  return sums.map((sum, at) => sum / counts[at]!);
}
