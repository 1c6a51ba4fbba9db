/** Pictures of one bit a pixel, 32 pixels to a word: rows are joined, and gaps filled, a word at a time. */
import type { GreyImage } from './grey-image.ts';

export interface BitMask {
  /** Row by row; pixel x is bit x % 32 of word x / 32. Bits from the width on are 0. */
  words: Int32Array;
  /** Words a row, the last of which holds no pixel: what is shifted over the end is not lost. */
  stride: number;
  width: number;
  height: number;
}

/** 1 where the picture is brighter than the threshold. */
export function brighter({ data, width, height }: GreyImage, threshold: number): BitMask {
  const stride = Math.ceil(width / 32) + 1;
  const words = new Int32Array(stride * height);
  for (let y = 0; y < height; y++) {
    const end = (y + 1) * width;
    for (let at = y * width, word = y * stride; at < end; word++) {
      const last = Math.min(end, at + 32);
      let bits = 0;
      for (let bit = 0; at < last; at++, bit++) bits |= ((threshold - data[at]!) >>> 31) << bit;
      words[word] = bits;
    }
  }
  return { words, stride, width, height };
}

/** 1 where some row up to `half` away is 1. */
export function dilatedAcross(mask: BitMask, half: number): BitMask {
  const { words: from, stride } = mask;
  const to = from.slice();
  for (let shift = stride; shift <= half * stride; shift += stride) {
    for (let i = shift; i < to.length; i++) {
      to[i]! |= from[i - shift]!;
      to[i - shift]! |= from[i]!;
    }
  }
  return { ...mask, words: to };
}

/** 1 where all rows up to `half` away are 1; what lies outside the picture does not count. */
export function erodedAcross(mask: BitMask, half: number): BitMask {
  const { words: from, stride } = mask;
  const to = from.slice();
  for (let shift = stride; shift <= half * stride; shift += stride) {
    for (let i = shift; i < to.length; i++) {
      to[i]! &= from[i - shift]!;
      to[i - shift]! &= from[i]!;
    }
  }
  return { ...mask, words: to };
}

/** Fills gaps of less than `gap` (at most 32) pixels between two of a row, in place. */
export function fillGaps({ words, stride }: BitMask, gap: number): void {
  // A closing: spread to the right by gap - 1 pixels, and only what such a stretch covers whole is left. By 1, 2, 4... pixels.
  for (let at = 0; at < words.length; at += stride) {
    const end = at + stride;
    for (let seen = 1; seen < gap; ) {
      const by = Math.min(seen, gap - seen);
      for (let i = end - 1; i > at; i--) words[i]! |= (words[i]! << by) | (words[i - 1]! >>> (32 - by));
      words[at]! |= words[at]! << by;
      seen += by;
    }
    for (let seen = 1; seen < gap; ) {
      const by = Math.min(seen, gap - seen);
      for (let i = at; i < end - 1; i++) words[i]! &= (words[i]! >>> by) | (words[i + 1]! << (32 - by));
      words[end - 1]! &= words[end - 1]! >>> by;
      seen += by;
    }
  }
}
