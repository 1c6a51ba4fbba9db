import type { Correction } from '../../../rules/finding.ts';

export interface Comparison {
  /** Characters that the layout decided otherwise than the eye: position class against likeliest frame. */
  corrections: Correction[];
  /** The eye saw more or fewer characters: something was put in or left out, wherever the totals meet again. */
  repaired: boolean;
}

/** Aligns what was seen (`greedy`) with what the layout makes of it, by fewest edits. */
export function compareReadings(greedy: string, text: string, line: number): Comparison {
  const cost = editTable(greedy, text);
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

function editTable(a: string, b: string): number[][] {
  const cost = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j++) cost[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      cost[i]![j] = Math.min(cost[i - 1]![j - 1]! + change, cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1);
    }
  }
  return cost;
}
