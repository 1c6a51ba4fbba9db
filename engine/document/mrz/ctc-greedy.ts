import { BLANK, CLASSES, characterOf } from './alphabet.ts';
import type { Frames } from './ctc-forward.ts';

/** The likeliest class of every frame, repeats joined, blanks dropped: what was seen before any layout is thought of. */
export function greedyText(frames: Frames): string {
  let text = '';
  let previous = BLANK;
  for (let t = 0; t < frames.count; t++) {
    let best = 0;
    for (let c = 1; c < CLASSES; c++) {
      if (frames.p[t * CLASSES + c]! > frames.p[t * CLASSES + best]!) best = c;
    }
    if (best !== previous && best !== BLANK) text += characterOf(best);
    previous = best;
  }
  return text;
}
