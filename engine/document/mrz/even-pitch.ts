import { characterCentres } from './character-centres.ts';
import type { Frames } from './ctc-forward.ts';

/** Gaps of a line of one pitch, in pitches of its neighbourhood: a character put in halves one, one left out doubles it. */
const LEAST_GAP = 0.62;
const MOST_GAP = 1.45;
/** Gaps to each side that make the neighbourhood: perspective changes the pitch slowly. */
const REACH = 4;

/**
 * Whether as many characters as `length` were seen, one after the other at one pitch, as OCR-B prints them: then none was
 * put in and none left out, whatever the lattice thinks of doubled characters.
 */
export function isEvenlySpaced(frames: Frames, length: number): boolean {
  const centres = characterCentres(frames);
  if (centres.length !== length) return false;
  const gaps = centres.slice(1).map((centre, i) => centre - centres[i]!);
  return gaps.every((gap, i) => {
    const near = gaps.slice(Math.max(0, i - REACH), i + REACH + 1).sort((a, b) => a - b);
    const pitch = near[near.length >> 1]!;
    return gap >= LEAST_GAP * pitch && gap <= MOST_GAP * pitch;
  });
}
