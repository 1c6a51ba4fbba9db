/** A picture in grey at another size, for nets: read straight from the decoded bytes, with no colours kept. */
import type { Pixels } from '../ports.ts';

/** Beyond this many pixels for one, in a direction, only every second, third, ... is looked at; no fewer stay for one. */
const ENOUGH = 1.3;
/** ITU-R BT.601. */
const [RED, GREEN, BLUE] = [0.299, 0.587, 0.114];

/** width × height values of 0..255, ITU-R BT.601: what shrinks is averaged over its area, what grows is interpolated. */
export function greyResized(image: Pixels, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height);
  const across = tapsOf(image.width, width);
  const down = tapsOf(image.height, height);
  const rows = new Float64Array(down.most * across.seen);
  const held = new Int32Array(down.most).fill(-1);
  const sums = new Float64Array(across.seen);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let i = 0; i < down.most; i++) {
      const weight = down.weights[y * down.most + i]!;
      if (weight === 0) continue;
      const row = down.first[y]! + i;
      const slot = row % down.most;
      const kept = rows.subarray(slot * across.seen, (slot + 1) * across.seen);
      if (held[slot] !== row) greyRow(image, row * down.step + (down.step >> 1), across.step, kept);
      held[slot] = row;
      addRow(sums, kept, weight);
    }
    gather(sums, across, out.subarray(y * width, (y + 1) * width));
  }
  return out;
}

function addRow(sums: Float64Array, row: Float64Array, weight: number): void {
  for (let x = 0; x < sums.length; x++) sums[x]! += weight * row[x]!;
}

/** Every `step`th pixel of a row. */
function greyRow({ data, width, channels }: Pixels, row: number, step: number, out: Float64Array): void {
  let at = (row * width + (step >> 1)) * channels;
  const stride = step * channels;
  if (channels === 1) for (let x = 0; x < out.length; x++, at += stride) out[x] = data[at]!;
  else
    for (let x = 0; x < out.length; x++, at += stride)
      out[x] = RED * data[at]! + GREEN * data[at + 1]! + BLUE * data[at + 2]!;
}

function gather(sums: Float64Array, { first, weights, most }: Taps, out: Float32Array): void {
  for (let x = 0, k = 0; x < out.length; x++, k += most) {
    const from = first[x]!;
    let sum = weights[k]! * sums[from]!;
    if (most > 1) sum += weights[k + 1]! * sums[from + 1]!;
    if (most > 2) sum += weights[k + 2]! * sums[from + 2]!;
    for (let i = 3; i < most; i++) sum += weights[k + i]! * sums[from + i]!;
    out[x] = sum;
  }
}

/** Of which pixels one is made, in one direction: `most` from `first` on, with these weights; they sum to 1. */
interface Taps {
  first: Int32Array;
  weights: Float64Array;
  most: number;
  /** Every how manieth pixel is looked at, and how many are. */
  step: number;
  seen: number;
}

function tapsOf(source: number, target: number): Taps {
  const step = Math.max(1, Math.floor(source / target / ENOUGH));
  const seen = Math.floor(source / step);
  // Not seen / target: what the steps leave over at the end would shift the rest.
  const scale = source / target / step;
  const most = Math.min(seen, scale > 1 ? Math.ceil(scale) + 1 : 2);
  const first = new Int32Array(target);
  const weights = new Float64Array(target * most);
  for (let t = 0; t < target; t++) {
    // Of what grows, a span one pixel wide around the middle: that is interpolation.
    const middle = (t + 0.5) * scale;
    const half = Math.max(1, scale) / 2;
    const from = Math.max(0, Math.min(seen - most, Math.floor(middle - half)));
    first[t] = from;
    let sum = 0;
    for (let i = 0; i < most; i++) {
      const covered = Math.min(from + i + 1, middle + half) - Math.max(from + i, middle - half);
      sum += weights[t * most + i] = Math.max(0, covered);
    }
    for (let i = 0; i < most; i++) weights[t * most + i]! /= sum;
  }
  return { first, weights, most, step, seen };
}
