/** Chai and Ngan 1999: Cb 77..127, Cr 133..173. */
export function isSkin([r, g, b]: readonly [number, number, number]): boolean {
  const cb = 128 - 0.169 * r - 0.331 * g + 0.5 * b;
  const cr = 128 + 0.5 * r - 0.419 * g - 0.081 * b;
  return cb >= 77 && cb <= 127 && cr >= 133 && cr <= 173;
}
