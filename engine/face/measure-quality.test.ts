import { describe, expect, test } from 'vitest';
import type { Pixels } from '../ports.ts';
import { measureQuality } from './measure-quality.ts';
import { measureSharpness } from './measure-sharpness.ts';
import { mirror } from './mirror.ts';
import { comparePrints, printChip } from './print-chip.ts';

const SIDE = 150;

function chip(paint: (x: number, y: number) => readonly [number, number, number]): Pixels {
  const data = new Uint8Array(SIDE * SIDE * 3);
  for (let i = 0; i < SIDE * SIDE; i += 1) data.set(paint(i % SIDE, Math.floor(i / SIDE)), i * 3);
  return { data, width: SIDE, height: SIDE, channels: 3 };
}

/** Waves of several lengths, without chance. */
function texture(x: number, y: number, shift = 0): number {
  return Math.round(
    128 + 40 * Math.sin(x / 9 + shift) * Math.cos(y / 7) + 30 * Math.sin((x * 3 + y + shift * 9) / 31),
  );
}
const grey = (level: number) => [level, level, level] as const;

describe('measureQuality', () => {
  test('brightness, glare and colour of plain fields', () => {
    expect(
      measureQuality(
        chip(() => grey(40)),
        120,
      ),
    ).toMatchObject({ brightness: 40, glare: 0, colour: 0, pixels: 120 });
    expect(
      measureQuality(
        chip(() => grey(255)),
        120,
      ),
    ).toMatchObject({ brightness: 255, glare: 1 });
    expect(
      measureQuality(
        chip(() => [200, 150, 120]),
        120,
      ).colour,
    ).toBe(1);
  });

  test('glare is the share of the face, not of the chip', () => {
    const half = measureQuality(
      chip((x) => grey(x < SIDE / 2 ? 255 : 100)),
      120,
    );
    expect(half.glare).toBeCloseTo(0.5, 1);
  });
});

describe('measureSharpness', () => {
  const stripes = (period: number, across = false) =>
    Float32Array.from({ length: 100 * 100 }, (_, i) => {
      const at = across ? Math.floor(i / 100) : i % 100;
      return 128 + 100 * Math.sin((at * 2 * Math.PI) / period);
    });

  const plus = (one: Float32Array, other: Float32Array) => one.map((value, i) => value + other[i]!);

  test('falls as the detail becomes coarser, and does not depend on contrast', () => {
    const fine = plus(stripes(4), stripes(4, true));
    const coarse = plus(stripes(30), stripes(30, true));
    expect(measureSharpness(fine, 100, 100)).toBeGreaterThan(0.8);
    expect(measureSharpness(coarse, 100, 100)).toBeLessThan(0.25);
    const faint = fine.map((value) => value / 10);
    expect(measureSharpness(faint, 100, 100)).toBeCloseTo(measureSharpness(fine, 100, 100), 3);
  });

  test('the worse direction counts', () => {
    const moved = plus(stripes(4), stripes(40, true));
    expect(measureSharpness(moved, 100, 100)).toBeLessThan(0.25);
  });

  test('an empty field is not sharp', () => {
    expect(measureSharpness(new Float32Array(100), 10, 10)).toBe(0);
  });
});

describe('prints', () => {
  const one = chip((x, y) => grey(texture(x, y)));

  test('are 64 hexadecimal digits, equal for the same picture', () => {
    expect(printChip(one)).toMatch(/^[0-9a-f]{64}$/);
    expect(comparePrints(printChip(one), printChip(one))).toBe(0);
  });

  test('stay near when the picture becomes paler and loses its colour, and when it is mirrored', () => {
    const pale = chip((x, y) => grey(60 + texture(x, y) / 2));
    expect(comparePrints(printChip(one), printChip(pale))).toBeLessThan(0.05);
    expect(comparePrints(printChip(one), printChip(mirror(one)))).toBeLessThan(0.08);
  });

  test('differ between pictures', () => {
    const other = chip((x, y) => grey(texture(x * 1.7, y * 0.6, 2)));
    expect(comparePrints(printChip(one), printChip(other))).toBeGreaterThan(0.25);
  });
});
