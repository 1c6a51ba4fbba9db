/**
 * Whether eyes, or mouth and nose, can be seen on an aligned chip: the detector's score stays near 1 under masks and glasses.
 */
import type { Pixels } from '../ports.ts';

export interface FaceCovers {
  /** Level of the lighter parts about the eyes, and in their middle, as shares of the skin below them; of the lighter eye. */
  eyeLight: number;
  eyeMiddle: number;
  /** How far levels of the lower face lie apart, 10th to 90th percentile, as a share of their median: a mouth is seen. */
  mouthSpread: number;
}

type Patch = readonly [left: number, right: number, top: number, bottom: number];

/** Pixels of a chip of 150; the eyes and the nose always stand in the same places (align-chip.ts). */
const EYES: readonly Patch[] = [
  [32, 62, 38, 56],
  [87, 117, 38, 56],
];
const CHEEKS: readonly Patch[] = [
  [38, 56, 66, 80],
  [94, 112, 66, 80],
];
const MOUTH: Patch = [55, 95, 98, 126];

export function measureCovers(chip: Pixels): FaceCovers {
  const eyes = EYES.map((patch) => levelsOf(chip, patch));
  const skin = Math.max(1, ...CHEEKS.map((patch) => share(levelsOf(chip, patch), 0.5)));
  const mouth = levelsOf(chip, MOUTH);
  return {
    eyeLight: round(Math.max(...eyes.map((levels) => share(levels, 0.9))) / skin),
    eyeMiddle: round(Math.max(...eyes.map((levels) => share(levels, 0.5))) / skin),
    mouthSpread: round((share(mouth, 0.9) - share(mouth, 0.1)) / Math.max(1, share(mouth, 0.5))),
  };
}

/** Grey levels in ascending order. */
function levelsOf({ data, width }: Pixels, [left, right, top, bottom]: Patch): Float32Array {
  const levels = new Float32Array((right - left) * (bottom - top));
  let i = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * width + x) * 3;
      levels[i++] = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
    }
  }
  return levels.sort();
}

function share(levels: Float32Array, part: number): number {
  return levels[Math.floor(part * (levels.length - 1))]!;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
