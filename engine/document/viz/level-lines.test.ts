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

test('where the slant changes down the page, rows stay rows and their places come back', () => {
  // As a photo taken from the side shows a page: the lines fall 12 in 100 at its top and 4 in 100 at its foot.
  const line = (x: number, row: number, length: number): TextLine => {
    const fall = 0.12 - 0.01 * row;
    const at = (along: number, down: number) => ({
      x: x + along,
      y: 100 + 60 * row + down + fall * (x + along - 600),
    });
    return { text: `${row}`, confidence: 1, quad: [at(0, 0), at(length, 0), at(length, 24), at(0, 24)] };
  };
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const lines = rows.flatMap((row) => [line(100, row, 400), line(1000, row, 100)]);
  const { placed, restoreBoxes } = levelLines(lines);
  for (const { box } of placed) expect(box.height).toBeLessThan(30);
  for (const row of rows)
    expect(Math.abs(placed[2 * row]!.box.y - placed[2 * row + 1]!.box.y)).toBeLessThan(6);
  const [first] = lines;
  const box = { ...placed[0]!.box };
  const fields: Fields = { address: { value: '0', confidence: 1, source: 'viz', box } };
  restoreBoxes(fields);
  expect(Math.abs(fields.address!.box!.x - first!.quad[0].x)).toBeLessThan(6);
  expect(Math.abs(fields.address!.box!.y - first!.quad[0].y)).toBeLessThan(6);
});
