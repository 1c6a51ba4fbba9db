import { expect, test } from 'vitest';
import { createImages } from '../models/images.ts';
import type { DetectedFace, FaceDetector, Pixels } from '../ports.ts';
import { findUprightFaces } from './find-upright-faces.ts';

const PICTURE: Pixels = {
  data: new Uint8Array(480 * 300 * 3).fill(200),
  width: 480,
  height: 300,
  channels: 3,
};
const LYING = { box: { x: 90, y: 150, width: 120, height: 120 }, roll: 89.5, confidence: 0.6, mesh: [] };

test('a face that lies on its side in every rotation that shows it is none', async () => {
  const faces: FaceDetector = {
    version: 'sees a lying face in pictures that stand',
    detect: async ({ width, height }) => (width < height ? [LYING as unknown as DetectedFace] : []),
  };
  const found = await findUprightFaces(PICTURE, { faces, images: createImages() });
  expect(found).toMatchObject({ rotation: 0, faces: [] });
});
