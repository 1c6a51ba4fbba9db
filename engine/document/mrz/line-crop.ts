import type { Pixels } from '../../ports.ts';
import type { TextBand } from './text-bands.ts';
import { turnedCrop } from './turned-crop.ts';

/** The net's input height, and how high the capitals stand in it (its training: 40 to 75 %, 56 % in the middle). */
export const CROP_HEIGHT = 32;
const CAPITAL_HEIGHT = 18;
/** Left free at both ends, in heights of a capital: a finder's box may end a character early. */
const MARGIN = 1.3;
/** 44 characters are about 840 pixels; nothing sensible is longer than this. */
const MOST_WIDTH = 1600;

/** The crop of a line that the net reads: grey, 32 pixels high. `turned` reads it from the other end. */
export function lineCrop(image: Pixels, band: TextBand, turned: boolean): Pixels {
  const scale = CAPITAL_HEIGHT / band.box.height;
  const width = Math.min(MOST_WIDTH, Math.round((band.box.length + 2 * MARGIN * band.box.height) * scale));
  const box = turned ? { ...band.box, angle: band.box.angle + Math.PI } : band.box;
  const sign = turned ? -1 : 1;
  // Seen from the other end a tilt stays what it is, an arch hangs the other way. The wider crop stretches both.
  const stretch = width / (band.box.length * scale);
  const tilt = band.tilt * scale * stretch;
  const bend = sign * band.bend * scale * stretch * stretch;
  const crop = turnedCrop(image, box, { scale, width, height: CROP_HEIGHT, tilt, bend });
  return { data: crop.data, width: crop.width, height: crop.height, channels: 1 };
}
