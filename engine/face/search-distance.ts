/**
 * How near a face must be to count among N others. Whoever is compared with N strangers meets a look-alike with
 *
 *   FAR_N = 1 - (1 - FAR)^N
 *
 * so the distance that tells two people apart (0.55, FAR 0.02 %) would send 18 of 100 honest people to a reviewer at
 * 1,000 faces, and everybody at 100,000. The distance is chosen such that FAR_N stays at `falseAlarms`.
 *
 * | distance | FAR of one pair | measured on 12,245 pairs of colour photos |
 * |----------|-----------------|-------------------------------------------|
 * | 0.65     | 1.6 %           | yes                                       |
 * | 0.60     | 0.14 %          | yes                                       |
 * | 0.55     | 0.02 %          | yes                                       |
 * | below    | a tenth for each 0.05 | no: no pair lay at 0.50 or below    |
 *
 * Below 0.55 the slope is that of 27 million pairs of small photos of the press (`bench/face-crowd.ts`): a ninth from 0.55 to
 * 0.50 and a tenth on to 0.45, less further down, where pairs of one person under two names prevail. Their level is
 * another: 0.27 % at 0.55, 13 times as many. Where faces are that small and old, so many more are found. People who look alike
 * (relatives were at 0.505 to 0.544) come nearer than strangers.
 */

/** The lowest distance at which strangers were met, the share of them, and what divides that share by ten. */
const ANCHOR = { distance: 0.55, far: 2e-4 };
const DECADE = 0.05;
/** Relatives were met just above. */
const FARTHEST = 0.5;
/** Two copies of one picture are nearer than this; further down there is nothing left to find. */
const NEAREST = 0.3;
/** Share of honest people whom the search of faces alone may send to a reviewer. */
const FALSE_ALARMS = 0.01;

/** Greatest distance, 0.3 to 0.5, at which a face counts among `faces` others. `falseAlarms` is a share, 0..1. */
export function searchDistance(faces: number, falseAlarms = FALSE_ALARMS): number {
  const pairwise = 1 - (1 - falseAlarms) ** (1 / Math.max(1, faces));
  const distance = ANCHOR.distance + DECADE * Math.log10(pairwise / ANCHOR.far);
  return Math.round(Math.min(FARTHEST, Math.max(NEAREST, distance)) * 1000) / 1000;
}
