/** Half the length of the mean that blurs the picture for comparison, pixels (Crété and others use 9 in all). */
const REACH = 4;

/**
 * 1 minus the blur of Crété, Dolmiere, Ladret and Nicolas (SPIE 6492, 2007): how much of the differences
 * between neighbours a blur takes away. Contrast and brightness do not change it. 0..1, 1 is sharp; the worse
 * of the two directions counts, so that a moved picture is not sharp.
 */
export function measureSharpness(grey: Float32Array, width: number, height: number): number {
  return Math.min(lostVariation(grey, width, height, 1, width), lostVariation(grey, height, width, width, 1));
}

/** Along lines of `length` values that lie `step` apart; lines lie `stride` apart. */
function lostVariation(grey: Float32Array, length: number, lines: number, step: number, stride: number) {
  let all = 0;
  let lost = 0;
  const blurred = new Float32Array(length);
  for (let line = 0; line < lines; line += 1) {
    const start = line * stride;
    blurLine(grey, start, length, step, blurred);
    for (let i = 1; i < length; i += 1) {
      const before = Math.abs(grey[start + i * step]! - grey[start + (i - 1) * step]!);
      const after = Math.abs(blurred[i]! - blurred[i - 1]!);
      all += before;
      lost += Math.max(0, before - after);
    }
  }
  return all === 0 ? 0 : lost / all;
}

function blurLine(grey: Float32Array, start: number, length: number, step: number, into: Float32Array): void {
  for (let i = 0; i < length; i += 1) {
    const from = Math.max(0, i - REACH);
    const to = Math.min(length - 1, i + REACH);
    let sum = 0;
    for (let j = from; j <= to; j += 1) sum += grey[start + j * step]!;
    into[i] = sum / (to - from + 1);
  }
}
