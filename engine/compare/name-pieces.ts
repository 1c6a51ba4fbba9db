/** The paired words of two names as pieces of their score. */
import type { ScorePiece } from '../../rules/check.ts';
import type { Alignment, WordPair } from './align-names.ts';
import type { NameWord } from './split-name.ts';

export function pairWeight(pair: WordPair): number {
  if (pair.left.kind === 'particle') return 0.1;
  return pair.relation === 'initial' ? 0.5 : 1;
}

export function piecesOf(alignment: Alignment): ScorePiece[] {
  const extras = [...alignment.left, ...alignment.right];
  const weights = [...alignment.pairs.map(pairWeight), ...extras.map(() => 0.25)];
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const share = (index: number) => Math.round((weights[index]! / whole) * 1000) / 1000;
  const paired = alignment.pairs.map((pair, index) => ({
    name: roleName(pair.left),
    weight: share(index),
    score: Math.round(pair.score * 100),
    left: pair.left.text,
    right: pair.right.text,
    detail: RELATIONS[pair.relation],
  }));
  const single = extras.map((word, index) => ({
    name: roleName(word),
    weight: share(alignment.pairs.length + index),
    score: 0,
    left: alignment.left.includes(word) ? word.text : '',
    right: alignment.right.includes(word) ? word.text : '',
    detail: 'Stands on one side only.',
  }));
  return [...paired, ...single];
}

export const RELATIONS: Readonly<Record<WordPair['relation'], string>> = {
  same: 'The same.',
  spelling: 'The same name in another spelling (ICAO 9303 transliteration, marks or script).',
  reading: 'The same but for characters that are confused in reading (O and 0, I and 1, rn and m).',
  sound: 'Another romanisation of the same name.',
  romanisation: 'May be romanised by other rules.',
  initial: 'An initial that fits.',
  truncated: 'Cut off where the line was full.',
  skeleton: 'The same consonants, other vowels.',
  nickname: 'A familiar form of the name.',
  typo: 'Alike, but for a letter or two.',
  different: 'Different.',
};

function roleName(word: NameWord): string {
  return { given: 'given name', family: 'family name', any: 'name' }[word.role];
}
