/** Puts the spaces of one reading of a line into another reading of it. */
import { editCosts } from './edit-distance.ts';
import { foldText } from './fold-text.ts';

/** Two readings of one line differ in so many of their letters at most. */
const MOST_SLIPS = 0.2;

/**
 * `words` are a second reading of the line, word by word; `text` the first, whose letters stay. Its own spaces
 * stay too where the words have none and are long. Null where the two are not of the same line.
 */
export function putSpaces(text: string, words: string[]): string | null {
  const folded = foldText(text);
  const keys = words.map((word) => foldText(word).key);
  const other = keys.join('');
  const cuts = keys.slice(0, -1).map((_, i) => keys.slice(0, i + 1).join('').length);
  const place = alignment(other, folded.key);
  if (place === null) return null;
  const at = cuts.map((cut) => folded.places[place[cut]!]).filter((index) => index !== undefined);
  const starts = [...new Set(at.map((index) => beforeMarks(text, index)))].filter((index) => index > 0);
  return [0, ...starts]
    .map((start, i) => text.slice(start, starts[i]).trim())
    .filter(Boolean)
    .join(' ');
}

/** An opening bracket belongs to the word that follows; so does a quote, unless it is an apostrophe. */
function beforeMarks(text: string, index: number): number {
  while (index > 0) {
    const mark = text[index - 1]!;
    const opens = mark === '(' || (/["“„']/.test(mark) && !/\p{L}/u.test(text[index - 2] ?? ' '));
    if (!opens) return index;
    index--;
  }
  return index;
}

/** For each place of `a` the place of `b`; null where they differ in too much. */
function alignment(a: string, b: string): number[] | null {
  const cost = editCosts(a, b);
  if (cost[a.length]![b.length]! > MOST_SLIPS * Math.max(a.length, b.length)) return null;
  const place = new Array<number>(a.length + 1).fill(0);
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    place[i] = j;
    const here = cost[i]![j]!;
    const changed = i > 0 && j > 0 && here === cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
    if (changed) [i, j] = [i - 1, j - 1];
    else if (i > 0 && here === cost[i - 1]![j]! + 1) i--;
    else j--;
  }
  place[0] = 0;
  return place;
}
