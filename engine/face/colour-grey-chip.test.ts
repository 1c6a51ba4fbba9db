import { expect, test } from 'vitest';
import type { Pixels } from '../ports.ts';
import { colourGreyChip, spreadOf } from './colour-grey-chip.ts';

const SIDE = 150;

function chip(colourAt: (x: number, y: number) => readonly [number, number, number]): Pixels {
  const data = new Uint8Array(SIDE * SIDE * 3);
  for (let i = 0; i < SIDE * SIDE; i += 1) data.set(colourAt(i % SIDE, Math.floor(i / SIDE)), i * 3);
  return { data, width: SIDE, height: SIDE, channels: 3 };
}
const middle = ({ data }: Pixels) => [...data.subarray((75 * SIDE + 75) * 3, (75 * SIDE + 75) * 3 + 3)];

test('a grey chip gets the colours of skin, lighter where it is lighter', () => {
  const coloured = colourGreyChip(chip(() => [140, 140, 140]));
  expect(middle(coloured)).toEqual([176, 128, 105]);
  const light = middle(colourGreyChip(chip(() => [220, 220, 220])));
  expect(light[0]!).toBeGreaterThan(176);
  expect(middle(colourGreyChip(chip(() => [0, 0, 0])))).toEqual([0, 0, 0]);
  expect(middle(colourGreyChip(chip(() => [255, 255, 255])))).toEqual([255, 255, 255]);
});

test('a chip with the colours of a face stays as it is', () => {
  const own = chip(() => [190, 140, 120]);
  expect(colourGreyChip(own)).toBe(own);
});

test('coloured grain and fine lines are no colour', () => {
  const grainy = chip((x, y) => {
    const level = 120 + ((x * 7 + y * 13) % 3 === 0 ? 20 : -10);
    return (x + y) % 2 === 0 ? [level + 15, level, level - 15] : [level - 15, level, level + 15];
  });
  expect(spreadOf(grainy)).toBeLessThan(5);
  expect(middle(colourGreyChip(grainy))[0]!).toBeGreaterThan(middle(colourGreyChip(grainy))[2]! + 30);
});

test('between grey and coloured there is no step', () => {
  const reds = [12, 15, 18, 21, 24].map(
    (more) => middle(colourGreyChip(chip(() => [140 + more, 140, 140])))[2]!,
  );
  expect(reds).toEqual([...reds].sort((a, b) => a - b));
  expect(reds[0]).toBeLessThan(115);
  expect(reds.at(-1)).toBe(140);
});
