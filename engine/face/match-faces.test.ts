import { describe, expect, test } from 'vitest';
import type { FaceReading } from '../reading.ts';
import { matchFaces } from './match-faces.ts';

/** A face whose descriptor lies `distance` from that of `face(0)`. */
function face(distance: number, changes: Partial<FaceReading> = {}): FaceReading {
  const embedding = Array.from({ length: 128 }, (_, i) => (i === 0 ? distance : 0));
  return {
    box: { x: 10, y: 10, width: 200, height: 240 },
    confidence: 0.9,
    embedding,
    print: '0f'.repeat(32),
    yaw: 0,
    pitch: 0,
    roll: 0,
    quality: { pixels: 200, sharpness: 0.55, brightness: 130, glare: 0, colour: 1 },
    antispoof: null,
    live: null,
    age: null,
    ...changes,
  };
}
const selfie = (distance: number) => face(distance, { print: '3c'.repeat(32) });
const codes = (a: FaceReading, b: FaceReading) => matchFaces(a, b).findings.map(({ code }) => code);

describe('bands', () => {
  test.each([
    [0.4, 'pass', []],
    [0.55, 'pass', []],
    [0.551, 'review', ['face_uncertain']],
    [0.65, 'review', ['face_uncertain']],
    [0.651, 'fail', ['face_mismatch']],
    [0.9, 'fail', ['face_mismatch']],
  ] as const)('distance %f is %s', (distance, result, expected) => {
    const match = matchFaces(face(0), selfie(distance));
    expect(match).toMatchObject({ distance, result });
    expect(match.findings.map(({ code }) => code)).toEqual(expected);
  });

  test('are the profile’s where it gives its own', () => {
    expect(matchFaces(face(0), selfie(0.53), { pass: 0.5, review: 0.6 }).result).toBe('review');
    expect(matchFaces(face(0), selfie(0.61), { pass: 0.5, review: 0.6 }).result).toBe('fail');
  });

  test('are the same both ways', () => {
    expect(matchFaces(selfie(0.6), face(0)).distance).toBe(matchFaces(face(0), selfie(0.6)).distance);
  });
});

test('a face without a descriptor is unknown, never a pass', () => {
  const match = matchFaces(face(0, { embedding: null }), selfie(0));
  expect(match).toMatchObject({ distance: null, score: null, result: 'unknown' });
  expect(match.findings).toMatchObject([{ code: 'step_not_run', step: 'face_match' }]);
  expect(match.findings[0]!.detail).toContain('portrait');
});

test('descriptors of two models are our fault, and throw', () => {
  expect(() => matchFaces(face(0), face(0, { embedding: [1, 2] }))).toThrow('128 and 2');
});

describe('the same picture once more', () => {
  test('is told by its print', () => {
    expect(codes(face(0), face(0.1))).toEqual(['selfie_is_document']);
  });
  test('is not told by its print alone, nor by the distance alone', () => {
    expect(codes(face(0), face(0.4))).toEqual([]);
    expect(codes(face(0), selfie(0.1))).toEqual([]);
  });
  test('is not looked for where there is no print', () => {
    expect(codes(face(0, { print: null }), face(0))).toEqual([]);
  });
});

test('a grey, tiny and soft portrait is noted with what it is', () => {
  const quality = { pixels: 60, sharpness: 0.3, brightness: 130, glare: 0, colour: 0 };
  const [finding] = matchFaces(face(0, { quality }), selfie(0.5)).findings;
  expect(finding).toMatchObject({ code: 'portrait_weak' });
  expect(finding!.detail).toMatch(/tiny \(60 pixels wide\), grey, soft/);
});
