import type { EdgeMap } from './edge-map.ts';

/** A straight line: the points with x·cos + y·sin = rho. */
export interface Line {
  /** Radians, 0..π. */
  theta: number;
  cos: number;
  sin: number;
  rho: number;
}

const ANGLES = 180;
/** An edge votes for the lines of these many degrees about its own direction. */
const SPREAD = 3;
const MOST_LINES = 48;
/** Edges on a line, share of the picture's longer side. */
const LEAST_VOTES = 0.025;
/** Lines nearer than this, degrees and pixels, are one. */
const NEAR_ANGLE = 4;
const NEAR_RHO = 4;

const COS = Float32Array.from({ length: ANGLES }, (_, i) => Math.cos((i * Math.PI) / ANGLES));
const SIN = Float32Array.from({ length: ANGLES }, (_, i) => Math.sin((i * Math.PI) / ANGLES));

/** The lines with most edges on them, surest first (Hough's transform; each edge votes by its own direction). */
export function houghLines(map: EdgeMap): Line[] {
  const reach = Math.ceil(Math.hypot(map.width, map.height));
  const rhos = 2 * reach + 1;
  const votes = new Float32Array(ANGLES * rhos);
  vote(map, votes, reach, rhos);
  return peaks(votes, rhos, LEAST_VOTES * Math.max(map.width, map.height)).map(({ angle, rho }) => {
    const theta = (angle * Math.PI) / ANGLES;
    return { theta, cos: Math.cos(theta), sin: Math.sin(theta), rho: rho - reach };
  });
}

function vote(map: EdgeMap, votes: Float32Array, reach: number, rhos: number): void {
  const { width, height, strength, nx, ny, ridge } = map;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (ridge[at] === 0) continue;
      const degrees = Math.round((Math.atan2(ny[at]!, nx[at]!) * ANGLES) / Math.PI) + ANGLES;
      for (let step = -SPREAD; step <= SPREAD; step++) {
        const angle = (degrees + step + ANGLES) % ANGLES;
        const rho = Math.round(x * COS[angle]! + y * SIN[angle]!) + reach;
        votes[angle * rhos + rho]! += strength[at]!;
      }
    }
  }
}

function peaks(votes: Float32Array, rhos: number, least: number): { angle: number; rho: number }[] {
  const found: { angle: number; rho: number; votes: number }[] = [];
  for (let angle = 0; angle < ANGLES; angle++) {
    for (let rho = 1; rho < rhos - 1; rho++) {
      const value = votes[angle * rhos + rho]!;
      if (value < least || !isPeak(votes, rhos, angle, rho, value)) continue;
      found.push({ angle, rho, votes: value });
    }
  }
  found.sort((a, b) => b.votes - a.votes);
  const kept: typeof found = [];
  for (const peak of found) {
    if (kept.every((other) => !isNear(peak, other, rhos))) kept.push(peak);
    if (kept.length === MOST_LINES) break;
  }
  return kept;
}

function isPeak(votes: Float32Array, rhos: number, angle: number, rho: number, value: number): boolean {
  const at = angle * rhos + rho;
  if (votes[at - 1]! > value || votes[at + 1]! > value) return false;
  const before = angle > 0 ? votes[at - rhos]! : 0;
  const after = angle < ANGLES - 1 ? votes[at + rhos]! : 0;
  return before <= value && after <= value;
}

function isNear(a: { angle: number; rho: number }, b: { angle: number; rho: number }, rhos: number): boolean {
  const turn = Math.abs(a.angle - b.angle);
  if (turn <= NEAR_ANGLE) return Math.abs(a.rho - b.rho) <= NEAR_RHO;
  // Almost half a turn apart they are the same way round, with the sign of rho changed.
  return turn >= ANGLES - NEAR_ANGLE && Math.abs(a.rho + b.rho - (rhos - 1)) <= NEAR_RHO;
}
