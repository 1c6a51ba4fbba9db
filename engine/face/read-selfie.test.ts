import { beforeAll, describe, expect, test } from 'vitest';
import {
  cutHead,
  type FaceTestModels,
  loadFaceModels,
  readSample,
  SAMPLES,
} from '../../test/face-samples.ts';
import type { Pixels } from '../ports.ts';
import { cropWindow } from './crop-window.ts';
import { readSelfie } from './read-selfie.ts';

const TODAY = { today: '2026-11-21' };
let models: FaceTestModels;
let photo: Pixels;

beforeAll(async () => {
  models = await loadFaceModels();
  photo = await cutHead(3, 1, models, 2.2);
});

async function read(image: Pixels, age = false) {
  return readSelfie(await models.images.encodeJpeg(image, 92), { ...TODAY, age }, models);
}

async function codesOf(image: Pixels): Promise<string[]> {
  return (await read(image)).findings.map(({ code }) => code);
}

/** Levels of every pixel changed by `change`; `column` and `row` are shares of the sides. */
function repaint(image: Pixels, change: (value: number, column: number, row: number) => number): Pixels {
  const data = image.data.map((value, i) => {
    const at = Math.floor(i / image.channels);
    return change(value, (at % image.width) / image.width, Math.floor(at / image.width) / image.height);
  });
  return { ...image, data };
}

async function blur(image: Pixels, factor: number): Promise<Pixels> {
  const small = await models.images.resize(image, image.width / factor, image.height / factor);
  return models.images.resize(small, image.width, image.height);
}

test('a clean photo has no findings, one face, and every value filled in', async () => {
  const reading = await read(photo, true);
  expect(reading.findings).toEqual([]);
  expect(reading.faces).toBe(1);
  expect(reading.image).toMatchObject({ type: 'jpeg', pages: 1, rotation: 0, width: photo.width });
  expect(reading.face!.embedding).toHaveLength(128);
  expect(reading.face!.print).toMatch(/^[0-9a-f]{64}$/);
  expect(reading.face!.age).toBeGreaterThan(10);
  expect(reading.face!.live).toBeGreaterThan(0);
  expect(Object.keys(reading.timings)).toEqual(['decode', 'detect', 'describe']);
  expect(reading.models.embedder).toContain('dlib');
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
});

describe('what is wrong with a photo', () => {
  test.each(SAMPLES)('sample %i shows several people, and nothing else is wrong', async (sample) => {
    const reading = await readSelfie(await readSample(sample), { ...TODAY, age: false }, models);
    const codes = reading.findings.map(({ code }) => code);
    expect(codes).toContain('face_several');
    expect(codes).not.toContain('liveness_doubt');
  });

  test('no face', async () => {
    expect(await codesOf(repaint(photo, () => 128))).toEqual(['face_not_found']);
  });

  test('blurred', async () => {
    expect(await codesOf(await blur(photo, 14))).toContain('face_blurred');
  });

  test('dark', async () => {
    expect(await codesOf(repaint(photo, (value) => value * 0.2))).toContain('face_dark');
  });

  test('glare', async () => {
    const spot = repaint(photo, (value, x, y) => (Math.hypot(x - 0.42, y - 0.5) < 0.09 ? 255 : value));
    expect(await codesOf(spot)).toContain('face_glare');
  });

  test('too small', async () => {
    expect(await codesOf(await models.images.resize(photo, 150, 150))).toContain('face_too_small');
  });

  test('turned', async () => {
    expect(await codesOf(await cutHead(5, 1, models))).toContain('face_turned');
  });

  test('cut off', async () => {
    const half = cropWindow(photo, { x: 0, y: 0, width: photo.width, height: photo.height * 0.56 });
    expect(await codesOf(half)).toContain('face_cut_off');
  });

  test('upright after a turn, which the reading tells', async () => {
    const reading = await read(await models.images.rotate(photo, 90));
    expect(reading.image!.rotation).toBe(270);
    expect(reading.findings).toEqual([]);
  });
});

describe('what is wrong with a file', () => {
  test('bytes that are no picture', async () => {
    const reading = await readSelfie(new TextEncoder().encode('hello'), TODAY, models);
    expect(reading).toMatchObject({ image: null, face: null, findings: [{ code: 'image_unsupported' }] });
  });

  test('a file that ends too early', async () => {
    const bytes = await models.images.encodeJpeg(photo, 92);
    const reading = await readSelfie(bytes.subarray(0, bytes.length * 0.9), { ...TODAY, age: false }, models);
    expect(reading.findings.map(({ code }) => code)).toContain('image_truncated');
  });
});
