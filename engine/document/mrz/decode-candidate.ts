import type { Correction } from '../../../rules/finding.ts';
import type { Candidate } from './choose-layout.ts';
import { compareReadings } from './corrections.ts';
import { greedyText } from './ctc-greedy.ts';
import { decodeLine } from './ctc-posteriors.ts';
import { isEvenlySpaced } from './even-pitch.ts';
import type { Layout } from './layouts.ts';
import { LEAST_LINE } from './read-line.ts';
import { trimFillers } from './trim-ends.ts';

/** The characters of an MRZ with what is known about each; the input of parsing and of acceptance. */
export interface DecodedMrz {
  layout: Layout;
  lines: string[];
  /** For each line and column: how sure the character is under the layout, 0..1. */
  posteriors: number[][];
  /** For each line and column: the probability of the others that no check digit tells from it, 0..1. */
  blind: number[][];
  /** ln P(all lines | picture); 0 is certain. */
  logProbability: number;
  /** ln P(all lines are texts of the layout | picture). */
  logMass: number;
  /** ln P(all lines have the layout's length | picture), for what their even pitch leaves open. */
  logLength: number;
  corrections: Correction[];
  /** Lines (from 0) that were not seen with the layout's length, or kinds of characters. */
  repaired: number[];
}

/**
 * What is left of the doubt about the number of characters where they stand at one pitch. With it none of 1,800 zones that
 * were spoilt up to and beyond what can be read was relied on wrongly: bench/mrz-limits.ts --seed 97000 --count 90.
 */
const EVEN_PITCH = 0.1;
/** So unlikely is any text of the layout's line that another was printed: it is kept as it was seen, as evidence. */
const MISFIT = -8;

/** Reads a chosen candidate by its layout; null where some line cannot be read by it at all. */
export function decodeCandidate({ layout, lines }: Candidate): DecodedMrz | null {
  const out: DecodedMrz = {
    layout,
    lines: [],
    posteriors: [],
    blind: [],
    logProbability: 0,
    logMass: 0,
    logLength: 0,
    corrections: [],
    repaired: [],
  };
  for (const [i, line] of lines.entries()) {
    const template = layout.lines[i]!;
    const frames = trimFillers(line.frames, template);
    const decoded = decodeLine(frames, template);
    if (!decoded) {
      if (lines.length === 1) return null;
      asSeen(out, greedyText(frames), i);
      continue;
    }
    out.logProbability += decoded.logProbability;
    out.logMass += decoded.logMass;
    out.logLength += decoded.logLength * (isEvenlySpaced(frames, template.length) ? EVEN_PITCH : 1);
    out.blind[i] = decoded.blind;
    const greedy = greedyText(frames);
    const { corrections, repaired } = compareReadings(greedy, decoded.text, i);
    if (decoded.logMass < (repaired ? MISFIT : LEAST_LINE)) {
      asSeen(out, greedy, i);
    } else {
      if (repaired) out.repaired.push(i);
      out.lines.push(decoded.text);
      out.posteriors.push(decoded.posteriors);
      out.corrections.push(...corrections);
    }
  }
  return out;
}

/** The layout decides nothing about a line that is not of it. */
function asSeen(out: DecodedMrz, greedy: string, line: number): void {
  out.repaired.push(line);
  out.lines.push(greedy);
  out.posteriors.push(Array.from(greedy, () => 0.5));
  out.blind[line] = [];
}
