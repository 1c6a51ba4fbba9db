import { closeLines, extremes } from '../../picture/close-lines.ts';

/** Pixels to each side that are filled, and that are cut off. */
const FILLED = 2;
const CUT = 3;

/**
 * Levels, row by row, without what is thinner than a spot: print across it is filled, arms of pale pattern about it are cut
 * off.
 */
export function closeSpots(levels: Uint8Array, width: number, height: number): Uint8Array {
  const filled = closeLines({ data: levels, width, height, channels: 1 }, FILLED);
  return extremes(extremes(filled, CUT, 'least'), CUT, 'most').data;
}
