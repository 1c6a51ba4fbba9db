import { expect, test } from 'vitest';
import type { Pixels } from '../../ports.ts';
import type { TextLine } from '../../reading.ts';
import { cornersOf } from './line-geometry.ts';
import { readLines } from './read-lines.ts';

type Quad = TextLine['quad'];

const rectangle = (x: number, y: number, width: number, height: number) => cornersOf({ x, y, width, height });

/** Keeps the sides at which it was asked to look. */
function readerOf(quads: Quad[]) {
  const sides: (number | undefined)[] = [];
  const text = {
    version: 'lines of the test',
    detect: async (_: Pixels, how?: { side?: number }) => {
      sides.push(how?.side);
      return quads.map((quad) => ({ quad, confidence: 1 }));
    },
    recognise: async (crops: Pixels[]) => crops.map(() => ({ text: 'a line of it', confidence: 0.99 })),
  };
  return { text, sides };
}

const across: Pixels = { data: new Uint8Array(2400 * 1800), width: 2400, height: 1800, channels: 1 };
const standing = [200, 500, 900, 1400, 1900].map((x) => rectangle(x, 100, 30, 1500));
const lying = [200, 500, 900, 1300, 1600].map((y) => rectangle(100, y, 2000, 30));
const hints = { page: 'standing', mrz: null, today: '2026-11-21' } as const;

test('a page that lies on its side is looked at as closely as an upright one', async () => {
  const { text, sides } = readerOf(standing);
  const { rotation } = await readLines(across, hints, { text });
  expect(sides).toEqual([960, 1440]);
  expect(rotation).toBe(90);
});

test('a wide picture whose text lies is no page', async () => {
  const { text, sides } = readerOf(lying);
  await readLines(across, hints, { text });
  expect(sides).toEqual([960]);
});
