/**
 * Cuts a face out as dlib's recognition net wants it: 150 × 150 pixels, upright, the eyes and the nose in
 * their fixed places. Alignment is worth more than the net: the same net on loose crops errs several times
 * as often.
 */
import type { Pixels } from '../ports.ts';
import { fitSimilarity, type Similarity } from './fit-similarity.ts';

export const CHIP_SIDE = 150;

/** dlib leaves a quarter of the face around it (`get_face_chip_details(det, 150, 0.25)`). */
const PADDING = 0.25;

/**
 * Point of the 468-point mesh → its place on the face, 0..1: dlib's mean shape of five points
 * (dlib/image_transforms/interpolation.h). Left and right are those of the picture.
 */
const TEMPLATE: readonly (readonly [number, number, number])[] = [
  [33, 0.1205750620789, 0.2137274526848],
  [133, 0.3340850613712, 0.2290642403242],
  [362, 0.6460604764104, 0.2289674387677],
  [263, 0.8595674595992, 0.2134981538014],
  [4, 0.4901123135679, 0.6277975316475],
];

/** `mesh`: in pixels of `image`. The part of a chip outside the picture repeats the picture's edge. */
export function alignChip(image: Pixels, mesh: readonly (readonly number[])[]): Pixels {
  return sampleChip(image, chipToImage(mesh));
}

function chipToImage(mesh: readonly (readonly number[])[]): Similarity {
  const place = (value: number) => ((PADDING + value) / (1 + 2 * PADDING)) * CHIP_SIDE;
  return fitSimilarity(
    TEMPLATE.map(([, x, y]) => ({ x: place(x), y: place(y) })),
    TEMPLATE.map(([index]) => ({ x: mesh[index]![0]!, y: mesh[index]![1]! })),
  );
}

/** Each pixel is the mean of as many samples as source pixels fall on it, or a large face would alias. */
function sampleChip(image: Pixels, map: Similarity): Pixels {
  const samples = Math.min(12, Math.max(1, Math.ceil(Math.hypot(map.a, map.b))));
  const data = new Uint8Array(CHIP_SIDE * CHIP_SIDE * 3);
  const sum = new Float64Array(3);
  for (let row = 0; row < CHIP_SIDE; row += 1) {
    for (let column = 0; column < CHIP_SIDE; column += 1) {
      sum.fill(0);
      for (let i = 0; i < samples; i += 1) {
        for (let j = 0; j < samples; j += 1) {
          const u = column + (j + 0.5) / samples;
          const v = row + (i + 0.5) / samples;
          addSample(image, map.a * u - map.b * v + map.x, map.b * u + map.a * v + map.y, sum);
        }
      }
      const at = (row * CHIP_SIDE + column) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        data[at + channel] = Math.round(sum[channel]! / (samples * samples));
      }
    }
  }
  return { data, width: CHIP_SIDE, height: CHIP_SIDE, channels: 3 };
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
