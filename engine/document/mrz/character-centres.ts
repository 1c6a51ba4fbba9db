import { BLANK, CLASSES } from './alphabet.ts';
import type { Frames } from './ctc-forward.ts';

/** Middle frames of the runs of one likeliest class that is no blank. */
export function characterCentres(frames: Frames): number[] {
  const centres: number[] = [];
  let previous = BLANK;
  let start = 0;
  for (let t = 0; t <= frames.count; t++) {
    const best = t < frames.count ? likeliest(frames, t) : BLANK;
    if (best === previous) continue;
    if (previous !== BLANK) centres.push((start + t - 1) / 2);
    previous = best;
    start = t;
  }
  return centres;
}

function likeliest({ p }: Frames, t: number): number {
  const row = t * CLASSES;
  let best = 0;
  for (let c = 1; c < CLASSES; c++) if (p[row + c]! > p[row + best]!) best = c;
  return best;
}
