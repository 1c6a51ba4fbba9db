/**
 * Distance of two descriptors → a score of 0..100 for rules and people.
 *
 * The anchors are chosen so that the numbers that rules of this trade use fall on measured error rates: a
 * score of 85 passes and one below 60 is rejected. Between anchors the map is a straight line, so it is
 * monotone, and a threshold on the score is a threshold on the distance.
 *
 * FAR: share of pairs of different people at or below the distance. FRR: share of pairs of one person above
 * it. Rows 0.5 to 0.65: 853 genuine and 12,245 impostor pairs of colour photos, mostly of public figures, with
 * these nets and this alignment. The other rows: 140 and 1,690 such pairs with `bench/faces.ts`, which gave
 * FAR / FRR 0 / 4.3 % at 0.5, 0.12 / 0.7 % at 0.55, 0.36 / 0 % at 0.6 and 1.1 / 0 % at 0.65. Read them as order
 * of magnitude: it depends on who is compared. Printed portraits at 0.55: FAR 0.12 %, FRR 26 %; tiny grey
 * photos: FAR 2.9 %; young women of two photo studios: 4 of 230 pairs; close relatives were at 0.505 to 0.544.
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

/** 0..100, one decimal; 0 beyond the last anchor. */
export function scoreOfDistance(distance: number): number {
  const next = SCORE_MAP.findIndex((anchor) => anchor.distance >= distance);
  if (next < 0) return 0;
  if (next === 0) return SCORE_MAP[0]!.score;
  const below = SCORE_MAP[next - 1]!;
  const above = SCORE_MAP[next]!;
  const share = (distance - below.distance) / (above.distance - below.distance);
  return Math.round((below.score + share * (above.score - below.score)) * 10) / 10;
}
