/**
 * Two readings of one line: the letters of the one that has seen more print, with the marks and spaces of ours,
 * which the other's dictionary lacks.
 */

import { editCosts } from '../document/viz/edit-distance.ts';

/** Where more of the characters differ the two did not read the same. */
const MOST_DIFFERENT = 0.4;

const BARE: Record<string, string> = {
  ...{ Ł: 'L', Ø: 'O', Đ: 'D', Ð: 'D', Ħ: 'H', I: 'I', ı: 'I', ß: 'B', Þ: 'P', Ə: 'E' },
  ...{ '’': "'", '‘': "'", '–': '-', '—': '-', '：': ':', '（': '(', '）': ')', '，': ',', '。': '.' },
};

/** `letters` settles which letters and signs stand there; null where the two are too different. */
export function mergeReadings(ours: string, letters: string): string | null {
  const [a, b] = [partsOf(ours), partsOf(letters)];
  const steps = alignment(a, b);
  if (steps.filter(({ same }) => !same).length > MOST_DIFFERENT * Math.max(a.length, b.length)) return null;
  const texts = steps.flatMap(({ i, j, same }) => {
    const [one, other] = [a[i], b[j]];
    const spaced = (one?.spaced ?? false) || (other?.spaced ?? false);
    const text = same ? one!.text : (other?.text ?? '');
    return text ? [`${spaced ? ' ' : ''}${text}`] : [];
  });
  return texts.join('').trim();
}

interface Part {
  text: string;
  bare: string;
  /** A space stands before it. */
  spaced: boolean;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let spaced = false;
  for (const one of text) {
    if (/\s/.test(one)) {
      spaced = true;
      continue;
    }
    const upper = one.toUpperCase();
    parts.push({ text: one, bare: BARE[upper] ?? upper.normalize('NFD')[0]!, spaced });
    spaced = false;
  }
  return parts;
}

interface Step {
  /** Places in the first and the second; out of range where one has no such character. */
  i: number;
  j: number;
  same: boolean;
}

/** Levenshtein's cheapest way from the first to the second. */
function alignment(a: Part[], b: Part[]): Step[] {
  const [left, right] = [a.map(({ bare }) => bare), b.map(({ bare }) => bare)];
  const cost = editCosts(left, right);
  const differs = (i: number, j: number) => (left[i] === right[j] ? 0 : 1);
  const steps: Step[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const here = cost[i]![j]!;
    if (i > 0 && j > 0 && here === cost[i - 1]![j - 1]! + differs(i - 1, j - 1)) {
      i--;
      j--;
      steps.push({ i, j, same: differs(i, j) === 0 });
    } else if (i > 0 && here === cost[i - 1]![j]! + 1) {
      i--;
      steps.push({ i, j: -1, same: false });
    } else {
      j--;
      steps.push({ i: -1, j, same: false });
    }
  }
  return steps.reverse();
}
