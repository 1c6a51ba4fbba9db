import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Pixels } from '../ports.ts';
import { greyResized } from './grey-resized.ts';

const picture = (
  width: number,
  height: number,
  channels: 1 | 3,
  value: (x: number, y: number) => number[],
) => {
  const data = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(value(x, y), (y * width + x) * channels);
  return { data, width, height, channels } as Pixels;
};

describe('greyResized', () => {
  it('weighs colours as ITU-R BT.601 does', () => {
    const red = picture(4, 4, 3, () => [255, 0, 0]);
    const green = picture(4, 4, 3, () => [0, 255, 0]);
    expect(greyResized(red, 4, 4)[5]).toBeCloseTo(76.245, 2);
    expect(greyResized(green, 8, 2)[3]).toBeCloseTo(149.685, 2);
  });

  it('averages what shrinks over its area, whole pixels or not', () => {
    const ramp = picture(6, 3, 1, (x) => [x * 10]);
    expect([...greyResized(ramp, 3, 1)]).toEqual([5, 25, 45]);
    const [left, right] = greyResized(
      picture(3, 1, 1, (x) => [x * 30]),
      2,
      1,
    );
    expect(left).toBeCloseTo(10, 4);
    expect(right).toBeCloseTo(50, 4);
  });

  it('interpolates what grows, and keeps its edges', () => {
    const two = picture(2, 1, 1, (x) => [x * 100]);
    expect([...greyResized(two, 4, 1)].map(Math.round)).toEqual([0, 25, 75, 100]);
  });

  it('holds a single pixel at any size', () => {
    const one = picture(1, 1, 3, () => [9, 9, 9]);
    expect([...new Set([...greyResized(one, 32, 64)].map(Math.round))]).toEqual([9]);
  });

  it('is close to an exact average where it skips pixels', async () => {
    const wave = picture(400, 300, 1, (x, y) => [128 + 60 * Math.sin(x / 40) + 60 * Math.cos(y / 30)]);
    const exact = await sharp(wave.data, { raw: { width: 400, height: 300, channels: 1 } })
      .resize(64, 32, { fit: 'fill', kernel: 'linear' })
      .extractChannel(0)
      .raw()
      .toBuffer();
    const ours = greyResized(wave, 64, 32);
    expect(Math.max(...ours.map((value, i) => Math.abs(value - exact[i]!)))).toBeLessThan(5);
  });
});
