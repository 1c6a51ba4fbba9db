/**
 * Cuts a face out upright, the eyes and the nose in fixed places of 150 × 150 pixels: what light, sharpness, covers
 * and lids are measured on. The descriptor has a chip of its own (`align-descriptor-chip.ts`): here the tip of the nose
 * lies a little lower than dlib has it, and what is measured was calibrated so.
 */
import type { Pixels } from '../ports.ts';
import { type ChipPoint, cutChip } from './cut-chip.ts';

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

const POINTS: readonly ChipPoint[] = TEMPLATE.map(([index, x, y]) => ({
  mesh: [index],
  x: chipPlace(x),
  y: chipPlace(y),
}));

/** Of the face, 0..1, to pixels of the chip. */
export function chipPlace(value: number): number {
  return ((PADDING + value) / (1 + 2 * PADDING)) * CHIP_SIDE;
}

/** `mesh`: in pixels of `image`. The part of a chip outside the picture repeats the picture's edge. */
export function alignChip(image: Pixels, mesh: readonly (readonly number[])[]): Pixels {
  return cutChip(image, mesh, POINTS, CHIP_SIDE);
}
