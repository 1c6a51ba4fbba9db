import { expect, test } from 'vitest';
import type { DetectedFace } from '../ports.ts';
import { pickMainFace } from './find-upright-faces.ts';

const PICTURE = { width: 400, height: 300 };
const face = (x: number, y: number, side: number, roll = 0): DetectedFace =>
  ({ box: { x, y, width: side, height: side }, roll, confidence: 0.9 }) as DetectedFace;

test('the largest face, wherever it stands', () => {
  const [large, small] = [face(0, 0, 120), face(150, 100, 80)];
  expect(pickMainFace([small, large], PICTURE)).toBe(large);
});

test('of two that are as large, the one in the middle; without the picture’s size the larger', () => {
  const [beside, middle] = [face(290, 100, 106), face(150, 100, 98)];
  expect(pickMainFace([beside, middle], PICTURE)).toBe(middle);
  expect(pickMainFace([beside, middle])).toBe(beside);
});

test('no face that lies on its side where another is upright, and nobody where nobody is', () => {
  const [lying, upright] = [face(150, 100, 120, 90), face(0, 0, 60)];
  expect(pickMainFace([lying, upright], PICTURE)).toBe(upright);
  expect(pickMainFace([], PICTURE)).toBeUndefined();
});
