import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET, CLASSES } from './alphabet.ts';
import { framesOf, logMass } from './ctc-forward.ts';
import { greedyText } from './ctc-greedy.ts';
import { decodeLine } from './ctc-posteriors.ts';
import { allowedClasses } from './position-class.ts';
import { lattice, latticeOf } from './testing/lattice-of.ts';

/** By brute force over all paths: the probability that they collapse to a text that `accepts`. */
function bruteForce(frames: ReturnType<typeof framesOf>, accepts: (text: string) => boolean): number {
  const symbols = ['_', ...ALPHABET];
  let total = 0;
  const walk = (t: number, text: string, previous: string, p: number): void => {
    if (t === frames.count) {
      if (accepts(text)) total += p;
      return;
    }
    for (let c = 0; c < CLASSES; c++) {
      const symbol = symbols[c]!;
      const longer = symbol !== '_' && symbol !== previous ? text + symbol : text;
      walk(t + 1, longer, symbol, p * frames.p[t * CLASSES + c]!);
    }
  };
  walk(0, '', '_', 1);
  return total;
}

describe('the constrained CTC lattice', () => {
  it('sums what brute force sums', () => {
    const frames = framesOf(
      lattice(
        [
          { '0': 0.5, O: 0.3 },
          { _: 0.6, '0': 0.2 },
          { O: 0.5, '0': 0.4 },
          { _: 0.4, O: 0.4 },
        ].slice(0, 3),
      ),
    );
    const two = bruteForce(frames, (text) => /^[0-9][A-Z<]$/.test(text));
    expect(Math.exp(logMass(frames, allowedClasses('na')))).toBeCloseTo(two, 10);
    const one = bruteForce(frames, (text) => /^[0-9]$/.test(text));
    expect(Math.exp(logMass(frames, allowedClasses('n')))).toBeCloseTo(one, 10);
  });

  it('gives the posteriors that brute force gives', () => {
    const frames = framesOf(
      lattice([
        { '8': 0.5, B: 0.4 },
        { _: 0.5, B: 0.3 },
        { '<': 0.6, '8': 0.2 },
      ]),
    );
    const decoded = decodeLine(frames, 'la')!;
    const fits = /^[A-Z][A-Z<]$/;
    const both = bruteForce(frames, (text) => fits.test(text));
    const first = bruteForce(frames, (text) => fits.test(text) && text[0] === decoded.text[0]);
    const second = bruteForce(frames, (text) => fits.test(text) && text[1] === decoded.text[1]);
    expect(decoded.posteriors[0]).toBeCloseTo(first / both, 8);
    expect(decoded.posteriors[1]).toBeCloseTo(second / both, 8);
    expect(Math.exp(decoded.logProbability)).toBeCloseTo(
      bruteForce(frames, (t) => t === decoded.text),
      8,
    );
  });
  it('reads an O as 0 where only digits may stand', () => {
    const frames = framesOf(lattice([{ O: 0.9, '0': 0.08 }, { _: 0.97 }, { A: 0.95 }]));
    expect(greedyText(frames)).toBe('OA');
    expect(decodeLine(frames, 'na')!.text).toBe('0A');
    expect(decodeLine(frames, 'aa')!.text).toBe('OA');
  });

  it('reads every clean line back, surely, and knows that another length is not there', () => {
    const line = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 8, maxLength: 44 });
    fc.assert(
      fc.property(line, (text) => {
        const frames = framesOf(latticeOf(text, 0.98));
        const decoded = decodeLine(frames, 'x'.repeat(text.length))!;
        expect(decoded.text).toBe(text);
        expect(Math.min(...decoded.posteriors)).toBeGreaterThan(0.9);
        expect(decoded.logMass).toBeGreaterThan(decoded.logProbability - 1e-9);
        expect(logMass(frames, allowedClasses('x'.repeat(text.length + 2)))).toBeLessThan(-1);
      }),
      { numRuns: 40 },
    );
  });
});
