import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pixels } from '../ports.ts';
import { alignChip, CHIP_SIDE } from './align-chip.ts';
import { cropWindow } from './crop-window.ts';
import { fitSimilarity } from './fit-similarity.ts';
import { mirror } from './mirror.ts';

describe('fitSimilarity', () => {
  const coordinate = fc.double({ min: -100, max: 100, noNaN: true });

  test('finds the turn, scale and shift that were applied', () => {
    const from = [
      { x: 0, y: 0 },
      { x: 10, y: 1 },
      { x: 4, y: 9 },
      { x: -3, y: 5 },
    ];
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (a, b, x, y) => {
        const to = from.map((p) => ({ x: a * p.x - b * p.y + x, y: b * p.x + a * p.y + y }));
        const found = fitSimilarity(from, to);
        expect(found.a).toBeCloseTo(a, 6);
        expect(found.b).toBeCloseTo(b, 6);
        expect(found.x).toBeCloseTo(x, 6);
        expect(found.y).toBeCloseTo(y, 6);
      }),
    );
  });
});

describe('alignChip', () => {
  /** A 600 × 600 picture, dark but for a white spot at each of the five points. */
  const points: Record<number, [number, number]> = {
    33: [200, 250],
    133: [257, 254],
    362: [343, 254],
    263: [400, 250],
    4: [300, 362],
  };
  const mesh = Array.from({ length: 468 }, (_, i) => points[i] ?? [0, 0]);
  const picture: Pixels = { data: new Uint8Array(600 * 600 * 3), width: 600, height: 600, channels: 3 };
  for (const [x, y] of Object.values(points)) {
    for (let row = y - 4; row < y + 4; row += 1) {
      picture.data.fill(255, (row * 600 + x - 4) * 3, (row * 600 + x + 4) * 3);
    }
  }
  const levelAt = (chip: Pixels, x: number, y: number) =>
    chip.data[(Math.floor(y) * CHIP_SIDE + Math.floor(x)) * 3]!;

  test('puts the eyes and the nose where dlib has them', () => {
    const chip = alignChip(picture, mesh);
    expect(chip).toMatchObject({ width: 150, height: 150, channels: 3 });
    // (0.25 + place) / 1.5 × 150
    expect(levelAt(chip, 37, 46.4)).toBeGreaterThan(60);
    expect(levelAt(chip, 111, 46.4)).toBeGreaterThan(60);
    expect(levelAt(chip, 74, 87.8)).toBeGreaterThan(60);
    expect(levelAt(chip, 74, 30)).toBe(0);
  });

  test('gives the same chip for the same face elsewhere', () => {
    const moved = cropWindow(picture, { x: -40, y: -70, width: 700, height: 700 });
    const there = mesh.map(([x, y]) => [x! + 40, y! + 70]);
    expect(alignChip(moved, there).data).toEqual(alignChip(picture, mesh).data);
  });

  test('takes grey pictures', () => {
    const grey: Pixels = { data: new Uint8Array(600 * 600).fill(99), width: 600, height: 600, channels: 1 };
    expect(new Set(alignChip(grey, mesh).data)).toEqual(new Set([99]));
  });
});

describe('cropWindow', () => {
  const image: Pixels = { data: Uint8Array.from([1, 2, 3, 4, 5, 6]), width: 3, height: 2, channels: 1 };

  test.each([
    ['inside', { x: 1, y: 0, width: 2, height: 2 }, [2, 3, 5, 6]],
    [
      'beyond every edge',
      { x: -1, y: -1, width: 5, height: 3 },
      [1, 1, 2, 3, 3, 1, 1, 2, 3, 3, 4, 4, 5, 6, 6],
    ],
    ['wholly outside', { x: 7, y: 9, width: 2, height: 1 }, [6, 6]],
    ['on the other side', { x: -9, y: -9, width: 2, height: 1 }, [1, 1]],
  ] as const)('%s', (_, window, expected) => {
    expect([...cropWindow(image, window).data]).toEqual(expected);
  });
});

test('mirror exchanges left and right and keeps the channels', () => {
  const image: Pixels = { data: Uint8Array.from([1, 2, 3, 4, 5, 6]), width: 2, height: 1, channels: 3 };
  expect([...mirror(image).data]).toEqual([4, 5, 6, 1, 2, 3]);
});
