/** Cuts a face out of a picture such that given points of its mesh come to lie in given places. */
import type { Pixels } from '../ports.ts';
import { fitSimilarity, type Similarity } from './fit-similarity.ts';

/** Points of the 468-point mesh, of which the mean counts, and their place on the chip in pixels. */
export interface ChipPoint {
  mesh: readonly number[];
  x: number;
  y: number;
}

/**
 * `mesh`: in pixels of `image`. Gives `side` × `side` pixels with 3 channels; what lies outside the picture repeats
 * the picture's edge.
 */
export function cutChip(
  image: Pixels,
  mesh: readonly (readonly number[])[],
  points: readonly ChipPoint[],
  side: number,
): Pixels {
  const map = fitSimilarity(
    points,
    points.map((point) => meanOf(point.mesh.map((index) => mesh[index]!))),
  );
  return sampleChip(image, map, side);
}

function meanOf(points: (readonly number[])[]): { x: number; y: number } {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length;
  return { x: mean(0), y: mean(1) };
}

/** Each pixel is the mean of as many samples as source pixels fall on it, or a large face would alias. */
function sampleChip(image: Pixels, map: Similarity, side: number): Pixels {
  const samples = Math.min(12, Math.max(1, Math.ceil(Math.hypot(map.a, map.b))));
  const data = new Uint8Array(side * side * 3);
  const sum = new Float64Array(3);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      sum.fill(0);
      for (let i = 0; i < samples; i += 1) {
        for (let j = 0; j < samples; j += 1) {
          const u = column + (j + 0.5) / samples;
          const v = row + (i + 0.5) / samples;
          addSample(image, map.a * u - map.b * v + map.x, map.b * u + map.a * v + map.y, sum);
        }
      }
      const at = (row * side + column) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        data[at + channel] = Math.round(sum[channel]! / (samples * samples));
      }
    }
  }
  return { data, width: side, height: side, channels: 3 };
}

/** Adds the bilinear value at (x, y); whole numbers are corners of pixels, halves their centres. */
function addSample(image: Pixels, x: number, y: number, sum: Float64Array): void {
  const { data, width, height, channels } = image;
  const px = Math.min(width - 1, Math.max(0, x - 0.5));
  const py = Math.min(height - 1, Math.max(0, y - 0.5));
  const left = Math.floor(px);
  const top = Math.floor(py);
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const fx = px - left;
  const fy = py - top;
  for (let channel = 0; channel < 3; channel += 1) {
    const c = channels === 3 ? channel : 0;
    const upper =
      data[(top * width + left) * channels + c]! * (1 - fx) +
      data[(top * width + right) * channels + c]! * fx;
    const lower =
      data[(bottom * width + left) * channels + c]! * (1 - fx) +
      data[(bottom * width + right) * channels + c]! * fx;
    sum[channel]! += upper * (1 - fy) + lower * fy;
  }
}
