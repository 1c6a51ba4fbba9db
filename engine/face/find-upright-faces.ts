import type { DetectedFace, Pixels } from '../ports.ts';
import {
  area,
  type FaceModels,
  findFaces,
  findFacesWithMargin,
  findSmallFaces,
  placeFace,
  shrinkForSearch,
} from './find-faces.ts';
import { refineFace } from './refine-face.ts';

export type Rotation = 0 | 90 | 180 | 270;

export interface UprightFaces {
  /** The picture, turned clockwise by `rotation`. */
  image: Pixels;
  rotation: Rotation;
  /** In pixels of `image`, largest first; empty where no rotation shows a face. */
  faces: DetectedFace[];
}

/** A head that leans less than this may stand on its head, but does not lie on its side. Degrees. */
const UPRIGHT_ROLL = 35;
/** Beyond this lean a face rather belongs to a picture that lies on its side. Degrees. */
const LYING_ROLL = 60;
/**
 * The detector also finds faces that stand on their head, as if they were upright, with 0.2 to 0.79 (upright
 * ones: 0.71 to 0.94). Above this, the other rotations need no look. Of 22 faces leaning by up to 40 degrees
 * seven in ten uprights pass it, 1 of 103 on their heads (0.85, which looks no surer the right way up), no lying one.
 */
const SURELY_UPRIGHT = 0.8;
/** By so much another rotation must be surer than the picture as it is; more, where that shows a leaning head. */
const TURN_MARGIN = { upright: 0.1, leaning: 0.15 };
/**
 * Nearer to one another than this, two rotations are looked at again, each face in its own window, where a face on its head is
 * less sure: 0.47 to 0.75, upright 0.75 to 0.93, and always the more so of the same face.
 */
const CLOSE = 0.12;
const LOOK_MARGIN = 0.05;

/**
 * Faces of a picture that may lie on its side or on its head. The picture as it is goes first; only where it
 * shows no face that is surely upright are the other rotations tried, and the surest upright face tells which
 * is right. `small`: also looks for faces that are small in the picture, such as a document's portrait.
 */
export async function findUprightFaces(
  image: Pixels,
  models: FaceModels,
  options: { small?: boolean } = {},
): Promise<UprightFaces> {
  const little = await shrinkForSearch(image, models);
  const search = (turned: Pixels) => searchIn(turned, models);
  let best: Turned = { rotation: 0, little, faces: await search(little) };
  if (best.faces.length === 0 && options.small) {
    const faces = await findSmallFaces(image, models);
    if (faces.length > 0) return { image, rotation: 0, faces };
  }
  const tried: Turned[] = [best];
  for (const rotation of rotationsToTry(best.faces)) {
    const turned = await models.images.rotate(little, rotation);
    const one = { rotation, little: turned, faces: await search(turned) };
    tried.push(one);
    if (surenessOf(one.faces) > surenessOf(best.faces) + marginOf(best)) best = one;
  }
  best = await lookCloser(best, tried, models);
  const full = await models.images.rotate(image, best.rotation);
  return { image: full, rotation: best.rotation, faces: scaleTo(full, best.little, best.faces) };
}

interface Turned {
  rotation: Rotation;
  little: Pixels;
  faces: DetectedFace[];
}

/** Decides anew between the best rotation and those that are about as sure. */
async function lookCloser(best: Turned, tried: readonly Turned[], models: FaceModels): Promise<Turned> {
  const sureness = surenessOf(best.faces);
  const close = tried.filter(
    (one) => one !== best && one.faces.length > 0 && Math.abs(surenessOf(one.faces) - sureness) < CLOSE,
  );
  // Where no rotation shows a face that is surer than none, nothing is decided.
  if (close.length === 0 || best.faces.length === 0) return best;
  let [surest, most] = [best, (await closeSureness(best, models)) + LOOK_MARGIN];
  for (const one of close) {
    const again = await closeSureness(one, models);
    if (again > most) [surest, most] = [one, again];
  }
  return surest;
}

async function closeSureness({ little, faces }: Turned, models: FaceModels): Promise<number> {
  const main = pickMainFace(faces)!;
  const { inWindow } = await refineFace(little, main, models);
  return surenessOf([inWindow]);
}

/** A face that fills its picture is found only with a margin around it. */
async function searchIn(little: Pixels, models: FaceModels): Promise<DetectedFace[]> {
  const faces = await findFaces(little, models);
  return faces.length > 0 ? faces : findFacesWithMargin(little, models);
}

function rotationsToTry(faces: DetectedFace[]): Rotation[] {
  const upright = faces.filter((face) => Math.abs(face.roll) < UPRIGHT_ROLL);
  // The lean says nothing here: it is a lying face's sureness that it must lower.
  if (upright.some((face) => face.confidence >= SURELY_UPRIGHT)) return [];
  return upright.length > 0 ? [180] : [90, 270, 180];
}

/** Of the face that is most surely upright; 0 where there is none. A leaning head is less sure, a lying one not. */
function surenessOf(faces: DetectedFace[]): number {
  return Math.max(0, ...faces.map((face) => face.confidence * Math.sqrt(Math.max(0, cosine(face.roll)))));
}

/** Pictures mostly are as they should be, so the one as it is has the benefit of the doubt. */
function marginOf(best: { rotation: Rotation; faces: DetectedFace[] }): number {
  if (best.rotation !== 0) return 0;
  return best.faces.some(isLeaning) ? TURN_MARGIN.leaning : TURN_MARGIN.upright;
}

function isLeaning({ roll }: DetectedFace): boolean {
  return Math.abs(roll) >= UPRIGHT_ROLL && Math.abs(roll) < LYING_ROLL;
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}

function scaleTo(full: Pixels, little: Pixels, faces: DetectedFace[]): DetectedFace[] {
  const sx = full.width / little.width;
  const sy = full.height / little.height;
  return faces.map((face) => placeFace(face, sx, sy, 0, 0));
}

/** Faces of at least this share of the largest one's area are as large as it; the ghost of a portrait has half or less. */
const AS_LARGE = 0.8;

/**
 * The face that a picture is of: a portrait stands before its ghost, a person before who passes behind. Of two that are
 * as large, the one nearer to the middle of the picture, where its size is given.
 */
export function pickMainFace(
  faces: DetectedFace[],
  picture?: { width: number; height: number },
): DetectedFace | undefined {
  const upright = faces.filter((face) => Math.abs(face.roll) < LYING_ROLL);
  const [largest, ...others] = (upright.length > 0 ? upright : faces).toSorted(
    (one, other) => area(other) - area(one),
  );
  if (!largest || !picture) return largest;
  const off = ({ box }: DetectedFace) =>
    Math.hypot(box.x + (box.width - picture.width) / 2, box.y + (box.height - picture.height) / 2);
  return [largest, ...others.filter((face) => area(face) >= AS_LARGE * area(largest))].toSorted(
    (one, other) => off(one) - off(other),
  )[0];
}
