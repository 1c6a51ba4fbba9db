/**
 * Faces to test with: the sample photos of the npm package `@vladmandic/face-api`. They are photos of real
 * people: tests read them where they lie, and nothing of them is kept.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cropWindow } from '../engine/face/crop-window.ts';
import { findFaces } from '../engine/face/find-faces.ts';
import { createFaceDetector } from '../engine/models/face-detector.ts';
import { createFaceEmbedder } from '../engine/models/face-embedder.ts';
import { createImages } from '../engine/models/images.ts';
import type { Pixels } from '../engine/ports.ts';

const PACKAGE = path.dirname(path.dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api')));

export const SAMPLES = [1, 2, 3, 4, 5, 6] as const;
export type Sample = (typeof SAMPLES)[number];

/** How many people are on each sample. */
export const PEOPLE: Record<Sample, number> = { 1: 3, 2: 3, 3: 3, 4: 4, 5: 5, 6: 4 };

export async function loadFaceModels() {
  const [faces, embedder] = await Promise.all([createFaceDetector(), createFaceEmbedder()]);
  return { faces, embedder, images: createImages(), now: () => performance.now() };
}
export type FaceTestModels = Awaited<ReturnType<typeof loadFaceModels>>;

export function readSample(sample: Sample): Promise<Uint8Array> {
  return readFile(path.join(PACKAGE, `demo/sample${sample}.jpg`));
}

export async function decodeSample(sample: Sample, models: FaceTestModels): Promise<Pixels> {
  const decoded = await models.images.decode(await readSample(sample));
  if (!decoded.ok) throw new Error(decoded.detail);
  return decoded.pixels;
}

/**
 * The head of one person, with as much around it as a selfie has: the `index`th face from the left. `scale`
 * is the side of the cut in widths of the face. The woman at the right of sample 1 (index 2) is the one in
 * the middle of sample 3 (index 1).
 */
export async function cutHead(
  sample: Sample,
  index: number,
  models: FaceTestModels,
  scale = 2,
): Promise<Pixels> {
  const image = await decodeSample(sample, models);
  const faces = (await findFaces(image, models)).sort((one, other) => one.box.x - other.box.x);
  const { x, y, width, height } = faces[index]!.box;
  const side = Math.max(width, height) * scale;
  return cropWindow(image, {
    x: x + width / 2 - side / 2,
    y: y + height / 2 - side / 2,
    width: side,
    height: side,
  });
}
