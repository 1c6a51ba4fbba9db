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
  const sums = new Float64Array(side * 3);
  for (let row = 0; row < side; row += 1) {
    sums.fill(0);
    for (let i = 0; i < samples; i += 1) {
      for (let j = 0; j < samples; j += 1) {
        addRow(image, map, (j + 0.5) / samples, row + (i + 0.5) / samples, sums);
      }
    }
    for (let i = 0; i < sums.length; i += 1) {
      data[row * sums.length + i] = Math.round(sums[i]! / (samples * samples));
    }
  }
  return { data, width: side, height: side, channels: 3 };
}

/** Adds the bilinear values at (u, v), (u + 1, v), ... of the chip; whole numbers are corners of pixels, halves their centres. */
function addRow(image: Pixels, map: Similarity, u: number, v: number, sums: Float64Array): void {
  const { data, width, height, channels } = image;
  const [mostX, mostY, stride] = [width - 1, height - 1, width * channels];
  const [green, blue] = channels === 3 ? [1, 2] : [0, 0];
  for (let to = 0; to < sums.length; to += 3) {
    const column = u + to / 3;
    const x = Math.min(mostX, Math.max(0, map.a * column - map.b * v + map.x - 0.5));
    const y = Math.min(mostY, Math.max(0, map.b * column + map.a * v + map.y - 0.5));
    const left = Math.floor(x);
    const top = Math.floor(y);
    const fx = x - left;
    const fy = y - top;
    const a = (1 - fx) * (1 - fy);
    const b = fx * (1 - fy);
    const c = (1 - fx) * fy;
    const d = fx * fy;
    const nw = top * stride + left * channels;
    const ne = left < mostX ? nw + channels : nw;
    const below = top < mostY ? stride : 0;
    const sw = nw + below;
    const se = ne + below;
    sums[to]! += a * data[nw]! + b * data[ne]! + c * data[sw]! + d * data[se]!;
    sums[to + 1]! +=
      a * data[nw + green]! + b * data[ne + green]! + c * data[sw + green]! + d * data[se + green]!;
    sums[to + 2]! +=
      a * data[nw + blue]! + b * data[ne + blue]! + c * data[sw + blue]! + d * data[se + blue]!;
  }
}
