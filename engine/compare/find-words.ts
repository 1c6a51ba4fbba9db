import { editSimilarity } from './edit-distance.ts';

export interface FoundWords {
  /** Index of the first word in the text, and of the one after the last. */
  start: number;
  end: number;
  /** 0..1: mean likeness of the words. */
  likeness: number;
}

/** Words less alike than this are others: one slip in five letters. */
const LEAST_LIKENESS = 0.8;

/**
 * Where the words stand in the text, one after the other; null where they do not. The likest place wins. `least`: words less
 * alike than this are others.
 */
export function findWords(
  words: readonly string[],
  text: readonly string[],
  least = LEAST_LIKENESS,
): FoundWords | null {
  let best: FoundWords | null = null;
  for (let start = 0; words.length > 0 && start + words.length <= text.length; start++) {
    const likenesses = words.map((word, index) => likeness(word, text[start + index]!));
    if (likenesses.some((value) => value < least)) continue;
    const mean = likenesses.reduce((sum, value) => sum + value, 0) / words.length;
    if (!best || mean > best.likeness) best = { start, end: start + words.length, likeness: mean };
  }
  return best;
}

function likeness(a: string, b: string): number {
  return a === b ? 1 : /\d/.test(a + b) ? 0 : editSimilarity(a, b);
}
