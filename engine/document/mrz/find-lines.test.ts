import { describe, expect, it } from 'vitest';
import { type Direction, findLines } from './find-lines.ts';
import { lineCrop } from './line-crop.ts';
import { drawLines } from './testing/draw-lines.ts';

const page = { width: 1000, height: 900, x: 480, y: 470, capital: 17, lines: 2, characters: 44 };

function find(degrees: number, direction: Direction, more: Partial<typeof page> = {}) {
  const drawn = { ...page, ...more, degrees };
  return [...findLines(drawLines(drawn), 800, direction)].filter(
    ({ box }) => Math.hypot(box.x - drawn.x, box.y - drawn.y) < 2.5 * drawn.capital,
  );
}

describe('lines of text', () => {
  it.each([
    [0, 'level'],
    [4, 'level'],
    [-9, 'level'],
    [17, 'leaning'],
    [-33, 'leaning'],
    [75, 'leaning'],
    [-90, 'standing'],
    [-84, 'standing'],
    [90, 'standing'],
  ] as const)('that lean by %d degrees are found (%s)', (degrees, direction) => {
    const bands = find(degrees, direction);
    expect(bands).toHaveLength(2);
    for (const { box, tilt } of bands) {
      // What the rough box leans too little or too much, the tilt makes up for; half turns do not count.
      const lean = ((box.angle + Math.atan2(tilt, box.length / 2)) * 180) / Math.PI;
      expect(Math.abs(((lean - degrees + 270) % 180) - 90)).toBeLessThan(1);
      expect(box.height).toBeGreaterThan(0.75 * page.capital);
      expect(box.height).toBeLessThan(1.5 * page.capital);
      expect(box.length / (44 * 1.06 * page.capital)).toBeCloseTo(1, 1);
    }
  });

  it('of three small lines are told apart', () => {
    const bands = find(3, 'level', { lines: 3, characters: 30, capital: 12 });
    expect(bands).toHaveLength(3);
  });

  it('are none on an empty page', () => {
    const paper = {
      data: new Uint8Array(600 * 400).fill(230),
      width: 600,
      height: 400,
      channels: 1 as const,
    };
    expect([...findLines(paper, 800, 'level')]).toEqual([]);
    expect([...findLines(paper, 800, 'standing')]).toEqual([]);
    expect([...findLines(paper, 800, 'leaning')]).toEqual([]);
  });

  it('are none on a thread, which is not made wide to look at', () => {
    const thread = { data: new Uint8Array(20_000).fill(128), width: 1, height: 20_000, channels: 1 as const };
    const greys = new Map();
    expect([...findLines(thread, 800, 'level', greys)]).toEqual([]);
    expect(greys.size).toBe(0);
  });

  it('are cut out lying flat, 32 high, dark on light', () => {
    const drawn = drawLines({ ...page, degrees: -9 });
    const [band] = find(-9, 'level');
    const crop = lineCrop(drawn, band!, false);
    expect(crop.height).toBe(32);
    const row = (y: number) => {
      const inside = crop.data.subarray(y * crop.width + 40, (y + 1) * crop.width - 40);
      return inside.reduce((sum, v) => sum + v, 0) / inside.length;
    };
    expect(row(2)).toBeGreaterThan(200);
    expect(row(29)).toBeGreaterThan(200);
    expect(row(16)).toBeLessThan(190);
    const turned = lineCrop(drawn, band!, true);
    expect(turned.data[16 * turned.width + 100]).toBeCloseTo(
      crop.data[15 * crop.width + crop.width - 101]!,
      -1.5,
    );
  });
});
