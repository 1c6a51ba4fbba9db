/**
 * How far apart two faces are: by dlib's descriptors, and by the operator's own recogniser where he has one.
 *
 * | what                                                        | distance                                    |
 * |-------------------------------------------------------------|---------------------------------------------|
 * | neither face has an own description                         | dlib's                                      |
 * | one has none, its model failed, or they are of two models   | none: unknown                               |
 * | both have one                                               | weighted mean of dlib's and the calibrated  |
 * | ... but one of the two alone says that they are two people  | that, and at least 0.65                     |
 *
 * A distance of the operator's model is calibrated by its score: it counts as the distance of dlib's descriptors with
 * that score, so that the bands of profiles mean the same with and without it. The last line keeps a model that finds
 * everybody alike, or whose calibration is of another model, from passing strangers: a person looks.
 */
import type { FaceReading, OwnDescription } from '../reading.ts';
import { meanFace, setBack } from './mean-face.ts';
import { along, distanceOfScore } from './score-map.ts';

/** From here on (score 60) a distance alone says that two faces are of different people. */
const DIFFERENT = 0.65;

export type FaceDistance =
  /** On the scale of dlib's; `own` is the calibrated one of the operator's model, null where there is none. */
  { distance: number; dlib: number; own: number | null } | { distance: null; problem: string };

/**
 * The same both ways. Throws where descriptors of dlib's differ in length: that is our fault. `others`: descriptors of
 * dlib's of further pictures of the person on `b`, which count with it where they are of the same person.
 */
export function faceDistance(
  a: FaceReading,
  b: FaceReading,
  others: readonly (readonly number[])[] = [],
): FaceDistance {
  if (!a.embedding) return { distance: null, problem: 'the portrait has no descriptor' };
  if (!b.embedding) return { distance: null, problem: 'the selfie has no descriptor' };
  const mean = meanFace(b.embedding, others);
  const dlib = round(setBack(euclidean(a.embedding, mean.embedding), mean));
  if (!Number.isFinite(dlib)) return { distance: null, problem: 'a descriptor holds what is no number' };
  if (!a.own && !b.own) return { distance: dlib, dlib, own: null };
  const own = ownDistance(a.own, b.own);
  if (typeof own === 'string') return { distance: null, problem: own };
  return { distance: fuse(dlib, own, a.own!.weight), dlib, own: round(own) };
}

/** Both on the scale of dlib's; `weight` is the own one's share. */
export function fuse(dlib: number, own: number, weight: number): number {
  const mean = weight * own + (1 - weight) * dlib;
  return round(Math.max(dlib, own) > DIFFERENT ? Math.max(mean, DIFFERENT) : mean);
}

/** On the scale of dlib's; or why there is none. */
function ownDistance(a: OwnDescription | undefined, b: OwnDescription | undefined): number | string {
  if (!a || !b)
    return 'one picture was read without the face recogniser that is set now; it has to be read again';
  if (!a.embedding || !b.embedding) return a.problem ?? b.problem ?? 'the face recogniser gave no descriptor';
  if (a.model !== b.model) {
    return `the pictures were read with two face recognisers (${a.model}; ${b.model}); one has to be read again`;
  }
  const distance = calibrated(cosineDistance(a.embedding, b.embedding), a.scores);
  return Number.isFinite(distance) ? distance : 'the face recogniser gave a descriptor that is no number';
}

/** A distance of the operator's model on the scale of dlib's. */
export function calibrated(distance: number, scores: OwnDescription['scores']): number {
  return Number.isFinite(distance) ? distanceOfScore(along(scores, distance)) : Number.NaN;
}

/** 0..2, NaN where they cannot be compared. Both of length 1. */
export function cosineDistance(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length || !areNumbers(a, b)) return Number.NaN;
  return Math.max(0, 1 - a.reduce((sum, value, i) => sum + value * b[i]!, 0));
}

/** To the fifth decimal. Throws where the lengths differ: they are not of one model. */
function euclidean(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new Error(`Descriptors of ${a.length} and ${b.length} numbers`);
  if (!areNumbers(a, b)) return Number.NaN;
  return round(Math.sqrt(a.reduce((total, value, i) => total + (value - b[i]!) ** 2, 0)));
}

/** What is no number is null once it was stored, and must not count as zero. */
function areNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.every(Number.isFinite) && b.every(Number.isFinite);
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
