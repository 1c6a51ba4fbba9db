import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decided } from '../../test/support/decided.ts';
import { face, passport, selfie } from '../../test/support/made-readings.ts';
import type { FaceReading, OwnDescription } from '../reading.ts';
import { calibrated, cosineDistance, faceDistance } from './face-distance.ts';
import { matchFaces } from './match-faces.ts';
import { distanceOfScore, scoreOfDistance } from './score-map.ts';

/** Cosine distances: one person up to 0.3, two from 0.6 on. */
const SCORES = [
  [0, 100],
  [0.3, 85],
  [0.6, 60],
  [1, 0],
] as const;

/** What lies `distance` (cosine) from `own(0)`. */
function own(distance: number, changes: Partial<OwnDescription> = {}): OwnDescription {
  const cosine = 1 - distance;
  const embedding = [cosine, Math.sqrt(1 - cosine * cosine)];
  return { model: 'a 01', embedding, problem: null, weight: 0.5, scores: SCORES, ...changes };
}
const both = (dlib: number, ownDistance: number, changes: Partial<OwnDescription> = {}): FaceReading =>
  face(dlib, { own: own(ownDistance, changes) });

describe('the distance of two faces', () => {
  it('is dlib’s where nobody has a recogniser of his own', () => {
    expect(faceDistance(face(0), face(0.42))).toEqual({ distance: 0.42, dlib: 0.42, own: null });
  });

  it('is the weighted mean of dlib’s and of the own one, on dlib’s scale', () => {
    // 0.3 scores 85, as 0.55 of dlib's does.
    expect(faceDistance(both(0, 0), both(0.45, 0.3))).toEqual({ distance: 0.5, dlib: 0.45, own: 0.55 });
    const weight = { weight: 0.8 };
    expect(faceDistance(both(0, 0, weight), both(0.45, 0.3, weight))).toMatchObject({ distance: 0.53 });
  });

  it('is the same both ways', () => {
    const distance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(distance, distance, (dlib, other) => {
        expect(faceDistance(both(0, 0), both(dlib, other))).toEqual(
          faceDistance(both(dlib, other), both(0, 0)),
        );
      }),
    );
  });

  it('lets neither of the two pass whom the other takes for two people', () => {
    expect(faceDistance(both(0, 0), both(0.7, 0))).toMatchObject({ distance: 0.65 });
    expect(faceDistance(both(0, 0), both(0.1, 0.9))).toMatchObject({ distance: 0.65 });
    expect(matchFaces(both(0, 0), both(0.7, 0)).result).toBe('review');
    // A model that finds everybody alike does not change what dlib's says of strangers but to a doubt.
    const distance = fc.double({ min: 0.651, max: 1.4, noNaN: true });
    fc.assert(
      fc.property(distance, (far) => {
        expect(matchFaces(both(0, 0), both(far, 0)).result).not.toBe('pass');
      }),
    );
  });
});

describe('what cannot be compared is unknown, and goes to a person', () => {
  it.each<[string, FaceReading, FaceReading, RegExp]>([
    [
      'a portrait without a descriptor',
      face(0, { embedding: null }),
      face(0),
      /the portrait has no descriptor/,
    ],
    ['a selfie without a descriptor', face(0), face(0, { embedding: null }), /the selfie has no descriptor/],
    ['NaN of dlib’s', face(Number.NaN), face(Number.NaN), /no number/],
    ['NaN that was stored', JSON.parse(JSON.stringify(face(Number.NaN))), face(0), /no number/],
    ['a model that failed', both(0, 0), both(0, 0, { embedding: null, problem: 'It broke.' }), /It broke\./],
    ['one picture without the model', both(0, 0), face(0), /read without the face recogniser/],
    ['one picture before the model', face(0), both(0, 0), /read without the face recogniser/],
    ['two models', both(0, 0), both(0, 0, { model: 'b 02' }), /two face recognisers \(a 01; b 02\)/],
    ['NaN of the model', both(0, 0), both(0, 0, { embedding: [Number.NaN, 0] }), /no number/],
    [
      'null of the model',
      both(0, 0),
      both(0, 0, { embedding: [null, 0] as unknown as number[] }),
      /no number/,
    ],
    ['another length', both(0, 0), both(0, 0, { embedding: [1, 0, 0] }), /no number/],
  ])('%s', (_, portrait, selfieFace, problem) => {
    const match = matchFaces(portrait, selfieFace);
    expect(match).toMatchObject({ distance: null, score: null, result: 'unknown' });
    expect(match.findings).toMatchObject([{ code: 'step_not_run', detail: expect.stringMatching(problem) }]);
    const captures = [
      passport({ reading: { face: portrait } }),
      selfie(0, { reading: { face: selfieFace } }),
    ];
    const { decision, examination } = decided({ captures });
    expect(decision.outcome).toBe('double_check');
    expect(examination.facts.faceMatchScore).toMatchObject({ value: null });
  });

  it('what all models agree on is approved', () => {
    const captures = [
      passport({ reading: { face: both(0, 0) } }),
      selfie(0, { reading: { face: both(0.4, 0.2) } }),
    ];
    expect(decided({ captures }).decision.outcome).toBe('approved');
  });
});

it('a distance of dlib’s and its score lead to one another', () => {
  for (const score of [100, 98, 90, 85, 72, 60, 40, 15, 5])
    expect(scoreOfDistance(distanceOfScore(score))).toBe(score);
  expect(distanceOfScore(0)).toBe(1.1);
});

it('calibrating keeps the order of distances', () => {
  const distance = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(distance, distance, (a, b) => {
      expect(calibrated(Math.min(a, b), SCORES)).toBeLessThanOrEqual(calibrated(Math.max(a, b), SCORES));
    }),
  );
});

it('the cosine distance of one direction is 0, of its opposite 2', () => {
  expect(cosineDistance([0.6, 0.8], [0.6, 0.8])).toBeCloseTo(0);
  expect(cosineDistance([1, 0], [-1, 0])).toBe(2);
});
