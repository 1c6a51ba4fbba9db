/** PDF417 (ISO/IEC 15438): what a codeword looks like, and the patterns that frame the rows. */

/** Modules of a codeword: four bars and four spaces, a bar first. */
export const CODEWORD_MODULES = 17;
export const CODEWORDS = 929;
/** Rows take turns in using the three clusters (0, 3 and 6 of the standard). */
export const CLUSTERS = 3;

/** `patterns[cluster][codeword]`: 17 bits, the leftmost module is the highest, 1 is dark. */
export type Pdf417Patterns = readonly [Int32Array, Int32Array, Int32Array];

/** From the left edge of the first bar; the quiet zone is before it. */
export const START = '11111111010101000';
/** After the last codeword; it has one module more than the others. */
export const STOP = '111111101000101001';

export const MAX_ROWS = 90;
export const MAX_COLUMNS = 30;

/** Modules across: start, left indicator, the columns, right indicator and stop. */
export function modulesAcross(columns: number): number {
  return (columns + 4) * CODEWORD_MODULES + 1;
}
