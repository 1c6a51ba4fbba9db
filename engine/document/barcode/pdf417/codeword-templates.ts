/** Every codeword as it looks through a lens, and which one a stretch of a line is most like. */
import { blurredPattern, PER_MODULE } from './blurred-pattern.ts';
import { CODEWORD_MODULES, CODEWORDS, type Pdf417Patterns } from './symbols.ts';

/** Modules beside a codeword that its blur reaches: the last space before it, the first bar after it. */
export const MARGIN = 1;
export const CELL_SAMPLES = (CODEWORD_MODULES + 2 * MARGIN) * PER_MODULE;

/** By cluster: 929 rows of CELL_SAMPLES. */
export type CodewordTemplates = readonly Float32Array[];

const made = new WeakMap<Pdf417Patterns, Map<number, CodewordTemplates>>();

/** `sigma` in modules; made once for each. */
export function codewordTemplates(patterns: Pdf417Patterns, sigma: number): CodewordTemplates {
  const bySigma = made.get(patterns) ?? new Map<number, CodewordTemplates>();
  made.set(patterns, bySigma);
  const known = bySigma.get(sigma);
  if (known) return known;
  const templates = patterns.map((cluster) => {
    const rows = new Float32Array(CODEWORDS * CELL_SAMPLES);
    cluster.forEach((bits, codeword) => {
      const text = `0${bits.toString(2).padStart(CODEWORD_MODULES, '0')}1`;
      rows.set(blurredPattern(text, sigma), codeword * CELL_SAMPLES);
    });
    return rows;
  });
  bySigma.set(sigma, templates);
  return templates;
}

/** `cell` has mean 0 and length 1 (`normalised`). */
export function likeness(templates: Float32Array, codeword: number, cell: Float32Array): number {
  let product = 0;
  const from = codeword * CELL_SAMPLES;
  for (let i = 0; i < CELL_SAMPLES; i++) product += templates[from + i]! * cell[i]!;
  return product;
}

export interface Match {
  codeword: number;
  /** -1..1. */
  score: number;
  /** How much better than the next. */
  margin: number;
}

export function bestMatch(templates: Float32Array, cell: Float32Array): Match {
  let [codeword, score, second] = [0, -2, -2];
  for (let candidate = 0; candidate < CODEWORDS; candidate++) {
    const value = likeness(templates, candidate, cell);
    if (value > score) [codeword, score, second] = [candidate, value, score];
    else if (value > second) second = value;
  }
  return { codeword, score, margin: score - second };
}
