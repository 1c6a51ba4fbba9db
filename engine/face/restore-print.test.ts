import { expect, test } from 'vitest';
import type { Pixels } from '../ports.ts';
import { restorePrint } from './restore-print.ts';

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
  const [plain] = restorePrint(lined);
  expect([levelOf(plain, 60, 70), levelOf(plain, 90, 30), levelOf(plain, 20, 70)]).toEqual([200, 200, 80]);
  expect([levelOf(plain, 39, 30), levelOf(plain, 40, 30)]).toEqual([80, 200]);
});

test('pale ink gets the contrast of a photo, a few specks beside it', () => {
  const pale = chip((x, y) => (x === 75 && y === 75 ? 0 : x < 75 ? 100 : 160));
  const [, stretched] = restorePrint(pale);
  expect([levelOf(stretched, 40, 40), levelOf(stretched, 100, 40)]).toEqual([25, 230]);
  expect(levelOf(stretched, 75, 75)).toBe(0);
});

test('an even area is stretched into nothing', () => {
  const [plain, stretched] = restorePrint(chip(() => 128));
  expect(levelOf(plain, 75, 75)).toBe(128);
  expect(levelOf(stretched, 75, 75)).toBe(25);
});
