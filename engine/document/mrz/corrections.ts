import type { Correction } from '../../../rules/finding.ts';
import { editCosts } from '../viz/edit-distance.ts';

export interface Comparison {
  /** Characters that the layout decided otherwise than the eye: position class against likeliest frame. */
  corrections: Correction[];
  /** The eye saw more or fewer characters: something was put in or left out, wherever the totals meet again. */
  repaired: boolean;
}

/** Aligns what was seen (`greedy`) with what the layout makes of it, by fewest edits. */
export function compareReadings(greedy: string, text: string, line: number): Comparison {
  const cost = editCosts(greedy, text);
  const corrections: Correction[] = [];
  let repaired = false;
  let i = greedy.length;
  let j = text.length;
  while (i > 0 || j > 0) {
    const change = i > 0 && j > 0 && greedy[i - 1] === text[j - 1] ? 0 : 1;
    if (i > 0 && j > 0 && cost[i]![j] === cost[i - 1]![j - 1]! + change) {
      if (change)
        corrections.unshift({ line, column: j - 1, original: greedy[i - 1]!, corrected: text[j - 1]! });
      i--;
      j--;
      continue;
    }
    repaired = true;
    if (i > 0 && cost[i]![j] === cost[i - 1]![j]! + 1) {
      corrections.unshift({ line, column: j, original: greedy[i - 1]!, corrected: '' });
      i--;
    } else {
      corrections.unshift({ line, column: j - 1, original: '', corrected: text[j - 1]! });
      j--;
    }
  }
  return { corrections, repaired };
}
