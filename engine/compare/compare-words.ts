/**
 * Likeness of two words of names, 0..1, and why. The steps are far enough apart that a threshold between
 * them means something: what is the same name lies at 0.9 or above, what needs a person's eye below.
 */
import { editDistance } from './edit-distance.ts';
import { readingKey, skeleton, soundKey } from './name-keys.ts';
import { areNicknames } from './nicknames.ts';
import type { NameWord } from './split-name.ts';

export type WordRelation =
  | 'same'
  | 'spelling'
  | 'reading'
  | 'sound'
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
  if (shares(a.forms.map(readingKey), b.forms.map(readingKey))) return of('reading');
  if (shares(a.forms.map(soundKey), b.forms.map(soundKey))) return of('sound');
  const edited = typo(a, b);
  if (a.forms.some((form) => b.forms.some((other) => areNicknames(form, other))))
    return best(of('nickname'), edited);
  return isSkeleton(a, b) ? best(of('skeleton'), edited) : edited;
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

/** Vowels are written differently, or, in Arabic and Hebrew, hardly at all; the first sounds must agree. */
function isSkeleton(a: NameWord, b: NameWord): boolean {
  return a.forms.some((form) => {
    const key = skeleton(form);
    return key.length >= 2 && b.forms.some((other) => skeleton(other) === key && opensAlike(form, other));
  });
}

function opensAlike(a: string, b: string): boolean {
  const opening = (word: string) => /^[aeiou]/.test(soundKey(word));
  return opening(a) === opening(b);
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

/** One slip in a short word is half another word; the same slip in a long one is a slip. */
function editScore(a: string, b: string): number {
  const distance = editDistance(a, b);
  return 1 - distance / Math.max([...a].length, [...b].length);
}
