import { expect, test } from 'vitest';
import type { Pixels } from '../ports.ts';
import { withoutLines } from './without-lines.ts';

const SIDE = 150;
function chip(levelAt: (x: number, y: number) => number): Pixels {
  const data = new Uint8Array(SIDE * SIDE * 3);
  for (let i = 0; i < SIDE * SIDE; i += 1)
    data.fill(levelAt(i % SIDE, Math.floor(i / SIDE)), i * 3, i * 3 + 3);
  return { data, width: SIDE, height: SIDE, channels: 3 };
}
const levelOf = ({ data }: Pixels, x: number, y: number) => data[(y * SIDE + x) * 3];

test('lines of one pixel go, edges of areas stay where they are', () => {
  const lined = chip((x, y) => (y === 70 || x === 90 ? 20 : x < 40 ? 80 : 200));
  const plain = withoutLines(lined);
  expect([levelOf(plain, 60, 70), levelOf(plain, 90, 30), levelOf(plain, 20, 70)]).toEqual([200, 200, 80]);
  expect([levelOf(plain, 39, 30), levelOf(plain, 40, 30)]).toEqual([80, 200]);
});
