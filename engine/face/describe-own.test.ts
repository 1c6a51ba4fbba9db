/** A recogniser of the operator's own through real readings: what it adds, and what its failure leads to. */
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { type FaceTestModels, loadFaceModels } from '../../test/face-samples.ts';
import { decided } from '../../test/support/decided.ts';
import { selfie as madeSelfie, passport } from '../../test/support/made-readings.ts';
import { tinyRecogniser, writeRecogniser } from '../../test/support/tiny-recogniser.ts';
import { lazyRecogniser } from '../models/recogniser.ts';
import type { FaceRecogniser, Pixels } from '../ports.ts';
import type { FaceReading } from '../reading.ts';
import { faceDistance } from './face-distance.ts';
import { readPortrait } from './read-portrait.ts';
import { readSelfie } from './read-selfie.ts';

let models: FaceTestModels;
let selfieBytes: Uint8Array;
let portraitImage: Pixels;

beforeAll(async () => {
  models = await loadFaceModels();
  selfieBytes = (await drawSelfie('woman-a')).image;
  const { image } = await drawPassport('own', { face: 'woman-a' });
  const decoded = await models.images.decode(image);
  if (!decoded.ok) throw new Error(decoded.detail);
  portraitImage = decoded.pixels;
});

async function facesWith(recogniser: FaceRecogniser): Promise<[FaceReading, FaceReading]> {
  const used = { ...models, recogniser };
  const { face: portrait } = await readPortrait(portraitImage, used);
  const { face } = await readSelfie(selfieBytes, { today: '2026-11-26', age: false }, used);
  return [portrait!, face!];
}

function outcomeOf([portrait, face]: [FaceReading, FaceReading]) {
  const captures = [passport({ reading: { face: portrait } }), madeSelfie(0, { reading: { face } })];
  const { decision, examination } = decided({ captures });
  return { outcome: decision.outcome, score: examination.facts.faceMatchScore };
}

it('describes portrait and selfie beside the built-in descriptor', async () => {
  const recogniser = await lazyRecogniser(await writeRecogniser());
  const [portrait, face] = await facesWith(recogniser);
  for (const { own, embedding } of [portrait, face]) {
    expect(embedding).toHaveLength(128);
    expect(own).toMatchObject({ model: recogniser.version, problem: null, weight: 0.5 });
    expect(own!.embedding).toHaveLength(32);
    expect(Math.hypot(...own!.embedding!)).toBeCloseTo(1, 4);
  }
  const alone = faceDistance({ ...portrait, own: undefined as never }, { ...face, own: undefined as never });
  const fused = faceDistance(portrait, face);
  expect(fused).toMatchObject({ dlib: alone.distance, own: expect.any(Number) });
  expect(fused.distance).not.toBe(alone.distance);
  expect(JSON.parse(JSON.stringify(portrait))).toEqual(portrait);
});

it('names the model in the reading', async () => {
  const recogniser = await lazyRecogniser(await writeRecogniser());
  const reading = await readSelfie(
    selfieBytes,
    { today: '2026-11-26', age: false },
    { ...models, recogniser },
  );
  expect(reading.models.recogniser).toBe(recogniser.version);
});

describe('a model that fails leaves the rest of the reading, is unknown, and leads to a double check', () => {
  const fake = (embed: FaceRecogniser['embed']): FaceRecogniser => ({
    version: 'fake',
    calibration: async () => ({
      weight: 0.5,
      scores: [
        [0, 100],
        [1, 0],
      ],
    }),
    embed,
  });

  it.each<[string, () => Promise<FaceRecogniser>, RegExp]>([
    ['no file', () => lazyRecogniser('/nowhere/model.onnx'), /there is no such file/],
    [
      'no model',
      async () => lazyRecogniser(await writeRecogniser('hello')),
      /cannot be loaded as an ONNX model/,
    ],
    [
      'another size',
      async () => lazyRecogniser(await writeRecogniser(tinyRecogniser({ side: 160 }))),
      /does not take a face/,
    ],
    [
      'no calibration',
      async () => lazyRecogniser(await writeRecogniser(tinyRecogniser(), null)),
      /not calibrated/,
    ],
    [
      'NaN for this face',
      async () => fake(async (chips) => chips.map(() => Float32Array.of(1, Number.NaN))),
      /no direction/,
    ],
    [
      'zeros for this face',
      async () => fake(async (chips) => chips.map(() => new Float32Array(4))),
      /no direction/,
    ],
    ['a throw', async () => fake(() => Promise.reject(new Error('out of memory'))), /out of memory/],
  ])('%s', async (_, open, problem) => {
    const faces = await facesWith(await open());
    for (const { own, embedding } of faces) {
      expect(embedding).toHaveLength(128);
      expect(own).toMatchObject({ embedding: null, problem: expect.stringMatching(problem) });
    }
    const { outcome, score } = outcomeOf(faces);
    expect(outcome).toBe('double_check');
    expect(score).toMatchObject({ value: null, findings: ['step_not_run'] });
  });
});
