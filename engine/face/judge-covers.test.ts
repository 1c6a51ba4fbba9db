import { beforeAll, describe, expect, test } from 'vitest';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { FACE_NAMES } from '../../fixtures/faces.ts';
import { coverFace, FACE_COVERS, type FaceCover } from '../../fixtures/flaws/cover-face.ts';
import { type FaceTestModels, loadFaceModels } from '../../test/face-samples.ts';
import { readSelfie } from './read-selfie.ts';

let models: FaceTestModels;
beforeAll(async () => {
  models = await loadFaceModels();
});

async function coversOf(image: Uint8Array): Promise<string[]> {
  const { findings } = await readSelfie(image, { today: '2026-11-21', age: false, liveness: false }, models);
  return findings.map(({ code }) => code).filter((code) => code.endsWith('_covered'));
}

const CODE: Record<FaceCover, string> = { sunglasses: 'face_eyes_covered', mask: 'face_mouth_covered' };

describe('what covers a face', () => {
  test.each(FACE_COVERS)('%s are mostly seen, and hardly ever said of anything else', async (cover) => {
    const said: string[][] = [];
    for (const face of FACE_NAMES) said.push(await coversOf(await coverFace(face, cover, 7)));
    expect(said.filter((codes) => codes.includes(CODE[cover])).length).toBeGreaterThanOrEqual(10);
    expect(said.filter((codes) => codes.some((code) => code !== CODE[cover])).length).toBeLessThanOrEqual(2);
  });

  test('no face without a cover is said to have one', async () => {
    for (const face of FACE_NAMES) expect(await coversOf((await drawSelfie(face)).image), face).toEqual([]);
  });
});
