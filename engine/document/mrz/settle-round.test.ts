import { describe, expect, it } from 'vitest';
import { framesOf } from './ctc-forward.ts';
import { decodeLine } from './ctc-posteriors.ts';
import { lattice } from './testing/lattice-of.ts';

/** Decodes a line whose characters are certain but for one of which the picture gives these probabilities. */
function decoded(before: string, doubt: Record<string, number>, after: string, template: string) {
  const sure = (text: string) => [...text].flatMap((c) => [{ [c]: 1 }, { _: 1 }]);
  return decodeLine(framesOf(lattice([...sure(before), doubt, { _: 1 }, ...sure(after)])), template);
}
const text = (...of: Parameters<typeof decoded>) => decoded(...of)?.text;

describe('a round character that is seen with doubt', () => {
  it('is a vowel after a consonant that D does not follow', () => {
    expect(text('SS', { D: 0.8, O: 0.2 }, 'NX', 'aaaaa')).toBe('SSONX');
  });

  it('stays D where D is usual, and where it is seen well', () => {
    expect(text('AN', { D: 0.6, O: 0.4 }, 'ER', 'aaaaa')).toBe('ANDER');
    expect(text('SS', { D: 0.98, O: 0.02 }, 'NX', 'aaaaa')).toBe('SSDNX');
    expect(text('SS', { D: 0.95, O: 0.05 }, 'NX', 'aaaaa')).toBe('SSDNX');
  });

  it('is a digit between two digits', () => {
    expect(text('A0', { D: 0.8, '0': 0.2 }, '58', 'xxxxx')).toBe('A0058');
  });

  it('stays 0 among letters, as numbers mix both', () => {
    expect(text('PT', { '0': 0.6, O: 0.4 }, 'XZ', 'xxxxx')).toBe('PT0XZ');
  });

  it('keeps the probability that the picture gave it, all of the rest being blind', () => {
    const line = decoded('A0', { D: 0.8, '0': 0.2 }, '58', 'xxxxx')!;
    expect(line.posteriors[2]).toBeCloseTo(0.2);
    expect(line.blind[2]).toBeCloseTo(0.8);
  });
});
