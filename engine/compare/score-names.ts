/**
 * From paired words to one score, 0..100.
 *
 * | what is left over                        | it is                            | score            |
 * |------------------------------------------|----------------------------------|------------------|
 * | nothing                                  | the same words                   | by their likeness|
 * | words on one side only                   | a name left out, or a double name| a little lower   |
 * | words on one side, one word paired       | the family name alone            | at most 50       |
 * | words on both sides                      | siblings, namesakes              | at most 55       |
 * | Jr against Sr; Ali bin Omar, Omar bin Ali| father and son                   | at most 50       |
 */
import type { ScorePiece } from '../../rules/check.ts';
import { type Alignment, alignNames, type WordPair } from './align-names.ts';
import { PATRONYMIC_PARTICLES } from './name-words.ts';
import { isKnownGivenName } from './nicknames.ts';
import type { NameWord, SplitName } from './split-name.ts';

export interface NameScore {
  /** 0..100. */
  score: number;
  pieces: ScorePiece[];
  /** What lowered it, as sentences' parts. */
  remarks: string[];
  /** False where one side has no name, or a script that is read in many ways and does not fit, and the other has not. */
  comparable: boolean;
}

/** Of the words that stand on one side only, these lower the score; more are no more of a doubt. */
const EXTRAS_THAT_COUNT = 2;
/** Readings of other scripts that come so near were no chance. */
const ALIKE = 0.7;
const CONFLICT_CAP = 0.55;
const FAMILY_ALONE_CAP = 0.5;
const GENERATION_CAP = 0.5;
/** Above it is a match; typing slips and nicknames stay below: they are for a person to see. */
const PARTIAL_CAP = 0.89;

export function scoreNames(left: SplitName, right: SplitName, truncated = false): NameScore {
  const alignment = alignNames(left.words, right.words, { truncated });
  const remarks: string[] = [];
  let score = paired(alignment);
  const cap = (limit: number, remark: string) => {
    if (score > limit) score = limit;
    remarks.push(remark);
  };
  const cost = leftOver(alignment, truncated, cap);
  score -= cost;
  const loose = alignment.pairs.filter((pair) => ['typo', 'nickname', 'skeleton'].includes(pair.relation));
  if (loose.length > 0) cap(PARTIAL_CAP, `${loose.map(pairText).join(', ')} are alike, not the same`);
  if (isSwapped(alignment)) cap(PARTIAL_CAP, 'given and family name are the other way round');
  if (onlyInitials(alignment)) cap(PARTIAL_CAP, 'the given name is an initial only');
  if (left.generation && right.generation && left.generation !== right.generation) {
    cap(GENERATION_CAP, `${left.generation} is not ${right.generation}`);
  }
  if (isSonOf(left.words, right.words)) cap(GENERATION_CAP, 'father and son are the other way round');
  // Han is read in many ways, so that a reading differs says nothing; that it fits does.
  const comparable = isComparable(left, right) || score >= ALIKE;
  if (!comparable) remarks.push('they are written in scripts that cannot be compared');
  return {
    score: Math.round(Math.max(0, score) * 100),
    pieces: piecesOf(alignment),
    remarks,
    comparable,
  };
}

function isComparable(left: SplitName, right: SplitName): boolean {
  const other = (name: SplitName) => name.words.some((word) => word.script === 'other');
  return left.words.length > 0 && right.words.length > 0 && other(left) === other(right);
}

type Cap = (limit: number, remark: string) => void;

/** Half the mean, half the weakest word: one wrong word of four is a wrong name. */
function paired(alignment: Alignment): number {
  const pairs = alignment.pairs.filter((pair) => pair.left.kind !== 'particle');
  if (pairs.length === 0) return 0;
  const weights = pairs.map(pairWeight);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = pairs.reduce((sum, pair, index) => sum + pair.score * weights[index]!, 0) / whole;
  return (mean + Math.min(...pairs.map((pair) => pair.score))) / 2;
}

function leftOver(alignment: Alignment, truncated: boolean, cap: Cap): number {
  const { left, right, leftParticles, rightParticles } = alignment;
  const names = alignment.pairs.filter((pair) => pair.left.kind !== 'particle').length;
  const conflict =
    (left.length > 0 && right.length + rightParticles.length > 0) ||
    (right.length > 0 && leftParticles.length > 0);
  if (conflict) {
    const share = (2 * names) / (2 * names + left.length + right.length);
    cap(CONFLICT_CAP * Math.min(1, 0.5 + share / 2), `${texts(left)} is not ${texts(right)}`);
    return 0;
  }
  const extras = [...left, ...right];
  if (extras.length === 0) return 0;
  if (names < 2) cap(FAMILY_ALONE_CAP, 'one name alone does not tell a person');
  if (truncated && right.length === 0) return 0;
  const unexplained = extras.filter((word) => word.role === 'any' && word.kind === 'name');
  if (unexplained.length > 1) cap(PARTIAL_CAP, `${texts(unexplained)} stand on one side only`);
  if (left.some((word) => word.role !== 'any') || extras.some((word) => word.role === 'family')) {
    cap(PARTIAL_CAP, `${texts(extras)} stands on one side only`);
  }
  return extras.reduce((sum, word, index) => sum + (index < EXTRAS_THAT_COUNT ? extraCost(word) : 0), 0);
}

/** A middle name that only the document has is usual; elsewhere a name more may be another person's. */
function extraCost(word: NameWord): number {
  if (word.role === 'given') return 0.02;
  return word.kind === 'initial' ? 0.02 : 0.04;
}

function onlyInitials(alignment: Alignment): boolean {
  const whole = alignment.pairs.filter((pair) => pair.left.kind === 'name' && pair.relation !== 'initial');
  return alignment.pairs.some((pair) => pair.relation === 'initial') && whole.length < 2;
}

/** Thomas Martin and Martin Thomas are two people; where the roles are not said, both must be given names. */
function isSwapped({ pairs, left, right }: Alignment): boolean {
  const crossed = pairs.some((pair) => {
    const roles = [pair.left.role, pair.right.role];
    return roles.includes('given') && roles.includes('family');
  });
  const [first, second] = pairs;
  if (crossed || !first || !second || pairs.length !== 2 || left.length + right.length > 0) return crossed;
  const turned = first.position > second.position;
  return turned && [first, second].every((pair) => pair.left.role === 'any' && isGivenName(pair.left));
}

function isGivenName(word: NameWord): boolean {
  return word.forms.some(isKnownGivenName);
}

/** Ali bin Omar against Omar bin Ali. */
function isSonOf(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  const a = aroundPatronymic(left);
  const b = aroundPatronymic(right);
  const same = (x: NameWord, y: NameWord) => x.forms.some((form) => y.forms.includes(form));
  return a !== null && b !== null && !same(a[0], b[0]) && (same(a[0], b[1]) || same(a[1], b[0]));
}

function aroundPatronymic(words: readonly NameWord[]): [NameWord, NameWord] | null {
  const index = words.findIndex((word) => PATRONYMIC_PARTICLES.has(word.forms[0] ?? ''));
  const before = words[index - 1];
  const after = words.slice(index + 1).find((word) => word.kind === 'name');
  return index > 0 && before && after ? [before, after] : null;
}

function pairWeight(pair: WordPair): number {
  if (pair.left.kind === 'particle') return 0.1;
  return pair.relation === 'initial' ? 0.5 : 1;
}

function piecesOf(alignment: Alignment): ScorePiece[] {
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

const RELATIONS: Readonly<Record<WordPair['relation'], string>> = {
  same: 'The same.',
  spelling: 'The same name in another spelling (ICAO 9303 transliteration, marks or script).',
  reading: 'The same but for characters that are confused in reading (O and 0, I and 1, rn and m).',
  sound: 'Another romanisation of the same name.',
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

function pairText(pair: WordPair): string {
  return `${pair.left.text} and ${pair.right.text}`;
}

function texts(words: readonly NameWord[]): string {
  return words.map((word) => word.text).join(' ') || 'nothing';
}
