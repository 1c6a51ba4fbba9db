import { describe, expect, it } from 'vitest';
import { meanFace, setBack } from './mean-face.ts';

const at = (x: number, y: number) => [x, y, 0];

describe('meanFace', () => {
  it('is the mean of those that are alike', () => {
    const mean = meanFace(at(0, 0), [at(0.4, 0), at(0, 0.3)]);
    expect(mean.embedding[0]).toBeCloseTo(0.4 / 3);
    expect(mean.embedding[1]).toBeCloseTo(0.1);
    expect(mean.count).toBe(3);
  });

  it('leaves out who may be somebody else, another model, and what is no number', () => {
    const mean = meanFace(at(0, 0), [at(0.56, 0), [0.1, 0.1], at(Number.NaN, 0)]);
    expect(mean).toEqual({ embedding: at(0, 0), spread: 0, count: 1 });
  });

  it('does not make faces that lie apart nearer to everybody', () => {
    // Halfway between two pictures that are 0.4 apart, seen from 0.5 away from both.
    const mean = meanFace(at(-0.2, 0), [at(0.2, 0)]);
    const raw = Math.sqrt(0.5 ** 2 - 0.2 ** 2);
    expect(mean.spread).toBeCloseTo(0.04);
    expect(setBack(raw, mean)).toBeCloseTo(Math.sqrt(raw ** 2 + 0.026));
    expect(setBack(raw, mean)).toBeLessThan(0.5);
    expect(setBack(raw, mean)).toBeGreaterThan(raw);
  });

  it('changes nothing for a single picture', () => {
    expect(setBack(0.42, meanFace(at(1, 2), []))).toBeCloseTo(0.42);
  });
});
