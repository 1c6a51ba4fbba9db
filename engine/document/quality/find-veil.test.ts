import { expect, test } from 'vitest';
import type { Pixels } from '../../ports.ts';
import { findVeil } from './find-veil.ts';

const ROWS = [40, 80, 120, 160];
const BOXES = ROWS.map((y) => ({ x: 20, y, width: 360, height: 20 }));

/** Lines of upright strokes on white; `ink` gives their grey level. */
function page(ink: (x: number, y: number) => number): Pixels {
  const [width, height] = [400, 220];
  const data = new Uint8Array(width * height).fill(245);
  for (const top of ROWS) {
    for (let y = top + 3; y < top + 17; y++) {
      for (let x = 22; x < 378; x++) if (x % 6 < 2) data[y * width + x] = ink(x, y);
    }
  }
  return { data, width, height, channels: 1 };
}

test('print that pales at one place of several lines lies under a reflection', () => {
  const lamp = page((x, y) => (Math.hypot(x - 200, y - 110) < 70 ? 170 : 30));
  const box = findVeil(lamp, BOXES)!;
  expect(box.x).toBeGreaterThan(100);
  expect(box.x + box.width).toBeLessThan(300);
});

test('dark print, pale print and one line of both are no reflection', () => {
  expect(
    findVeil(
      page(() => 30),
      BOXES,
    ),
  ).toBeNull();
  expect(
    findVeil(
      page(() => 150),
      BOXES,
    ),
  ).toBeNull();
  expect(
    findVeil(
      page((x, y) => (y < 60 && x > 150 && x < 260 ? 160 : 30)),
      BOXES,
    ),
  ).toBeNull();
});
