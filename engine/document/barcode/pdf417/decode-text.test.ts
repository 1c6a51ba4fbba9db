import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

/** Data codewords after their own count. */
const symbol = (...codewords: number[]) => decodeText([codewords.length + 1, ...codewords]);
/** Two values of text compaction in one codeword. */
const pair = (one: number, other: number) => one * 30 + other;

describe('decodeText', () => {
  it('reads letters, digits and marks, latched and shifted', () => {
    // A, latch lower, b, shift upper, C, d, latch mixed, 1, latch marks, line feed, latch upper, Z
    expect(symbol(pair(0, 27), pair(1, 27), pair(2, 3), pair(28, 1), pair(25, 15), pair(29, 25))).toBe(
      'AbCd1\nZ',
    );
    // X, shift marks, ':', Y
    expect(symbol(pair(23, 29), pair(14, 24))).toBe('X:Y');
  });

  it('reads bytes in groups of six, and the rest one by one', () => {
    // The example of the standard: "alcool" is 163 238 432 766 244.
    expect(symbol(924, 163, 238, 432, 766, 244)).toBe('alcool');
    expect(symbol(901, 163, 238, 432, 766, 244, 105, 113, 117, 101)).toBe('alcoolique');
    // Five left over are five bytes, not six.
    expect(symbol(901, 104, 101, 108, 108, 111)).toBe('hello');
  });

  it('reads a byte among text and goes on in the same mode', () => {
    expect(symbol(pair(27, 0), 913, 10, pair(1, 2))).toBe('a\nbc');
    // A shift that fills a codeword before it is no shift.
    expect(symbol(pair(0, 29), 913, 30, pair(1, 2))).toBe('A\x1eBC');
  });

  it('reads numbers', () => {
    // The example of the standard.
    expect(symbol(902, 1, 624, 434, 632, 282, 200)).toBe('000213298174000');
  });

  it('reads UTF-8 and ISO 8859-1, and skips what names a character set', () => {
    expect(symbol(927, 26, 901, 0xc3, 0x89)).toBe('É');
    expect(symbol(901, 0x41, 0xc9)).toBe('AÉ');
  });

  it('ends at a macro block and at what it does not know', () => {
    expect(symbol(pair(0, 1), 928, 111, 100)).toBe('AB');
    expect(symbol()).toBe('');
    expect(symbol(913)).toBe('\0');
  });
});
