import type { BitMask } from '../bit-mask.ts';

/** One byte, 0 or 1, for each pixel of a mask. */
export function bytesOf({ words, stride, width, height }: BitMask): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    return (words[Math.floor(i / width) * stride + (x >> 5)]! >>> (x & 31)) & 1;
  });
}
