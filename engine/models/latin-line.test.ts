import { describe, expect, it } from 'vitest';
import { levelledLine, NET_HEIGHT, PAPER } from './latin-line.ts';

/** A grey crop of 56 rows: `ground` with a block of `print` in a tenth of it. */
const crop = (ground: number, print: number) => {
  const data = new Uint8Array(56 * 100).fill(ground);
  for (let y = 20; y < 48; y++) data.fill(print, y * 100 + 40, y * 100 + 60);
  return { data, width: 100, height: 56, channels: 1 as const };
};

describe('a line is levelled', () => {
  it('to the same paper and ink whatever the light', () => {
    for (const [ground, print] of [
      [250, 10],
      [140, 90],
    ] as const) {
      const grey = levelledLine(crop(ground, print));
      expect(grey).toHaveLength(NET_HEIGHT * 100);
      expect(grey[5 * 100 + 5]).toBe(PAPER);
      expect(grey[25 * 100 + 50]).toBe(32);
    }
  });

  it('to dark on light where the print is light', () => {
    const grey = levelledLine(crop(30, 220));
    expect([grey[5 * 100 + 5], grey[25 * 100 + 50]]).toEqual([PAPER, 32]);
  });

  it('without stretching what has no contrast', () => {
    const grey = levelledLine(crop(128, 127));
    expect(Math.max(...grey) - Math.min(...grey)).toBeLessThan(25);
  });
});
