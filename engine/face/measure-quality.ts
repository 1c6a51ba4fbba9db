/**
 * What an aligned chip tells about a photo. human's own scores stay near 1 under glare and masks, so we
 * measure ourselves, and always at the chip's scale: what is soft there is soft for the recognition net.
 */
import type { Pixels } from '../ports.ts';
import type { FaceQuality } from '../reading.ts';
import { measureSharpness } from './measure-sharpness.ts';

/** The part of a chip that is face whatever the hair: shares of its side. */
const FACE = { left: 0.2, right: 0.8, top: 0.2, bottom: 0.85 };
/** Grey level from which skin has lost its detail. */
const BLOWN_OUT = 250;
/** Mean spread between the channels of a well-lit colour photo of a face, of any skin. */
const FULL_COLOUR = 24;

export function measureQuality(chip: Pixels, pixels: number): FaceQuality {
  const { grey, spread, width, height } = readFacePart(chip);
  const bright = grey.reduce((count, value) => count + (value >= BLOWN_OUT ? 1 : 0), 0);
  return {
    pixels: Math.round(pixels),
    sharpness: round(measureSharpness(grey, width, height)),
    brightness: Math.round(mean(grey)),
    glare: round(bright / grey.length),
    colour: round(Math.min(1, spread / FULL_COLOUR)),
  };
}

function readFacePart(chip: Pixels): { grey: Float32Array; spread: number; width: number; height: number } {
  const left = Math.round(chip.width * FACE.left);
  const top = Math.round(chip.height * FACE.top);
  const width = Math.round(chip.width * FACE.right) - left;
  const height = Math.round(chip.height * FACE.bottom) - top;
  const grey = new Float32Array(width * height);
  let spread = 0;
  for (let i = 0; i < grey.length; i += 1) {
    const at = ((top + Math.floor(i / width)) * chip.width + left + (i % width)) * 3;
    const [r, g, b] = [chip.data[at]!, chip.data[at + 1]!, chip.data[at + 2]!];
    grey[i] = 0.299 * r + 0.587 * g + 0.114 * b;
    spread += Math.max(r, g, b) - Math.min(r, g, b);
  }
  return { grey, spread: spread / grey.length, width, height };
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
