import { expect, test } from 'vitest';
import type { Fields, TextLine } from '../../reading.ts';
import { levelLines } from './level-lines.ts';

/** A line whose baseline falls one in ten. */
function slanted(x: number, y: number, length: number): TextLine {
  const at = (along: number, down: number) => ({ x: x + along - down / 10, y: y + along / 10 + down });
  return { text: 'x', confidence: 1, quad: [at(0, 0), at(length, 0), at(length, 20), at(0, 20)] };
}

test('lines of a slanted page are placed as on a level one', () => {
  const { placed, restoreBoxes } = levelLines([slanted(100, 100, 300), slanted(97, 130, 200)]);
  for (const line of placed) expect(line.box.height).toBeCloseTo(20.1, 0);
  expect(placed[0]!.box.x).toBeCloseTo(placed[1]!.box.x, 0);
  const fields: Fields = {
    address: { value: 'x', confidence: 1, source: 'viz', box: { ...placed[0]!.box } },
  };
  restoreBoxes(fields);
  expect(fields.address!.box).toMatchObject({ x: 98, y: 100 });
  expect(fields.address!.box!.height).toBe(50);
});

test('a page without lines is level', () => {
  expect(levelLines([]).placed).toEqual([]);
});
