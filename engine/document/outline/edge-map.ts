import type { SmallPicture } from './small-picture.ts';

export interface EdgeMap {
  width: number;
  height: number;
  /** How surely a pixel lies on an edge, 0..1: its gradient above the noise of the picture. */
  strength: Float32Array;
  /** Unit vector across the edge, towards the lighter side. */
  nx: Float32Array;
  ny: Float32Array;
  /** 1 where the gradient is largest across the edge. */
  ridge: Uint8Array;
}

/** A gradient of this many medians is no edge yet; of this many more it is one for sure. */
const NOISE = 1.6;
const SURE = 1.6;
/** Added to what is sure, grey levels of the Sobel operator: smooth pictures have edges that nobody sees. */
const LEAST = 10;

/** Gradients of the channel that changes most, by Sobel's operator. */
export function edgeMap({ planes, width, height }: SmallPicture): EdgeMap {
  const size = width * height;
  const [dx, dy, square] = [new Float32Array(size), new Float32Array(size), new Float32Array(size)];
  const channels = planes[0] === planes[1] ? 1 : 3;
  for (let c = 0; c < channels; c++) addGradient(planes[c]!, width, height, dx, dy, square);
  const noise = medianRoot(square);
  const strength = new Float32Array(size);
  const ridge = new Uint8Array(size);
  const [floor, span] = [NOISE * noise, SURE * noise + LEAST];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const magnitude = Math.sqrt(square[at]!);
      if (magnitude <= floor) continue;
      strength[at] = Math.min(1, (magnitude - floor) / span);
      const [a, b] = [dx[at]! / magnitude, dy[at]! / magnitude];
      // The neighbour across the edge: one of the eight.
      const step = (a > 0.38 ? 1 : a < -0.38 ? -1 : 0) + (b > 0.38 ? width : b < -0.38 ? -width : 0);
      ridge[at] = square[at]! >= square[at + step]! && square[at]! > square[at - step]! ? 1 : 0;
      dx[at] = a;
      dy[at] = b;
    }
  }
  return { width, height, strength, nx: dx, ny: dy, ridge };
}

function addGradient(
  plane: Uint8Array,
  width: number,
  height: number,
  dx: Float32Array,
  dy: Float32Array,
  square: Float32Array,
): void {
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const a = plane[at + width + 1]! - plane[at - width - 1]!;
      const b = plane[at + width - 1]! - plane[at - width + 1]!;
      const gx = a - b + 2 * (plane[at + 1]! - plane[at - 1]!);
      const gy = a + b + 2 * (plane[at + width]! - plane[at - width]!);
      const sum = gx * gx + gy * gy;
      if (sum <= square[at]!) continue;
      square[at] = sum;
      dx[at] = gx;
      dy[at] = gy;
    }
  }
}

/** The root of the median, by counting. */
function medianRoot(square: Float32Array): number {
  const counts = new Uint32Array(2048);
  for (const value of square) counts[Math.min(2047, Math.floor(Math.sqrt(value)))]!++;
  let rest = square.length / 2;
  for (let level = 0; level < counts.length; level++) {
    rest -= counts[level]!;
    if (rest <= 0) return level + 0.5;
  }
  return 0;
}
