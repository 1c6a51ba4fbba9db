/**
 * The portrait of a document against a selfie.
 *
 * | distance            | result  | finding          |
 * |---------------------|---------|------------------|
 * | ≤ pass (0.55)       | pass    |                  |
 * | ≤ review (0.65)     | review  | `face_uncertain` |
 * | above               | fail    | `face_mismatch`  |
 * | no distance         | unknown | `step_not_run`   |
 *
 * Beside it: `selfie_is_document` where both show the very same picture, `portrait_weak` where the portrait
 * is grey, tiny or soft.
 */
import type { Finding } from '../../rules/finding.ts';
import type { FindingCode } from '../../rules/finding-codes.ts';
import type { FaceReading } from '../reading.ts';
import { type FaceDistance, faceDistance } from './face-distance.ts';
import { comparePrints } from './print-chip.ts';
import { scoreOfDistance } from './score-map.ts';
import { weaknessOf } from './weak-portrait.ts';

/** Greatest distances that pass and that are still reviewed. */
export interface MatchBands {
  pass: number;
  review: number;
}
export const DEFAULT_BANDS: MatchBands = { pass: 0.55, review: 0.65 };

export interface FaceMatch {
  /** See `face-distance.ts`; null where the faces could not be compared. */
  distance: number | null;
  /** 0..100, see `score-map.ts`; null where the distance is. */
  score: number | null;
  result: 'pass' | 'review' | 'fail' | 'unknown';
  findings: Finding[];
}

/** At most so many of a print's bits differ between two copies of one picture... */
const SAME_PRINT = 0.1;
/** ...and the faces on them are at most so far apart. */
const SAME_DISTANCE = 0.3;

/**
 * `a` is the document's portrait, `b` the selfie. The distance is the same both ways. `others`: descriptors of further
 * pictures of the person on the selfie (mean-face.ts).
 */
export function matchFaces(
  a: FaceReading,
  b: FaceReading,
  bands: MatchBands = DEFAULT_BANDS,
  others: readonly (readonly number[])[] = [],
): FaceMatch {
  const found = faceDistance(a, b, others);
  if (found.distance === null) return notCompared(found.problem);
  const { distance, dlib } = found;
  const score = scoreOfDistance(distance);
  const result = distance <= bands.pass ? 'pass' : distance <= bands.review ? 'review' : 'fail';
  const findings = [outcomeFinding(result, found, score), samePicture(a, b, dlib), weakPortrait(a)];
  return { distance, score, result, findings: findings.filter((finding) => finding !== null) };
}

function notCompared(problem: string): FaceMatch {
  const detail = `The faces were not compared: ${problem.replace(/\.$/, '')}.`;
  return { distance: null, score: null, result: 'unknown', findings: [finding('step_not_run', 1, detail)] };
}

type Compared = Exclude<FaceDistance, { distance: null }>;

function outcomeFinding(result: 'pass' | 'review' | 'fail', found: Compared, score: number): Finding | null {
  if (result === 'pass') return null;
  const numbers = `distance ${found.distance.toFixed(3)}, score ${score}${partsOf(found)}`;
  if (result === 'fail') {
    const detail = `The faces on the document and on the selfie differ (${numbers}).`;
    return finding('face_mismatch', Math.max(0.5, 1 - score / 100), detail);
  }
  const detail = `The faces on the document and on the selfie are alike, but not surely enough (${numbers}).`;
  return finding('face_uncertain', 0.5, detail);
}

function partsOf({ dlib, own }: Compared): string {
  return own === null ? '' : `; built-in ${dlib.toFixed(3)}, own model ${own.toFixed(3)}`;
}

/** Whether both show the very same picture: a finding, or null. */
export function sameAs(a: FaceReading, b: FaceReading): Finding | null {
  const found = faceDistance(a, b);
  return found.distance === null ? null : samePicture(a, b, found.dlib);
}

function samePicture(a: FaceReading, b: FaceReading, distance: number): Finding | null {
  if (!a.print || !b.print || distance > SAME_DISTANCE) return null;
  const differing = comparePrints(a.print, b.print);
  if (differing > SAME_PRINT) return null;
  const share = `${Math.round(differing * 100)} % of the prints differ`;
  const detail = `The selfie shows the very picture that is on the document (${share}).`;
  return finding('selfie_is_document', 1 - differing / SAME_PRINT / 2, detail);
}

function weakPortrait(portrait: FaceReading): Finding | null {
  const weakness = weaknessOf(portrait.quality);
  if (weakness.length === 0) return null;
  const detail = `The portrait is ${weakness.join(', ')}: one person's pictures lie further apart, and look-alikes nearer.`;
  return finding('portrait_weak', 0.9, detail);
}

function finding(code: FindingCode, confidence: number, detail: string): Finding {
  return { step: 'face_match', code, confidence: Math.round(confidence * 100) / 100, detail };
}
