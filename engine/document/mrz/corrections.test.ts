import { describe, expect, it } from 'vitest';
import { compareReadings } from './corrections.ts';

describe('what the layout changed', () => {
  it('is nothing where both agree', () => {
    expect(compareReadings('P<UTO', 'P<UTO', 0)).toEqual({ corrections: [], repaired: false });
  });

  it('is recorded by line, column, original and corrected', () => {
    expect(compareReadings('74O8I22F', '7408122F', 1)).toEqual({
      corrections: [
        { line: 1, column: 2, original: 'O', corrected: '0' },
        { line: 1, column: 4, original: 'I', corrected: '1' },
      ],
      repaired: false,
    });
  });

  it('is a repair where a character came or went, even if the length is the same in the end', () => {
    const both = compareReadings('ABCDEFGH<<', 'ABXCDEFGH<', 0);
    expect(both.repaired).toBe(true);
    expect(both.corrections).toEqual([
      { line: 0, column: 2, original: '', corrected: 'X' },
      { line: 0, column: 9, original: '<', corrected: '' },
    ]);
    expect(compareReadings('ABC', 'ABCD', 0).repaired).toBe(true);
  });
});
