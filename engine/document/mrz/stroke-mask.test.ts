import { expect, it } from 'vitest';
import { close } from './morphology.ts';
import { otsu } from './otsu.ts';
import { strokeMask } from './stroke-mask.ts';
import { bytesOf } from './testing/bytes-of.ts';

/** Two grey levels, so that any sample of the rows has the same threshold between them. */
function strokes(width: number, height: number) {
  let state = 7;
  const data = new Uint8Array(width * height).map(() => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648 < 0.03 ? 200 : 10;
  });
  return { data, width, height };
}

it.each([
  [17, 3],
  [9, 9],
])('a mask of %d × %d is the grey closing above its threshold', (width, height) => {
  const image = strokes(120, 90);
  const closed = close(image, width, height).data;
  const threshold = otsu(closed);
  const inside = (_: number, i: number) => i % 120 >= width && i % 120 < 120 - width;
  const wanted = closed.map((value) => (value > threshold ? 1 : 0)).filter(inside);
  const mask = bytesOf(strokeMask(image, width, height)).filter(inside);
  expect(wanted.includes(1) && wanted.includes(0)).toBe(true);
  expect(mask).toEqual(wanted);
});
