import { createHash } from 'node:crypto';
import { describeFace } from '../face/describe-face.ts';
import { findFaces, findFacesWithMargin } from '../face/find-faces.ts';
import { pickMainFace } from '../face/find-upright-faces.ts';
import { picturePrint } from '../picture/print-picture.ts';
import type { DetectedFace, Models, Pixels } from '../ports.ts';
import { eyeRatios, facePoints, mouthRatio } from './face-points.ts';
import type { FrameFace, FrameMeasure } from './frame.ts';

export type FrameModels = Pick<Models, 'images' | 'faces' | 'embedder'>;

/** Pixels of a frame that are looked at; cameras of phones and laptops give a third of it. */
const MOST_PIXELS = 4_000_000;
/** A second face counts from this share of the first one's width, and where the detector is this sure (as on a selfie). */
const COMPANION = { width: 1 / 3, confidence: 0.5 } as const;

/** Never throws for the bytes: what is no picture has no face. 100 to 150 ms of CPU. Frames stand upright, as cameras give them. */
export async function measureFrame(bytes: Uint8Array, models: FrameModels): Promise<FrameMeasure> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const decoded = await models.images.decode(bytes, MOST_PIXELS);
  if (!decoded.ok || decoded.truncated) return { hash, print: null, faces: 0, face: null };
  return { hash, ...(await measurePixels(decoded.pixels, models)) };
}

/** The same of pixels that are at hand. */
export async function measurePixels(image: Pixels, models: FrameModels): Promise<Omit<FrameMeasure, 'hash'>> {
  const print = picturePrint(image);
  let found = await findFaces(image, models);
  if (found.length === 0) found = await findFacesWithMargin(image, models);
  const main = pickMainFace(found);
  if (!main) return { print, faces: 0, face: null };
  return { print, faces: countPeople(found, main), face: await measureFace(image, main, models) };
}

async function measureFace(image: Pixels, main: DetectedFace, models: FrameModels): Promise<FrameFace> {
  // Frames are compared by the built-in descriptor: what an operator's recogniser says of each would be thrown away.
  const { images, faces, embedder } = models;
  const { reading, mesh } = await describeFace(image, main, { images, faces, embedder }, { eyes: true });
  const { box, yaw, pitch, roll, embedding } = reading;
  const [left, right] = eyeRatios(mesh);
  const points = facePoints(mesh).map(([x, y]): [number, number] => [tenth(x), tenth(y)]);
  const eyes: [number, number] = [thousandth(left), thousandth(right)];
  return { box, yaw, pitch, roll, eyes, mouth: thousandth(mouthRatio(mesh)), points, embedding };
}

function countPeople(found: readonly DetectedFace[], main: DetectedFace): number {
  const others = found.filter(
    ({ confidence, box }) =>
      confidence >= COMPANION.confidence && box.width >= COMPANION.width * main.box.width,
  );
  return Math.max(1, others.length);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function thousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
