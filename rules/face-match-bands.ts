/**
 * The bands of a face score.
 *
 * | what                                                        | result |
 * |-------------------------------------------------------------|--------|
 * | score ≥ minimumScore (5 more where the portrait is weak)    | pass   |
 * | the same, and the selfie is the portrait's picture once more | review |
 * | score ≥ reviewScore                                         | review |
 * | below                                                       | fail   |
 */
import type { FindingCode } from './finding-codes.ts';
import type { StepOf } from './profile-steps.ts';

/** Below it the faces are of different people, unless the profile says otherwise. */
const DEFAULT_REVIEW_SCORE = 60;
/** Look-alikes come nearer to a tiny, grey or soft portrait: see the error rates in engine/face/score-map.ts. */
const WEAK_PORTRAIT_MARGIN = 5;

export type FaceMatchResult = 'pass' | 'review' | 'fail';

/** `score`: 0..100. `found`: codes of what else was seen when the faces were compared. */
export function faceMatchBand(
  score: number,
  { minimumScore, reviewScore }: Pick<StepOf<'face_match'>, 'minimumScore' | 'reviewScore'>,
  found: readonly string[],
): FaceMatchResult {
  const has = (code: FindingCode) => found.includes(code);
  const least = minimumScore + (has('portrait_weak') ? WEAK_PORTRAIT_MARGIN : 0);
  const review = reviewScore ?? Math.min(DEFAULT_REVIEW_SCORE, minimumScore);
  if (score >= Math.min(100, least)) return has('selfie_is_document') ? 'review' : 'pass';
  return score >= review ? 'review' : 'fail';
}
