/**
 * Likeness of two words of names, 0..1, and why. The steps are far enough apart that a threshold between
 * them means something: what is the same name lies at 0.9 or above, what needs a person's eye below.
 */

import { areTwoNames, beforeEnding } from './common-names.ts';
import { editDistance } from './edit-distance.ts';
import { areNicknames } from './nicknames.ts';
import type { NameWord } from './split-name.ts';
import { keysOf, type WordKeys } from './word-keys.ts';

export type WordRelation =
  | 'same'
  | 'spelling'
  | 'reading'
  | 'sound'
  | 'romanisation'
  | 'initial'
  | 'truncated'
  | 'skeleton'
  | 'nickname'
  | 'typo'
  | 'different';

export interface WordMatch {
  score: number;
  relation: WordRelation;
}

const SCORES: Readonly<Record<Exclude<WordRelation, 'typo' | 'different'>, number>> = {
  same: 1,
  spelling: 1,
  reading: 0.95,
  sound: 0.94,
  romanisation: 0.86,
  initial: 0.92,
  truncated: 0.92,
  skeleton: 0.82,
  nickname: 0.84,
};

export function compareWords(a: NameWord, b: NameWord): WordMatch {
  if (a.text === b.text) return of('same');
  // One sign of three is another name in the script that both are written in, whatever it sounds like.
  if (a.script === 'other' && b.script === 'other') return typoOf([a.text], [b.text]);
  if (shares(a.forms, b.forms)) return of('spelling');
  if (a.kind === 'initial' || b.kind === 'initial') return initial(a, b);
  const [left, right] = [keysOf(a.forms), keysOf(b.forms)];
  if (shares(left.reading, right.reading)) return of('reading');
  if (shares(left.sound, right.sound)) return of('sound');
  if (some(a, b, areNicknames)) return best(of('nickname'), typo(a, b));
  if (some(a, b, areTwoNames)) return shares(arabicKeys(left), arabicKeys(right)) ? of('skeleton') : NOTHING;
  if (shares(left.romanisation, right.romanisation)) return best(of('romanisation'), typo(a, b));
  const unwritten = [a, b].some(({ script }) => ['arabic', 'hebrew', 'other'].includes(script));
  return isSkeleton(left, right, unwritten) ? best(of('skeleton'), typo(a, b)) : typo(a, b);
}

/** Words of names in which each is a syllable of Mandarin or Korean, romanised by other rules. */
export function compareSyllables(a: NameWord, b: NameWord): WordMatch {
  return shares(keysOf(a.forms).syllables, keysOf(b.forms).syllables) ? of('romanisation') : NOTHING;
}

const NOTHING: WordMatch = { score: 0, relation: 'different' };

function some(a: NameWord, b: NameWord, test: (form: string, other: string) => boolean): boolean {
  return a.forms.some((form) => b.forms.some((other) => test(form, other)));
}

function arabicKeys(keys: WordKeys): string[] {
  return keys.consonants.flatMap(({ arabic }) => arabic ?? []);
}

function of(relation: keyof typeof SCORES): WordMatch {
  return { score: SCORES[relation], relation };
}

function best(a: WordMatch, b: WordMatch): WordMatch {
  return b.score > a.score ? b : a;
}

function shares(left: readonly string[], right: readonly string[]): boolean {
  return left.some((form) => right.includes(form));
}

function initial(a: NameWord, b: NameWord): WordMatch {
  const stands = a.forms.some((form) => b.forms.some((other) => form.charAt(0) === other.charAt(0)));
  return stands && (a.kind !== b.kind || a.forms[0] === b.forms[0])
    ? of('initial')
    : { score: 0, relation: 'different' };
}

/**
 * Vowels are written differently, or, in Arabic and Hebrew, hardly at all; the first sounds must agree. Between
 * two names in Latin letters two consonants are too few: Tim and Tom.
 */
function isSkeleton(a: WordKeys, b: WordKeys, unwritten: boolean): boolean {
  const least = unwritten ? 2 : 3;
  return a.consonants.some((one) =>
    b.consonants.some((other) => {
      if (one.opensWithVowel !== other.opensWithVowel) return false;
      if (one.arabic !== null && one.arabic === other.arabic) return true;
      return one.skeletons.some((key) => key.length >= least && other.skeletons.includes(key));
    }),
  );
}

function typo(a: NameWord, b: NameWord): WordMatch {
  return typoOf(a.forms, b.forms);
}

function typoOf(lefts: readonly string[], rights: readonly string[]): WordMatch {
  let score = 0;
  for (const left of lefts) {
    for (const right of rights) score = Math.max(score, editScore(left, right));
  }
  return score >= 0.6 ? { score: Math.min(score, 0.89), relation: 'typo' } : { score, relation: 'different' };
}

/**
 * One slip in a short word is half another word; the same slip in a long one is a slip. What patronymics end in
 * is no likeness: Jónsdóttir and Tómasdóttir.
 */
function editScore(a: string, b: string): number {
  const parts = beforeEnding(a, b);
  if (parts && parts[0] !== parts[1]) return similarity(...parts);
  return similarity(a, b);
}

function similarity(a: string, b: string): number {
  return 1 - editDistance(a, b) / Math.max([...a].length, [...b].length);
}
