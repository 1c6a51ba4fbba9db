import { expect, test } from 'vitest';
import { rulesOf } from './line-finder.ts';
import { boxesOf } from './text-boxes.ts';

const RULES = rulesOf({
  version: 'test',
  stride: 2,
  pixel: 0.3,
  box: 0.5,
  smallest: 0.9,
  kernel: { height: 0.5, inset: 0.05 },
});
const [WIDTH, HEIGHT] = [96, 48];

function mapWith(x: number, y: number, width: number, rows: number[]): Float32Array {
  const map = new Float32Array(WIDTH * HEIGHT);
  for (const [i, value] of rows.entries()) {
    map.fill(value, (y + i) * WIDTH + x, (y + i) * WIDTH + x + width);
  }
  return map;
}

test('a kernel grows to one and a half extents of its line, finer than whole pixels', () => {
  // 4 rows together: the letters are 8 high, their middle is at 11.5.
  const [box] = boxesOf(mapWith(10, 9, 60, [0.5, 1, 1, 1, 0.5]), WIDTH, HEIGHT, RULES);
  const [topLeft, , bottomRight] = box!.quad;
  expect(bottomRight.y - topLeft.y).toBeCloseTo(12);
  expect((bottomRight.y + topLeft.y) / 2).toBeCloseTo(11.5);
  expect(topLeft.x).toBeCloseTo(10 - 0.25 * 8);
  expect(bottomRight.x).toBeCloseTo(70 + 0.25 * 8);
});

test('a line that stands grows along its height', () => {
  const map = mapWith(20, 5, 4, new Array(40).fill(1));
  const [topLeft, , bottomRight] = boxesOf(map, WIDTH, HEIGHT, RULES)[0]!.quad;
  expect(bottomRight.x - topLeft.x).toBeCloseTo(12);
  expect(bottomRight.y - topLeft.y).toBeCloseTo(44);
});

test('what is thinner than the smallest print is none', () => {
  expect(boxesOf(mapWith(10, 9, 60, [0.7]), WIDTH, HEIGHT, RULES)).toEqual([]);
});
