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

/** Share of the bits in which two prints differ, 0..1; about 0.5 between pictures that share nothing. */
export function comparePrints(a: string, b: string): number {
  let differing = 0;
  for (let i = 0; i < a.length; i += 1) {
    differing += bitsOf(Number.parseInt(a[i]!, 16) ^ Number.parseInt(b[i] ?? '0', 16));
  }
  return differing / (FIELDS * FIELDS);
}

function bitsOf(digit: number): number {
  return (digit & 1) + ((digit >> 1) & 1) + ((digit >> 2) & 1) + ((digit >> 3) & 1);
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
