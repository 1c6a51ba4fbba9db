import { beforeAll, describe, expect, test } from 'vitest';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { FACE_NAMES, type FaceName } from '../../fixtures/faces.ts';
import { coverFace, FACE_COVERS, type FaceCover } from '../../fixtures/flaws/cover-face.ts';
import { type FaceTestModels, loadFaceModels } from '../../test/face-samples.ts';
import { readSelfie } from './read-selfie.ts';

let models: FaceTestModels;
beforeAll(async () => {
  models = await loadFaceModels();
});

async function coversOf(image: Uint8Array): Promise<string[]> {
  const { findings } = await readSelfie(image, { today: '2026-11-21', age: false }, models);
  return findings.map(({ code }) => code).filter((code) => code.endsWith('_covered'));
}

const CODE: Record<FaceCover, string> = { sunglasses: 'face_eyes_covered', mask: 'face_mouth_covered' };

describe('what covers a face', () => {
  test.each(FACE_COVERS)('%s are seen, and said of nothing else', async (cover) => {
    for (const face of ['woman-a', 'woman-k', 'woman-i'] as FaceName[])
      expect(await coversOf(await coverFace(face, cover, 7)), face).toEqual([CODE[cover]]);
  });

  test('no face without a cover is said to have one', async () => {
    for (const face of FACE_NAMES) expect(await coversOf((await drawSelfie(face)).image), face).toEqual([]);
  });
});
