/**
 * One face among many, exactly: every descriptor is compared, and given up as soon as the numbers that were looked at
 * lie further apart than asked. The numbers are looked at in stretches short enough that most faces cost a third of
 * their length, and long enough that the loop stays straight.
 */
import { type PackedRows, packRows } from '../packed-rows.ts';

/** dlib's. */
export const DESCRIPTOR_LENGTH = 128;
/** After so many numbers it is first asked whether a face can still be near, and then after each STRETCH. */
const FIRST_STRETCH = 32;
const STRETCH = 16;

export type FaceGallery = PackedRows<Float32Array>;

export interface FaceHit {
  number: number;
  /** Euclidean. */
  distance: number;
}

export function createFaceGallery(): FaceGallery {
  return packRows(DESCRIPTOR_LENGTH, (length) => new Float32Array(length), Number.POSITIVE_INFINITY);
}

/**
 * Faces at most `distance` away whose number is lower than `below`, nearest first. Pauses after each chunk of the
 * gallery, about 3 ms, so that whoever drives it can let others work.
 */
export function* searchFaces(
  gallery: FaceGallery,
  face: ArrayLike<number>,
  { distance, below = Number.POSITIVE_INFINITY }: { distance: number; below?: number },
): Generator<void, FaceHit[]> {
  if (face.length !== DESCRIPTOR_LENGTH) throw new Error(`A descriptor of ${face.length} numbers`);
  const query = Float64Array.from(face);
  const hits: FaceHit[] = [];
  for (const { numbers, rows, count } of [...gallery.chunks]) {
    if (count === 0 || numbers[0]! >= below) break;
    for (const row of nearRows(rows, count, query, distance * distance)) {
      const number = numbers[row]!;
      if (number < below) hits.push({ number, distance: Math.sqrt(squaredDistance(rows, row, query)) });
    }
    yield;
  }
  return hits.sort((one, other) => one.distance - other.distance);
}

/** Four sums side by side: each addition would otherwise wait for the one before. */
function nearRows(rows: Float32Array, count: number, query: Float64Array, limit: number): number[] {
  const near: number[] = [];
  const end = count * DESCRIPTOR_LENGTH;
  for (let from = 0; from < end; from += DESCRIPTOR_LENGTH) {
    let [a, b, c, d] = [0, 0, 0, 0];
    let at = 0;
    let stop = FIRST_STRETCH;
    do {
      for (; at < stop; at += 4) {
        const p = rows[from + at]! - query[at]!;
        const q = rows[from + at + 1]! - query[at + 1]!;
        const r = rows[from + at + 2]! - query[at + 2]!;
        const s = rows[from + at + 3]! - query[at + 3]!;
        a += p * p;
        b += q * q;
        c += r * r;
        d += s * s;
      }
      stop += STRETCH;
    } while (at < DESCRIPTOR_LENGTH && a + b + c + d <= limit);
    if (a + b + c + d <= limit) near.push(from / DESCRIPTOR_LENGTH);
  }
  return near;
}

function squaredDistance(rows: Float32Array, row: number, query: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < DESCRIPTOR_LENGTH; i += 1) sum += (rows[row * DESCRIPTOR_LENGTH + i]! - query[i]!) ** 2;
  return sum;
}
