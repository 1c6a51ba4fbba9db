import { describe, expect, it } from 'vitest';
import { armOf } from './split-arm.ts';

const people = Array.from({ length: 10_000 }, (_, n) => `person ${n}`);
const inSplit = (share: number, version = 2, id = 'prf_a') =>
  people.filter((person) => armOf(id, { version, share }, person) === 'split');

describe('the arm of a person', () => {
  it('is the same each time, in the share that was asked for', () => {
    // 10,000 draws: three standard deviations are at most 1.5 %.
    for (const share of [0.1, 0.5, 0.9])
      expect(Math.abs(inSplit(share).length / 10_000 - share)).toBeLessThan(0.015);
    expect(inSplit(0.3)).toEqual(inSplit(0.3));
  });

  it('stays when the share grows', () => {
    const grown = new Set(inSplit(0.5));
    expect(inSplit(0.2).every((person) => grown.has(person))).toBe(true);
  });

  it('of one split says nothing of another', () => {
    const first = new Set(inSplit(0.5));
    for (const other of [inSplit(0.5, 3), inSplit(0.5, 2, 'prf_b')]) {
      const both = other.filter((person) => first.has(person)).length / 10_000;
      expect(Math.abs(both - 0.25)).toBeLessThan(0.02);
    }
  });
});
