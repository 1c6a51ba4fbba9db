/**
 * Exact sums over all alignments of a CTC lattice with all texts of a fixed length whose characters lie in
 * given sets: what a greedy reading throws away. Linear domain, scaled at every frame.
 */
import type { Lattice } from '../../ports.ts';
import { BLANK, CLASSES } from './alphabet.ts';
import type { AllowedClasses } from './position-class.ts';

/** Probabilities of the lattice with the frames that hold text: the band in which positions are looked for. */
export interface Frames {
  count: number;
  /** count × 38. */
  p: Float64Array;
  /** First and last frame whose likeliest class is no blank. */
  first: number;
  last: number;
}

export function framesOf(lattice: Lattice): Frames {
  const p = new Float64Array(lattice.frames * CLASSES);
  let first = -1;
  let last = -1;
  for (let t = 0; t < lattice.frames; t++) {
    for (let c = 0; c < CLASSES; c++) p[t * CLASSES + c] = Math.exp(lattice.logp[t * CLASSES + c]!);
    if (p[t * CLASSES]! < 0.5) {
      if (first < 0) first = t;
      last = t;
    }
  }
  return { count: lattice.frames, p, first: Math.max(0, first), last: Math.max(0, last) };
}

/** Positions may lie this many characters off an even spread over the text's frames. */
const SLACK = 7;

/** The first and last position (0..length) that frame t may be at. */
export function band(frames: Frames, length: number, t: number): [number, number] {
  const span = Math.max(1, frames.last - frames.first + 1);
  const even = ((t - frames.first + 0.5) / span) * length;
  const low = Math.max(0, Math.floor(even) - SLACK, length - (frames.count - t));
  const high = Math.min(length, Math.ceil(even) + SLACK, t + 1);
  return [Math.min(low, length), Math.max(high, 0)];
}

/** Of all mass at a frame; positions that hold less are dead: it is far below what any reading is chosen or judged by. */
const DEAD = 1e-20;

/** A line is no text of these sets when less than e to this is left of it after some frames: the rest only takes away. */
const LOST = -100;

/** Walks the frames; `onEntry(t, i, c, mass)` hears the mass that enters character c of position i at frame t. */
export function walkForward(
  frames: Frames,
  allowed: AllowedClasses,
  onEntry?: (t: number, i: number, c: number, mass: number) => void,
  onScale?: (t: number, scale: number) => void,
): number {
  const length = allowed.length;
  let blanks = new Float64Array(length + 1);
  let sums = new Float64Array(length);
  let chars = new Float64Array(length * CLASSES);
  let nextBlanks = new Float64Array(length + 1);
  let nextSums = new Float64Array(length);
  let nextChars = new Float64Array(length * CLASSES);
  blanks[0] = 1;
  let logScale = 0;
  for (let t = 0; t < frames.count; t++) {
    const [low, high] = band(frames, length, t);
    const row = t * CLASSES;
    nextBlanks.fill(0);
    nextSums.fill(0);
    nextChars.fill(0);
    let total = 0;
    for (let i = low; i <= high; i++) {
      const before = i > 0 ? sums[i - 1]! : 0;
      if (blanks[i]! + before + (i < length ? sums[i]! : 0) < DEAD) continue;
      const blank = frames.p[row + BLANK]! * (blanks[i]! + before);
      nextBlanks[i] = blank;
      total += blank;
      if (i === length) break;
      let sum = 0;
      const set = allowed[i]!;
      const at = i * CLASSES;
      for (let k = 0; k < set.length; k++) {
        const c = set[k]!;
        const same = i > 0 ? chars[at - CLASSES + c]! : 0;
        const entering = frames.p[row + c]! * Math.max(0, blanks[i]! + before - same);
        const mass = entering + frames.p[row + c]! * chars[at + c]!;
        if (onEntry && entering > 0) onEntry(t, i, c, entering);
        nextChars[at + c] = mass;
        sum += mass;
      }
      nextSums[i] = sum;
      total += sum;
    }
    if (total === 0) return -Infinity;
    const scale = 1 / total;
    for (let k = 0; k < nextBlanks.length; k++) nextBlanks[k]! *= scale;
    for (let k = 0; k < length; k++) nextSums[k]! *= scale;
    for (let k = low * CLASSES; k < Math.min(length, high + 1) * CLASSES; k++) nextChars[k]! *= scale;
    onScale?.(t, scale);
    logScale += Math.log(total);
    if (logScale < LOST) return -Infinity;
    [blanks, nextBlanks] = [nextBlanks, blanks];
    [sums, nextSums] = [nextSums, sums];
    [chars, nextChars] = [nextChars, chars];
  }
  const end = blanks[length]! + (length > 0 ? sums[length - 1]! : 0);
  return end > 0 ? Math.log(end) + logScale : -Infinity;
}

/** ln of the probability that the line is any text of these sets; 0 is certain. */
export function logMass(frames: Frames, allowed: AllowedClasses): number {
  return walkForward(frames, allowed);
}
