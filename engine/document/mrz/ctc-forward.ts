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

/** Positions that are within reach at one frame, at most. */
export const BAND = 2 * SLACK + 2;

/** Of all mass at a frame; positions that hold less are dead: it is far below what any reading is chosen or judged by. */
const DEAD = 1e-20;

/**
 * A line is no text of these sets when less than e to this is left of it after some frames: the rest only takes away. So
 * little still is a number, and nothing need be scaled on the way.
 */
const LOST = -100;

/**
 * Walks the frames and gives ln of the mass that arrives. Into `entries` goes, frame × BAND × class, the mass that enters a
 * character of a position at a frame, the positions counted from the first within reach. It may stop, at -Infinity, once
 * less than e to `lost` is left.
 */
export function walkForward(
  frames: Frames,
  allowed: AllowedClasses,
  { entries, lost = LOST }: { entries?: Float64Array; lost?: number } = {},
): number {
  const length = allowed.length;
  const least = Math.exp(Math.max(lost, LOST));
  let before = states(length);
  let after = states(length);
  before.blanks[0] = 1;
  let total = 1;
  // From where on a walker's numbers are older than two frames.
  let stale = 0;
  let lowBefore = 0;
  for (let t = 0; t < frames.count; t++) {
    const [low, high] = band(frames, length, t);
    clear(after, stale, high);
    stale = lowBefore;
    lowBefore = low;
    const at = t * BAND * CLASSES;
    entries?.fill(0, at, at + BAND * CLASSES);
    total = step(frames.p, t * CLASSES, allowed, low, high, DEAD * total, before, after, entries, at);
    if (total < least) return -Infinity;
    [before, after] = [after, before];
  }
  const end = before.blanks[length]! + (length > 0 ? before.sums[length - 1]! : 0);
  return end > 0 ? Math.log(end) : -Infinity;
}

/** The mass at each state: on the blank before a position, and on each character of it. */
interface States {
  blanks: Float64Array;
  /** Position × class. */
  chars: Float64Array;
  /** Of the characters of each position. */
  sums: Float64Array;
}

function states(length: number): States {
  return {
    blanks: new Float64Array(length + 1),
    chars: new Float64Array(length * CLASSES),
    sums: new Float64Array(length),
  };
}

function clear({ blanks, chars, sums }: States, low: number, high: number): void {
  blanks.fill(0, low, high + 1);
  sums.fill(0, low, high + 1);
  chars.fill(0, low * CLASSES, (high + 1) * CLASSES);
}

/** One frame, whose probabilities begin at `row`, for the positions from `low` to `high`; gives all mass after it. */
function step(
  p: Float64Array,
  row: number,
  allowed: AllowedClasses,
  low: number,
  high: number,
  dead: number,
  { blanks, chars, sums }: States,
  after: States,
  entries: Float64Array | undefined,
  entriesAt: number,
): number {
  const length = allowed.length;
  let total = 0;
  for (let i = low; i <= high; i++) {
    const arriving = blanks[i]! + (i > 0 ? sums[i - 1]! : 0);
    if (arriving + (i < length ? sums[i]! : 0) < dead) continue;
    const blank = p[row + BLANK]! * arriving;
    after.blanks[i] = blank;
    total += blank;
    if (i === length) break;
    let sum = 0;
    const set = allowed[i]!;
    const at = i * CLASSES;
    const entry = entriesAt + (i - low) * CLASSES;
    for (let k = 0; k < set.length; k++) {
      const c = set[k]!;
      // From the same character a blank must come between.
      const fresh = i > 0 ? arriving - chars[at - CLASSES + c]! : arriving;
      const entering = fresh > 0 ? p[row + c]! * fresh : 0;
      if (entries) entries[entry + c] = entering;
      const mass = entering + p[row + c]! * chars[at + c]!;
      after.chars[at + c] = mass;
      sum += mass;
    }
    after.sums[i] = sum;
    total += sum;
  }
  return total;
}

/** ln of the probability that the line is any text of these sets; 0 is certain. See walkForward for `lost`. */
export function logMass(frames: Frames, allowed: AllowedClasses, lost?: number): number {
  return walkForward(frames, allowed, { lost });
}
