import { expect, test } from 'vitest';
import { ctcGreedy } from './ctc-greedy.ts';
import { convexHull, cornersOf, minAreaBox } from './min-area-box.ts';
import { boxesOf } from './text-boxes.ts';

test('the smallest box around turned points is turned with them', () => {
  const turn = (x: number, y: number) => ({ x: 50 + x * 0.8 - y * 0.6, y: 50 + x * 0.6 + y * 0.8 });
  const box = minAreaBox(convexHull([turn(-20, -5), turn(20, -5), turn(20, 5), turn(-20, 5), turn(3, 2)]));
  expect([box.width, box.height].map(Math.round)).toEqual([40, 10]);
  expect(box.u.x).toBeCloseTo(0.8);
  expect(box.u.y).toBeCloseTo(0.6);
  expect(box.centre.x).toBeCloseTo(50);
  const [topLeft] = cornersOf(box);
  expect(topLeft.x).toBeCloseTo(turn(-20, -5).x);
  expect(topLeft.y).toBeCloseTo(turn(-20, -5).y);
});

test('each blob of the map becomes a box that has grown back; faint and tiny ones do not', () => {
  const [width, height] = [64, 48];
  const map = new Float32Array(width * height);
  const fill = (x0: number, y0: number, w: number, h: number, value: number) => {
    for (let y = y0; y < y0 + h; y++) map.fill(value, y * width + x0, y * width + x0 + w);
  };
  fill(10, 10, 40, 4, 0.9);
  fill(10, 25, 40, 4, 0.4);
  fill(10, 40, 2, 2, 0.9);
  const boxes = boxesOf(map, width, height);
  expect(boxes).toHaveLength(1);
  expect(boxes[0]!.confidence).toBeCloseTo(0.9);
  // 40 × 4 × 1.6 / (2 × 44) = 2.9 on every side
  const [topLeft, , bottomRight] = boxes[0]!.quad;
  expect(topLeft.x).toBeCloseTo(10 - 2.9, 1);
  expect(topLeft.y).toBeCloseTo(10 - 2.9, 1);
  expect(bottomRight.x).toBeCloseTo(50 + 2.9, 1);
  expect(bottomRight.y).toBeCloseTo(14 + 2.9, 1);
});

test('greedy CTC drops blanks and repeats, and keeps a letter that a blank parts from itself', () => {
  const frames = [1, 1, 0, 1, 2, 2, 0, 0];
  const values = new Float32Array(frames.length * 3);
  for (const [i, best] of frames.entries()) {
    values.fill(0.1, i * 3, i * 3 + 3);
    values[i * 3 + best] = 0.8;
  }
  const read = ctcGreedy(values, 3, ['A', 'B']);
  expect(read.text).toBe('AAB');
  expect(read.confidence).toBeCloseTo(0.8);
  expect(ctcGreedy(new Float32Array([0.9, 0.05, 0.05]), 3, ['A', 'B'])).toEqual({ text: '', confidence: 0 });
});
