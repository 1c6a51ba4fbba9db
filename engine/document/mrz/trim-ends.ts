import { BLANK, CLASSES } from './alphabet.ts';
import { characterCentres } from './character-centres.ts';
import type { Frames } from './ctc-forward.ts';
import { greedyText } from './ctc-greedy.ts';
import { fitsTemplate } from './position-class.ts';

/** OCR-B has one pitch: what stands off the line by more than this many pitches is an edge, a mark, a neighbour. */
const STANDS_OFF = 1.7;
/** So many characters at an end may be such marks. */
const MOST_MARKS = 2;

/** The frames with marks beside the line made blank; a line of few characters is left as it is. */
export function trimEnds(frames: Frames): Frames {
  const centres = characterCentres(frames);
  if (centres.length < 9) return frames;
  const gaps = centres.slice(1).map((centre, i) => centre - centres[i]!);
  const pitch = [...gaps].sort((a, b) => a - b)[gaps.length >> 1]!;
  let from = 0;
  let to = frames.count;
  for (let i = 0; i < MOST_MARKS; i++) {
    if (gaps[i]! > STANDS_OFF * pitch) from = Math.round((centres[i]! + centres[i + 1]!) / 2);
    const last = gaps.length - 1 - i;
    if (gaps[last]! > STANDS_OFF * pitch) to = Math.round((centres[last]! + centres[last + 1]!) / 2);
  }
  return from === 0 && to === frames.count ? frames : between(frames, from, to);
}

/**
 * The frames as a line of the template sees them: where it ends in fillers, and the text that was seen is of the template
 * but for more of them, these are the paper's pattern beside a short line, and made blank.
 */
export function trimFillers(frames: Frames, template: string): Frames {
  if (!template.endsWith('<')) return frames;
  const { length } = template;
  const text = greedyText(frames);
  if (!/^<+$/.test(text.slice(length)) || !fitsTemplate(text.slice(0, length), template)) return frames;
  const centres = characterCentres(frames);
  return between(frames, 0, Math.round((centres[length - 1]! + centres[length]!) / 2));
}

/** The frames with those before `from`, and from `to` on, made blank. */
function between(frames: Frames, from: number, to: number): Frames {
  const p = frames.p.slice();
  for (let t = 0; t < frames.count; t++) if (t < from || t >= to) makeBlank(p, t);
  return { ...frames, p, first: Math.max(frames.first, from), last: Math.min(frames.last, to - 1) };
}

function makeBlank(p: Float64Array, t: number): void {
  p.fill(0, t * CLASSES, (t + 1) * CLASSES);
  p[t * CLASSES + BLANK] = 1;
}
