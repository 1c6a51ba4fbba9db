export interface CtcText {
  text: string;
  /** Mean probability of the characters, 0..1; 0 where there are none. */
  confidence: number;
}

/**
 * Greedy CTC: the likeliest class of each frame, repeats collapsed, blanks (class 0) dropped.
 * `probabilities` holds frames × classes values, row by row; `alphabet[c - 1]` is the text of class c.
 */
export function ctcGreedy(probabilities: Float32Array, classes: number, alphabet: string[]): CtcText {
  const frames = probabilities.length / classes;
  let text = '';
  let sum = 0;
  let count = 0;
  let last = 0;
  for (let f = 0; f < frames; f++) {
    const best = likeliest(probabilities, f * classes, classes);
    if (best !== 0 && best !== last) {
      text += alphabet[best - 1] ?? '';
      sum += probabilities[f * classes + best]!;
      count++;
    }
    last = best;
  }
  return { text, confidence: count ? sum / count : 0 };
}

function likeliest(values: Float32Array, from: number, count: number): number {
  // A frame's blank is nearly always above one half, and then nothing can beat it.
  if (values[from]! > 0.5) return 0;
  let best = 0;
  for (let c = 1; c < count; c++) if (values[from + c]! > values[from + best]!) best = c;
  return best;
}
