import type { DetectedFace, Pixels } from '../ports.ts';
import {
  area,
  type FaceModels,
  findFaces,
  findFacesWithMargin,
  findSmallFaces,
  SEARCH_SIDE,
} from './find-faces.ts';

export type Rotation = 0 | 90 | 180 | 270;

export interface UprightFaces {
  /** The picture, turned clockwise by `rotation`. */
  image: Pixels;
  rotation: Rotation;
  /** In pixels of `image`, largest first; empty where no rotation shows a face. */
  faces: DetectedFace[];
}

/** A face that leans more than this belongs to a picture that lies on its side. Degrees. */
const UPRIGHT_ROLL = 35;

/**
 * Faces of a picture that may lie on its side or on its head. The picture as it is goes first; only where it
 * shows no upright face are the other rotations tried, and the surest upright face tells which is right.
 * `small`: also looks for faces that are small in the picture, such as a document's portrait.
 */
export async function findUprightFaces(
  image: Pixels,
  models: FaceModels,
  options: { small?: boolean } = {},
): Promise<UprightFaces> {
  const asItIs = await search(image, models, options.small ?? false);
  if (asItIs.some(isUpright)) return { image, rotation: 0, faces: asItIs };
  const rotation = await findRotation(image, models);
  if (rotation === 0) return { image, rotation, faces: asItIs };
  const turned = await models.images.rotate(image, rotation);
  const faces = await search(turned, models, options.small ?? false);
  return faces.length > 0 ? { image: turned, rotation, faces } : { image, rotation: 0, faces: asItIs };
}

/** Each way of looking costs time, so the next is tried only where the last one saw nothing. */
async function search(image: Pixels, models: FaceModels, small: boolean): Promise<DetectedFace[]> {
  const whole = await findFaces(image, models);
  if (whole.length > 0) return whole;
  const withMargin = await findFacesWithMargin(image, models);
  if (withMargin.length > 0 || !small) return withMargin;
  return findSmallFaces(image, models);
}

/** 0 where no rotation shows an upright face. */
async function findRotation(image: Pixels, models: FaceModels): Promise<Rotation> {
  const scale = Math.min(1, SEARCH_SIDE / Math.max(image.width, image.height));
  const little = await models.images.resize(image, image.width * scale, image.height * scale);
  let best: { rotation: Rotation; confidence: number } = { rotation: 0, confidence: 0 };
  for (const rotation of [90, 270, 180] as const) {
    const turned = await models.images.rotate(little, rotation);
    for (const face of await search(turned, models, false)) {
      if (isUpright(face) && face.confidence > best.confidence) {
        best = { rotation, confidence: face.confidence };
      }
    }
  }
  return best.rotation;
}

function isUpright(face: DetectedFace): boolean {
  return Math.abs(face.roll) < UPRIGHT_ROLL;
}

/** The face that a picture is of: a portrait stands before its ghost, a person before who passes behind. */
export function pickMainFace(faces: DetectedFace[]): DetectedFace | undefined {
  const upright = faces.filter(isUpright);
  return (upright.length > 0 ? upright : faces).toSorted((one, other) => area(other) - area(one))[0];
}
