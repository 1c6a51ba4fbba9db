import type { FaceQuality } from '../reading.ts';

/** Below this width, in pixels, the chip holds more than the picture does. */
const TINY = 90;
/** Below this share of colour a portrait was printed or kept in grey. */
const GREY = 0.15;
/** Printed and scanned portraits lie about here; below, matching suffers. */
const SOFT = 0.35;

/** In words, what makes the likeness of a portrait say less; empty where nothing does. */
export function weaknessOf(quality: FaceQuality): string[] {
  const words: string[] = [];
  if (quality.pixels < TINY) words.push(`tiny (${quality.pixels} pixels wide)`);
  if (quality.colour < GREY) words.push('grey');
  if (quality.sharpness < SOFT) words.push(`soft (sharpness ${quality.sharpness.toFixed(2)})`);
  return words;
}
