import { describe, expect, it } from 'vitest';
import { classesOf, latinText } from './latin-text.ts';

const CLASSES = classesOf('AÅB\ufffd');

/** One row of probabilities a frame: blank, A, Å, B, unknown. */
const read = (...rows: number[][]) =>
  latinText(new Float32Array(rows.flat().map((p) => Math.log(Math.max(p, 1e-6)))), CLASSES);
const BLANK = [0.98, 0.005, 0.005, 0.005, 0.005];
const A = [0.04, 0.93, 0.02, 0.005, 0.005];
const B = [0.02, 0.005, 0.005, 0.96, 0.01];

describe('frames become text', () => {
  it('repeats are one letter, a blank parts two', () => {
    expect(read(A, A, BLANK, A, B).text).toBe('AAB');
  });

  it('the confidence is the mean of the letters, each at its best frame', () => {
    expect(read(A, [0.5, 0.49, 0.01, 0, 0], B).confidence).toBeCloseTo((0.93 + 0.96) / 2, 4);
  });

  it('a letter whose mark is open beats a blank that is likelier than any of its forms', () => {
    expect(read(BLANK, [0.4, 0.35, 0.25, 0, 0], BLANK).text).toBe('A');
  });

  it('two forms of a letter are two letters where both are sure', () => {
    expect(read(A, [0.01, 0.02, 0.95, 0.01, 0.01]).text).toBe('AÅ');
  });

  it('two letters of which each frame takes the other to be likely are one, the surer', () => {
    expect(read([0.02, 0.55, 0.01, 0.41, 0.01], [0.02, 0.3, 0.01, 0.66, 0.01], BLANK).text).toBe('B');
    expect(read(A, B, BLANK).text).toBe('AB');
  });

  it('a letter has a mark only where that is far likelier than none', () => {
    expect(read([0.02, 0.3, 0.66, 0.01, 0.01], BLANK).text).toBe('A');
    expect(read([0.02, 0.1, 0.86, 0.01, 0.01], BLANK).text).toBe('Å');
  });

  it('nothing is nothing, surely read', () => {
    expect(read(BLANK, BLANK)).toEqual({ text: '', confidence: 0, weakest: 0 });
  });
});

describe('the weakest place', () => {
  it('is where another letter is likely', () => {
    expect(read([0.02, 0.55, 0.01, 0.41, 0.01], BLANK, B).weakest).toBeCloseTo(0.55, 1);
  });

  it('does not mind which form of a letter it is', () => {
    const seen = read([0.02, 0.55, 0.41, 0.01, 0.01], BLANK, B);
    expect(seen.weakest).toBeGreaterThan(0.95);
    expect(seen.confidence).toBeLessThan(0.8);
  });

  it('does not mind where a letter begins', () => {
    expect(read(A, [0.5, 0.49, 0.01, 0, 0], BLANK).weakest).toBeGreaterThan(0.9);
  });

  it('is also where a letter may have been left out', () => {
    expect(read(A, [0.6, 0.01, 0.01, 0.37, 0.01], BLANK, A).weakest).toBeLessThan(0.65);
  });

  it('is nought where the line has letters of another script', () => {
    const seen = read(A, [0, 0, 0, 0, 1], B);
    expect(seen).toMatchObject({ text: 'AB', weakest: 0 });
    expect(seen.confidence).toBeCloseTo((0.93 + 0.96) / 3, 4);
  });
});
