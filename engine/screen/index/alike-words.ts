/**
 * Words of the lists that a word may be, with how alike they are:
 *
 * | relation                                              | likeness   |
 * |-------------------------------------------------------|------------|
 * | the same, another spelling, marks or script           | 1          |
 * | confused in reading, another romanisation by sound    | 0.95, 0.94 |
 * | one slip, in a word of 6 letters and more             | 0.9        |
 * | one slip, in a word of 5, of 4, of 3 letters          | 0.88 to 0.8|
 * | may be romanised by other rules; a short word by sound| 0.86       |
 * | familiar form                                         | 0.84       |
 * | the same consonants                                   | 0.82       |
 * | two slips, in a word of 8 letters and more            | 0.8        |
 */

import { compareWords, type WordMatch, type WordRelation } from '../../compare/compare-words.ts';
import { editDistance } from '../../compare/edit-distance.ts';
import type { NameWord } from '../../compare/split-name.ts';
import type { ListedWords } from './listed-words.ts';
import { nicknameKeys, searchKeys } from './search-keys.ts';

export interface AlikeWord {
  /** Number of the listed word, or of a run. */
  word: number;
  /** 0..1 */
  likeness: number;
  relation: WordRelation;
}

/** From here on it is the same name, written otherwise. */
export const SAME = 0.94;
/** Less than this is no likeness. */
const LEAST = 0.78;
/** Yan and Jian sound alike to a German only. */
const LEAST_SOUND = 5;
/** Letters that rules of romanisation add at most: Melnyk and Melnychuk are two families. */
const MOST_LONGER = 2;
/** Likeness of one slip, by letters of the longer word. */
const ONE_SLIP: Readonly<Record<number, number>> = { 2: 0, 3: 0.8, 4: 0.84, 5: 0.88 };

/** The likest first. */
export function alikeWords(word: NameWord, listed: ListedWords): AlikeWord[] {
  const candidates = new Set<number>();
  for (const key of [...searchKeys(word.forms), ...nicknameKeys(word.forms)]) {
    for (const number of listed.keys.find(key)) candidates.add(number);
  }
  const found: AlikeWord[] = [];
  for (const number of candidates) {
    const match = likenessOf(word, listed.words[number]!);
    if (match.likeness >= LEAST) found.push({ word: number, ...match });
  }
  return found.sort((a, b) => b.likeness - a.likeness);
}

/** Of a word of the lists to one that is asked for; initials are compared elsewhere. */
export function likenessOf(asked: NameWord, listed: NameWord): { likeness: number; relation: WordRelation } {
  const { score, relation } = weakened(compareWords(asked, listed), asked, listed);
  if (relation === 'initial') return { likeness: 0, relation: 'different' };
  if (score >= SAME) return { likeness: score, relation };
  // Two common names a letter apart may still be one slip apart: what that says is weighed with the whole name.
  const slip = slipLikeness(asked.forms, listed.forms);
  if (slip > score || relation === 'typo')
    return { likeness: slip, relation: slip > 0 ? 'typo' : 'different' };
  return { likeness: score, relation };
}

/** Short words that sound alike are names of their own, and so are words of which one is much longer. */
function weakened(match: WordMatch, asked: NameWord, listed: NameWord): WordMatch {
  const [one, other] = [asked.text.length, listed.text.length];
  if (match.relation === 'sound' && Math.min(one, other) < LEAST_SOUND) {
    return { score: 0.86, relation: 'romanisation' };
  }
  const isLoose = match.relation === 'skeleton' || match.relation === 'romanisation';
  const isLonger = asked.script === listed.script && Math.abs(one - other) > MOST_LONGER;
  return isLoose && isLonger ? { score: 0, relation: 'different' } : match;
}

function slipLikeness(asked: readonly string[], listed: readonly string[]): number {
  let best = 0;
  for (const one of asked) {
    for (const other of listed) {
      const longest = Math.max(one.length, other.length);
      if (Math.abs(one.length - other.length) > 2 || longest < 3) continue;
      const slips = editDistance(one, other);
      if (slips <= 1) best = Math.max(best, ONE_SLIP[longest] ?? 0.9);
      else if (slips === 2 && longest >= 8) best = Math.max(best, 0.8);
    }
  }
  return best;
}
