import type { DetectedFace, Models, Pixels } from '../ports.ts';
import { cropWindow } from './crop-window.ts';

/**
 * Longer side of the picture that the detector is given. It looks at 256 × 256 pixels of it, and the points
 * of a large face gain nothing above this.
 */
export const SEARCH_SIDE = 480;

/** Below this the detector's finds are mostly folds, letters and patterns. */
export const LEAST_CONFIDENCE = 0.35;

/** A quarter's share of the picture's sides; more than a half, so that a face on a border is whole in one. */
const QUARTER = 0.6;

export type FaceModels = Pick<Models, 'faces' | 'images'>;

/** Faces of the picture as a whole, in its pixels, largest first. */
export async function findFaces(image: Pixels, models: FaceModels): Promise<DetectedFace[]> {
  const small = await shrinkForSearch(image, models);
  const found = await models.faces.detect(small);
  return found
    .filter((face) => face.confidence >= LEAST_CONFIDENCE)
    .map((face) => placeFace(face, image.width / small.width, image.height / small.height, 0, 0))
    .sort((one, other) => area(other) - area(one));
}

export async function shrinkForSearch(image: Pixels, models: FaceModels): Promise<Pixels> {
  const scale = Math.min(1, SEARCH_SIDE / Math.max(image.width, image.height));
  return models.images.resize(image, image.width * scale, image.height * scale);
}

/** As `findFaces`, with a margin around the picture: a face that fills it is not found without. */
export async function findFacesWithMargin(image: Pixels, models: FaceModels): Promise<DetectedFace[]> {
  const margin = Math.round(Math.max(image.width, image.height) / 2);
  const padded = cropWindow(image, {
    x: -margin,
    y: -margin,
    width: image.width + 2 * margin,
    height: image.height + 2 * margin,
  });
  const found = await findFaces(padded, models);
  return found.map((face) => placeFace(face, 1, 1, -margin, -margin));
}

/**
 * As `findFaces`, on four overlapping quarters of the picture: finds a portrait that is a tenth of its
 * picture. A face that two quarters show is kept once.
 */
export async function findSmallFaces(image: Pixels, models: FaceModels): Promise<DetectedFace[]> {
  const width = image.width * QUARTER;
  const height = image.height * QUARTER;
  const found: DetectedFace[] = [];
  for (const [right, lower] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const x = Math.round(right * (image.width - width));
    const y = Math.round(lower * (image.height - height));
    const part = cropWindow(image, { x, y, width, height });
    const faces = (await findFaces(part, models)).map((face) => placeFace(face, 1, 1, x, y));
    found.push(...faces.filter((face) => !found.some((other) => isSame(face, other))));
  }
  return found.sort((one, other) => area(other) - area(one));
}

function isSame(one: DetectedFace, other: DetectedFace): boolean {
  const x = one.box.x + one.box.width / 2 - other.box.x - other.box.width / 2;
  const y = one.box.y + one.box.height / 2 - other.box.y - other.box.height / 2;
  return Math.hypot(x, y) < Math.max(one.box.width, other.box.width) / 2;
}

/** Carries a face found on a scaled part of a picture over to the picture. */
export function placeFace(face: DetectedFace, sx: number, sy: number, x: number, y: number): DetectedFace {
  const { box } = face;
  return {
    ...face,
    box: { x: box.x * sx + x, y: box.y * sy + y, width: box.width * sx, height: box.height * sy },
    mesh: face.mesh.map(([px, py, pz]) => [px * sx + x, py * sy + y, pz]),
  };
}

export function area({ box }: DetectedFace): number {
  return box.width * box.height;
}
