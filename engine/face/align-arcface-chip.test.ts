import { expect, test } from 'vitest';
import type { Pixels } from '../ports.ts';
import { alignArcfaceChip } from './align-arcface-chip.ts';

test('the eyes, the nose and the mouth come where InsightFace has them', () => {
  // Three times the template, shifted by (60, 40): corners of an eye lie 24 pixels from its middle.
  const at = (x: number, y: number): [number, number] => [3 * x + 60, 3 * y + 40];
  const [leftEye, rightEye, nose] = [at(38.2946, 51.6963), at(73.5318, 51.5014), at(56.0252, 71.7366)];
  const points: Record<number, [number, number]> = {
    33: [leftEye[0] - 24, leftEye[1]],
    133: [leftEye[0] + 24, leftEye[1]],
    362: [rightEye[0] - 24, rightEye[1]],
    263: [rightEye[0] + 24, rightEye[1]],
    4: nose,
    61: at(41.5493, 92.3655),
    291: at(70.7299, 92.2041),
  };
  const mesh = Array.from({ length: 468 }, (_, i) => points[i] ?? [0, 0]);
  const picture: Pixels = { data: new Uint8Array(500 * 500 * 3), width: 500, height: 500, channels: 3 };
  for (const index of [4, 61, 291]) {
    const [x, y] = points[index]!.map(Math.round) as [number, number];
    for (let row = y - 4; row < y + 4; row += 1)
      picture.data.fill(255, (row * 500 + x - 4) * 3, (row * 500 + x + 4) * 3);
  }
  const chip = alignArcfaceChip(picture, mesh);
  expect(chip).toMatchObject({ width: 112, height: 112, channels: 3 });
  const levelAt = (x: number, y: number) => chip.data[(Math.floor(y) * 112 + Math.floor(x)) * 3]!;
  expect(levelAt(56.03, 71.74)).toBeGreaterThan(200);
  expect(levelAt(41.55, 92.37)).toBeGreaterThan(200);
  expect(levelAt(70.73, 92.2)).toBeGreaterThan(200);
  expect(levelAt(56, 60)).toBe(0);
});
