/**
 * Distance of two descriptors → a score of 0..100 for rules and people.
 *
 * The anchors are chosen so that the numbers that rules of this trade use fall on measured error rates: a
 * score of 85 passes and one below 60 is rejected. Between anchors the map is a straight line, so it is
 * monotone, and a threshold on the score is a threshold on the distance.
 *
 * FAR: share of pairs of different people at or below the distance. FRR: share of pairs of one person above
 * it. Rows 0.5 to 0.65: 853 genuine and 12,245 impostor pairs of colour photos, mostly of public figures, with
 * these nets and the alignment on five points; on 28 (align-descriptor-chip.ts) strangers lie 0.01 to 0.02 farther, so the FAR is lower. The other rows: 140 and 1,690 such pairs with `bench/faces.ts`, which gave
 * FAR / FRR 0 / 4.3 % at 0.5, 0.12 / 0.7 % at 0.55, 0.36 / 0 % at 0.6 and 1.1 / 0 % at 0.65. Read them as order
 * of magnitude: it depends on who is compared. Printed portraits at 0.55: FAR 0.12 %, FRR 26 %; tiny grey
 * photos: FAR 2.9 %; small photos of the press (27 million pairs): FAR / FRR 0.03 / 12 % at 0.5, 0.27 / 4.2 % at 0.55, 1.6 / 1.9 % at
 * 0.6, 6.2 / 1.3 % at 0.65; young women of two photo studios: 4 of 230 pairs; close relatives were at 0.505 to 0.544.
 */
export const SCORE_MAP: readonly ScoreAnchor[] = [
  { distance: 0, score: 100, far: 0, frr: 1 },
  { distance: 0.3, score: 98, far: 0, frr: 0.85 },
  { distance: 0.5, score: 90, far: 0, frr: 0.096 },
  { distance: 0.55, score: 85, far: 0.0002, frr: 0.039 },
  { distance: 0.6, score: 72, far: 0.0014, frr: 0.016 },
  { distance: 0.65, score: 60, far: 0.016, frr: 0.005 },
  { distance: 0.7, score: 40, far: 0.035, frr: 0 },
  { distance: 0.8, score: 15, far: 0.24, frr: 0 },
  { distance: 0.9, score: 5, far: 0.61, frr: 0 },
  { distance: 1.1, score: 0, far: 1, frr: 0 },
];

export interface ScoreAnchor {
  distance: number;
  score: number;
  /** Shares, 0..1. */
  far: number;
  frr: number;
}

type Curve = readonly (readonly [x: number, y: number])[];
const SCORES: Curve = SCORE_MAP.map(({ distance, score }) => [distance, score]);
const DISTANCES: Curve = SCORE_MAP.map(({ distance, score }) => [score, distance] as const).reverse();

/** 0..100, one decimal; 0 beyond the last anchor. */
export function scoreOfDistance(distance: number): number {
  return Math.round(along(SCORES, distance) * 10) / 10;
}

/** The distance of dlib's descriptors that has this score, 0..1.1. */
export function distanceOfScore(score: number): number {
  return along(DISTANCES, score);
}

/** Straight lines between the points, which ascend in x; level before the first and beyond the last. */
export function along(curve: Curve, x: number): number {
  const next = curve.findIndex((point) => point[0] >= x);
  if (next < 0) return curve.at(-1)![1];
  if (next === 0) return curve[0]![1];
  const [before, after] = [curve[next - 1]!, curve[next]!];
  return before[1] + ((x - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}
