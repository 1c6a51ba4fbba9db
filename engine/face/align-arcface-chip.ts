/**
 * Cuts a face out as recognisers after ArcFace want it: 112 × 112 pixels, the middles of the eyes, the tip of the
 * nose and the corners of the mouth in the places of InsightFace's template.
 */
import type { Pixels } from '../ports.ts';
import { type ChipPoint, cutChip } from './cut-chip.ts';

export const ARCFACE_SIDE = 112;

/**
 * `arcface_dst` of InsightFace (`utils/face_align.py`): left eye, right eye, nose, left and right corner of the mouth;
 * left and right are those of the picture. The middle of an eye is that of its two corners.
 */
const POINTS: readonly ChipPoint[] = [
  { mesh: [33, 133], x: 38.2946, y: 51.6963 },
  { mesh: [362, 263], x: 73.5318, y: 51.5014 },
  { mesh: [4], x: 56.0252, y: 71.7366 },
  { mesh: [61], x: 41.5493, y: 92.3655 },
  { mesh: [291], x: 70.7299, y: 92.2041 },
];

/** `mesh`: in pixels of `image`. The part of a chip outside the picture repeats the picture's edge. */
export function alignArcfaceChip(image: Pixels, mesh: readonly (readonly number[])[]): Pixels {
  return cutChip(image, mesh, POINTS, ARCFACE_SIDE);
}
