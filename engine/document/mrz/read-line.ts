import type { Lattice } from '../../ports.ts';
import { type Frames, framesOf, logMass } from './ctc-forward.ts';
import { greedyText } from './ctc-greedy.ts';
import { allowedClasses } from './position-class.ts';
import type { TextBand } from './text-bands.ts';
import { trimEnds, trimFillers } from './trim-ends.ts';

/** A line of text that went through the net. */
export interface ReadLine {
  band: TextBand;
  /** Read from its right end: the picture stands on its head, or the line runs upwards. */
  turned: boolean;
  frames: Frames;
  greedy: string;
  /** ln P(the line is some text of the template | picture); -Infinity where it is below LEAST_LINE. */
  mass(template: string): number;
}

/** Below this there is no telling a line of a bad MRZ from other text. */
export const LEAST_LINE = -36;
/** A line whose greedy text is longer or shorter by more than this is no line of that length. */
const MOST_OFF = 4;
/** Characters of the shortest line of any layout (the Swiss licence's first). */
const SHORTEST = 9;

export function readLine(band: TextBand, turned: boolean, lattice: Lattice): ReadLine {
  const frames = trimEnds(framesOf(lattice));
  const greedy = greedyText(frames);
  const masses = new Map<string, number>();
  const mass = (template: string): number => {
    const known = masses.get(template);
    if (known !== undefined) return known;
    const off = Math.abs(greedy.length - template.length);
    const value =
      off > MOST_OFF || greedy.length < SHORTEST - 2
        ? -Infinity
        : logMass(trimFillers(frames, template), allowedClasses(template), LEAST_LINE);
    masses.set(template, value);
    return value;
  };
  return { band, turned, frames, greedy, mass };
}
