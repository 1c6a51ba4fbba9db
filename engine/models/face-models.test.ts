import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  cutHead,
  decodeSample,
  type FaceTestModels,
  loadFaceModels,
  PEOPLE,
  readSample,
  SAMPLES,
} from '../../test/face-samples.ts';
import { mirror } from '../face/mirror.ts';
import type { Pixels } from '../ports.ts';

let models: FaceTestModels;
let head: Pixels;
beforeAll(async () => {
  models = await loadFaceModels();
  head = await cutHead(1, 2, models);
});

/** The same in another thread, from the models on. */
const IN_WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { createFaceDetector } = await import(workerData.detector);
  const { createFaceEmbedder } = await import(workerData.embedder);
  const [detector, embedder] = [await createFaceDetector(), await createFaceEmbedder()];
  const faces = await detector.detect(workerData.image);
  const [descriptor] = await embedder.embed([workerData.chip]);
  parentPort.postMessage({ faces: faces.length, descriptor: Array.from(descriptor) });
})();`;

function runInWorker(workerData: object): Promise<{ faces: number; descriptor: number[] }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(IN_WORKER, { eval: true, workerData });
    worker.once('message', (message) => {
      resolve(message);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}

function greyChip(level: number): Pixels {
  return { data: new Uint8Array(150 * 150 * 3).fill(level), width: 150, height: 150, channels: 3 };
}

describe('the face detector', () => {
  test.each(SAMPLES)('finds every person of sample %i', async (sample) => {
    const image = await decodeSample(sample, models);
    const small = await models.images.resize(image, 480, (480 * image.height) / image.width);
    expect(await models.faces.detect(small)).toHaveLength(PEOPLE[sample]);
  });

  test('gives a mesh of 468 points inside the face’s box, and angles in degrees', async () => {
    const [face] = await models.faces.detect(head, { maximum: 1 });
    expect(face!.mesh).toHaveLength(468);
    const { x, y, width, height } = face!.box;
    expect(face!.mesh.every((point) => point[0] >= x && point[0] <= x + width)).toBe(true);
    expect(face!.mesh.every((point) => point[1] >= y && point[1] <= y + height)).toBe(true);
    // She leans her head by some 40°.
    expect(Math.abs(face!.roll)).toBeGreaterThan(20);
    expect(Math.abs(face!.yaw)).toBeLessThan(60);
  });

  test('yaw is positive when the face turns to the right of the picture', async () => {
    // The second woman of sample 5 looks to the right.
    const turned = await cutHead(5, 1, models);
    const [face] = await models.faces.detect(turned, { maximum: 1 });
    const [mirrored] = await models.faces.detect(mirror(turned), { maximum: 1 });
    expect(face!.yaw).toBeGreaterThan(20);
    expect(mirrored!.yaw).toBeLessThan(-20);
  });

  test('computes the weak signals and the age only when asked', async () => {
    const [plain] = await models.faces.detect(head, { maximum: 1 });
    expect([plain!.antispoof, plain!.live, plain!.age]).toEqual([null, null, null]);
    const [asked] = await models.faces.detect(head, { maximum: 1, signals: true, age: true });
    expect(asked!.antispoof).toBeGreaterThan(0);
    expect(asked!.live).toBeLessThanOrEqual(1);
    expect(asked!.age).toBeGreaterThan(15);
    const [again] = await models.faces.detect(head, { maximum: 1 });
    expect(again!.age).toBeNull();
  });

  test('finds nobody on an empty picture, and takes grey pixels', async () => {
    const empty: Pixels = { data: new Uint8Array(64 * 64).fill(90), width: 64, height: 64, channels: 1 };
    expect(await models.faces.detect(empty)).toEqual([]);
  });

  test('gives the lids and irises where asked', async () => {
    const [face] = await models.faces.detect(head, { maximum: 1, eyes: true });
    expect(face!.mesh).toHaveLength(478);
    // The middle of an iris lies between the corners of its eye.
    const [outer, inner, iris] = [33, 133, 473].map((index) => face!.mesh[index]!);
    const toOuter = Math.hypot(iris![0] - outer![0], iris![1] - outer![1]);
    const toInner = Math.hypot(iris![0] - inner![0], iris![1] - inner![1]);
    const across = Math.hypot(inner![0] - outer![0], inner![1] - outer![1]);
    expect(toOuter + toInner).toBeLessThan(1.3 * across);
  });
});

describe('the face embedder', () => {
  test('gives 128 numbers, the same each time, and other ones for another chip', async () => {
    const chips = [greyChip(40), greyChip(200)];
    const [dark, light] = await models.embedder.embed(chips);
    const [again] = await models.embedder.embed(chips);
    expect(dark).toHaveLength(128);
    expect(again).toEqual(dark);
    expect(light).not.toEqual(dark);
  });

  test('restores a portrait first where it is asked to, the same way each time', async () => {
    const chip = greyChip(120);
    for (let i = 0; i < chip.data.length; i += 1) chip.data[i] = 60 + ((i * 7919) % 120);
    const [plain] = await models.embedder.embed([chip]);
    const [restored] = await models.embedder.embed([chip], { restore: true });
    expect(restored).toHaveLength(128);
    expect(restored).not.toEqual(plain);
    expect(await models.embedder.embed([chip], { restore: true })).toEqual([restored]);
  });

  test('refuses a chip of another size', async () => {
    const chip: Pixels = { data: new Uint8Array(100 * 100 * 3), width: 100, height: 100, channels: 3 };
    await expect(models.embedder.embed([chip])).rejects.toThrow('150 × 150 × 3');
  });

  test('detector and embedder called at once do not disturb each other', async () => {
    const alone = await models.embedder.embed([greyChip(120)]);
    const [faces, together] = await Promise.all([
      models.faces.detect(head, { maximum: 1 }),
      models.embedder.embed([greyChip(120)]),
    ]);
    expect(faces).toHaveLength(1);
    expect(together).toEqual(alone);
  });
});

test('both give the same in a worker thread', async () => {
  const sample = await models.images.decode(await readSample(3));
  if (!sample.ok) throw new Error(sample.detail);
  const image = await models.images.resize(sample.pixels, 480, 337);
  const chip = greyChip(120);
  const inWorker = await runInWorker({
    detector: new URL('./face-detector.ts', import.meta.url).href,
    embedder: new URL('./face-embedder.ts', import.meta.url).href,
    image,
    chip,
  });
  expect(inWorker.faces).toBe(3);
  const [here] = await models.embedder.embed([chip]);
  expect(inWorker.descriptor).toEqual(Array.from(here!));
});
