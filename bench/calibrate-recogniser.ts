/**
 * What the distances of an operator's face recogniser mean: for each anchor of the score map the distance at which his
 * model errs as often as dlib's does at that anchor. By false acceptance where the anchor has any, by false rejection
 * above; never further than the nearest pair of different people allows, where there are too few pairs to tell.
 */
import { calibrated, fuse } from '../engine/face/face-distance.ts';
import { SCORE_MAP } from '../engine/face/score-map.ts';
import { type ErrorRates, errorRates, type ScoredPair } from './face-errors.ts';

export interface MeasuredPair {
  a: string;
  b: string;
  same: boolean;
  /** Euclidean distance of dlib's descriptors. */
  dlib: number;
  /** Cosine distance of the operator's. */
  own: number;
}

export interface Calibration {
  /** For the JSON beside the model. */
  scores: [distance: number, score: number][];
  /** Error rates on these pairs; the distances of `own` are its own, those of the others dlib's. */
  dlib: ErrorRates;
  own: ErrorRates;
  fused: ErrorRates;
  /** Why the scores should not be relied on; null where there are pairs enough. */
  doubt: string | null;
}

/** From so many pairs on, the rates at which the anchors stand can be seen: 3 false acceptances at 0.02 %. */
const ENOUGH = { genuine: 300, impostor: 15_000 };
/** Distances nearer to one another count as one. */
const STEP = 1e-4;
const WEIGHT = 0.5;

/** Throws where there are not at least one pair of one person and ten of different people. */
export function calibrateRecogniser(pairs: readonly MeasuredPair[]): Calibration {
  const distances = (same: boolean) =>
    pairs
      .filter((pair) => pair.same === same)
      .map(({ own }) => own)
      .sort((one, other) => one - other);
  const [genuine, impostor] = [distances(true), distances(false)];
  if (genuine.length < 1 || impostor.length < 10) {
    throw new Error(
      `${genuine.length} pairs of one person and ${impostor.length} of different people are too few to calibrate a recogniser: give at least 1 and 10, and for use ${ENOUGH.genuine} and ${ENOUGH.impostor}`,
    );
  }
  const scores = scoresOf(genuine, impostor);
  const rates = (distance: (pair: MeasuredPair) => number) =>
    errorRates(pairs.map((pair): ScoredPair => ({ ...pair, distance: distance(pair) })));
  return {
    scores,
    dlib: rates(({ dlib }) => dlib),
    own: rates(({ own }) => own),
    fused: rates(({ dlib, own }) => fuse(dlib, calibrated(own, scores), WEIGHT)),
    doubt: doubtOf(genuine.length, impostor.length),
  };
}

function scoresOf(genuine: number[], impostor: number[]): [number, number][] {
  const scores: [number, number][] = [[0, 100]];
  const nearest = before(impostor, 0);
  for (const { score, far, frr } of SCORE_MAP.slice(1)) {
    const byImpostors = before(impostor, Math.floor(far * impostor.length));
    const distance = far > 0 ? byImpostors : Math.min(beyond(genuine, frr), 0.95 * nearest);
    const rounded = Math.floor(distance / STEP) * STEP;
    // Where too few pairs tell anchors apart the first counts: what does not pass is then reviewed rather than rejected.
    if (rounded - scores.at(-1)![0] >= STEP) scores.push([Math.round(rounded * 1e4) / 1e4, score]);
  }
  return scores;
}

/** Just below the pair of different people that would be one too many. */
function before(impostor: number[], accepted: number): number {
  return impostor[Math.min(accepted, impostor.length - 1)]! - STEP;
}

/** The distance above which this share of the pairs of one person lies. */
function beyond(genuine: number[], share: number): number {
  return genuine[Math.min(genuine.length - 1, Math.floor((1 - share) * genuine.length))]!;
}

function doubtOf(genuine: number, impostor: number): string | null {
  if (genuine >= ENOUGH.genuine && impostor >= ENOUGH.impostor) return null;
  return `${genuine} pairs of one person and ${impostor} of different people are few: rates as low as those of the anchors cannot be seen in them. For use measure at least ${ENOUGH.genuine} and ${ENOUGH.impostor}.`;
}

export function calibrationText({ model, scores, doubt, ...rates }: Calibration & { model: string }): string {
  const lines = Object.entries(rates).map(
    ([name, { eer, tarAtFar1, tarAtFar01 }]) =>
      `  ${name.padEnd(6)} equal error rate ${percent(eer)}, TAR at FAR 1 % ${percent(tarAtFar1)}, at 0.1 % ${percent(tarAtFar01)}`,
  );
  const card = `"scores": ${JSON.stringify(scores)}`;
  return [`${model} on these pairs:`, ...lines, 'for the JSON beside the model:', `  ${card}`, doubt ?? '']
    .join('\n')
    .trimEnd();
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(100 * share).toFixed(2)} %`;
}
