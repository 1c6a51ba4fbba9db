import type { Pixels } from '../../ports.ts';
import { horizontalGradient } from './gradient.ts';
import type { GreyImage } from './grey-image.ts';
import type { OrientedBox } from './oriented-box.ts';
import { turnedCrop } from './turned-crop.ts';

/** A line of text, measured: the box's `height` is that of its capitals, in pixels of the picture. */
export interface TextBand {
  box: OrientedBox;
  /** How much lower the right end lies than the middle, pixels of the picture. */
  tilt: number;
  /** How much lower both ends lie than the middle, pixels of the picture. */
  bend: number;
  /** Mean gradient of the band, a measure of how text-like it is. */
  strength: number;
}

const STRIP_HEIGHT = 84;
/** The height that the finder's box takes in the strip: what lies above and below shows too. */
const TEXT_HEIGHT = 16;
const SEGMENTS = 16;
/** Rows at the top and bottom that a sheared strip does not have. */
const MARGIN = 15;
/** Pixels at the ends by which a strip is sheared and arched at most. */
const MOST_TILT = 12;
const MOST_BEND = 5;
/** Empty rows above and below a profile, so that every shift of it stays inside. */
const EMPTY = MOST_TILT + MOST_BEND;

/**
 * Looks closely at a rough box and gives the lines of text under and next to it (the finder often
 * joins two lines, and often misses the neighbour of one that it found).
 */
export function textBands(image: Pixels, rough: OrientedBox): TextBand[] {
  const scale = Math.min(TEXT_HEIGHT / rough.height, 700 / rough.length);
  const width = Math.max(SEGMENTS * 4, Math.round(rough.length * scale));
  const strip = turnedCrop(image, rough, {
    scale,
    width,
    height: STRIP_HEIGHT,
    samples: scale < 0.4 ? 2 : 1,
  });
  const profiles = segmentProfiles(horizontalGradient(strip));
  const { tilt, bend } = straighten(profiles);
  const rows = joined(profiles, tilt, bend);
  return bandsOf(rows, rough.height * scale).map(({ first, last, strength }) => {
    const lower = (first + last + 1) / 2 - STRIP_HEIGHT / 2;
    return {
      box: {
        x: rough.x - (Math.sin(rough.angle) * lower) / scale,
        y: rough.y + (Math.cos(rough.angle) * lower) / scale,
        angle: rough.angle,
        length: rough.length,
        height: (last - first + 1) / scale,
      },
      tilt: tilt / scale,
      bend: bend / scale,
      strength,
    };
  });
}

/** Mean gradient of each row, for each of 16 stretches of the strip, with EMPTY rows above and below. */
function segmentProfiles(gradient: GreyImage): Float32Array[] {
  const { data, width, height } = gradient;
  const profiles: Float32Array[] = [];
  for (let s = 0; s < SEGMENTS; s++) {
    const from = Math.floor((s * width) / SEGMENTS);
    const to = Math.floor(((s + 1) * width) / SEGMENTS);
    const rows = new Float32Array(height + 2 * EMPTY);
    for (let y = 0; y < height; y++) {
      let sum = 0;
      for (let x = from; x < to; x++) sum += data[y * width + x]!;
      rows[EMPTY + y] = sum / (to - from);
    }
    profiles.push(rows);
  }
  return profiles;
}

/** The shear and arch under which text rows and gaps stand apart the most. */
function straighten(profiles: Float32Array[]): { tilt: number; bend: number } {
  let best = { tilt: 0, bend: 0, score: contrast(profiles, 0, 0) * 1.01 };
  for (let tilt = -MOST_TILT; tilt <= MOST_TILT; tilt += 1) {
    const score = contrast(profiles, tilt, 0);
    if (score > best.score) best = { tilt, bend: 0, score };
  }
  for (let bend = -MOST_BEND; bend <= MOST_BEND; bend += 1) {
    const score = contrast(profiles, best.tilt, bend) / (bend === 0 ? 1 : 1.01);
    if (score > best.score) best = { ...best, bend, score };
  }
  return best;
}

function shiftOf(segment: number, tilt: number, bend: number): number {
  const share = (2 * (segment + 0.5)) / SEGMENTS - 1;
  return Math.round(tilt * share + bend * share * share);
}

function contrast(profiles: Float32Array[], tilt: number, bend: number): number {
  const sums = new Float32Array(STRIP_HEIGHT);
  profiles.forEach((rows, s) => {
    const shift = EMPTY + shiftOf(s, tilt, bend);
    for (let y = MARGIN; y < STRIP_HEIGHT - MARGIN; y++) sums[y]! += rows[y + shift]!;
  });
  let score = 0;
  for (let y = MARGIN; y < STRIP_HEIGHT - MARGIN; y++) score += sums[y]! * sums[y]!;
  return score;
}

/** One value a row: the mean of the six strongest stretches, so that stretches of `<` do not lower the letters. */
function joined(profiles: Float32Array[], tilt: number, bend: number): Float32Array {
  const out = new Float32Array(STRIP_HEIGHT);
  const shifts = profiles.map((_, s) => EMPTY + shiftOf(s, tilt, bend));
  const values = new Float32Array(SEGMENTS);
  for (let y = 0; y < STRIP_HEIGHT; y++) {
    for (let s = 0; s < SEGMENTS; s++) values[s] = profiles[s]![y + shifts[s]!]!;
    values.sort();
    let sum = 0;
    for (let k = 2; k <= 7; k++) sum += values[SEGMENTS - k]!;
    out[y] = sum / 6;
  }
  return out;
}

function bandsOf(rows: Float32Array, expected: number): { first: number; last: number; strength: number }[] {
  const sorted = [...rows].sort((a, b) => a - b);
  const low = sorted[Math.floor(rows.length * 0.1)]!;
  const high = sorted[Math.floor(rows.length * 0.93)]!;
  const threshold = low + 0.4 * (high - low);
  const bands: { first: number; last: number; strength: number }[] = [];
  let first = -1;
  for (let y = 0; y <= rows.length; y++) {
    const inside = y < rows.length && rows[y]! > threshold;
    if (inside && first < 0) first = y;
    if (!inside && first >= 0) {
      const last = y - 1;
      const size = last - first + 1;
      const touchesEdge = first === 0 || last === rows.length - 1;
      if (!touchesEdge && size >= 5 && size >= 0.25 * expected && size <= 2.2 * expected) {
        let sum = 0;
        for (let k = first; k <= last; k++) sum += rows[k]!;
        bands.push({ first, last, strength: sum / size });
      }
      first = -1;
    }
  }
  return bands;
}
