/** The patterns of PDF417's codewords, from the tables of `@zxing/library`. */
import { createRequire } from 'node:module';
import type { Pdf417Patterns } from '../document/barcode/pdf417/symbols.ts';

interface Tables {
  SYMBOL_TABLE: ArrayLike<number>;
  getCodeword(symbol: number): number;
}

/** The package does not export its tables by name; `require` is the one way to a file of it that all loaders share. */
export function pdf417Patterns(): Pdf417Patterns {
  const require = createRequire(import.meta.url);
  const tables: Tables = require('@zxing/library/cjs/core/pdf417/PDF417Common.js').default;
  const patterns: Pdf417Patterns = [new Int32Array(929), new Int32Array(929), new Int32Array(929)];
  for (const bits of Array.from(tables.SYMBOL_TABLE)) {
    patterns[clusterOf(bits)]![tables.getCodeword(bits)] = bits;
  }
  return patterns;
}

/** (first bar - second + third - fourth) modulo 9 is 0, 3 or 6. */
function clusterOf(bits: number): number {
  const bars = bits.toString(2).split(/0+/).filter(Boolean);
  const [a, b, c, d] = bars.map(({ length }) => length) as [number, number, number, number];
  return ((a - b + c - d + 9) % 9) / 3;
}
