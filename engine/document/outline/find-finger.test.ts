import { expect, it } from 'vitest';
import type { Pixels } from '../../ports.ts';
import { findFinger } from './find-finger.ts';
import type { Outline } from './find-outlines.ts';

const [WIDTH, HEIGHT] = [400, 300];
const OUTLINE: Outline = {
  quad: [
    { x: 60, y: 60 },
    { x: 340, y: 60 },
    { x: 340, y: 240 },
    { x: 60, y: 240 },
  ],
  confidence: 1,
  support: [1, 1, 1, 1],
  open: [false, false, false, false],
};

/** A pale blue card on a dark table, with a patch of skin. */
function card(x0: number, y0: number, x1: number, y1: number): Pixels {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0, at = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++, at += 3) {
      const isCard = x >= 60 && x < 340 && y >= 60 && y < 240;
      const isSkin = x >= x0 && x < x1 && y >= y0 && y < y1;
      data.set(isSkin ? [217, 160, 122] : isCard ? [205, 220, 235] : [40, 44, 60], at);
    }
  }
  return { data, width: WIDTH, height: HEIGHT, channels: 3 };
}

it('finds a finger that reaches from outside over the card', () => {
  const box = findFinger(card(280, 120, 400, 160), OUTLINE)!;
  expect(box.x).toBeLessThanOrEqual(282);
  expect(box.y).toBeGreaterThan(110);
  expect(box.height).toBeLessThan(60);
});

it('takes neither a portrait, nor a hand at the edge, nor a table of that colour for one', () => {
  expect(findFinger(card(80, 90, 150, 190), OUTLINE)).toBeNull();
  expect(findFinger(card(330, 90, 400, 200), OUTLINE)).toBeNull();
  expect(findFinger(card(0, 0, 400, 120), OUTLINE)).toBeNull();
  expect(findFinger(card(0, 0, 0, 0), OUTLINE)).toBeNull();
});
