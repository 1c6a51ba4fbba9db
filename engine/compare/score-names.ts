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
import {
  areGivenTurned,
  isGivenName,
  isSonOf,
  isSwapped,
  lacksGivenName,
  onlyInitials,
  onlySoundAlike,
  opensName,
} from './name-doubts.ts';
import { pairWeight, piecesOf } from './name-pieces.ts';
import type { NameWord, SplitName } from './split-name.ts';

export interface NameScore {
  /** 0..100. */
  score: number;
  pieces: ScorePiece[];
  /** What lowered it, as sentences' parts. */
  remarks: string[];
  /** False where one side has no name, or a script that is read in many ways and does not fit, and the other has not. */
  comparable: boolean;
  /** A word of the right name was found to be cut off. */
  cut: boolean;
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
  const loose = alignment.pairs.filter((pair) =>
    ['typo', 'nickname', 'skeleton', 'romanisation'].includes(pair.relation),
  );
  if (loose.length > 0) cap(PARTIAL_CAP, `${loose.map(pairText).join(', ')} are alike, not the same`);
  const heard = alignment.pairs.filter((pair) => onlySoundAlike(pair, alignment));
  if (heard.length > 0) cap(PARTIAL_CAP, `${heard.map(pairText).join(', ')} only sound alike`);
  if (isSwapped(alignment)) cap(PARTIAL_CAP, 'given and family name are the other way round');
  else if (areGivenTurned(alignment)) cap(PARTIAL_CAP, 'the given names are in another order');
  if (onlyInitials(alignment)) cap(PARTIAL_CAP, 'the given name is an initial only');
  if (left.generation && right.generation && left.generation !== right.generation) {
    cap(GENERATION_CAP, `${left.generation} is not ${right.generation}`);
  } else if (left.generation !== right.generation) {
    cap(PARTIAL_CAP, `${left.generation ?? right.generation} stands on one side only`);
  }
  if (isSonOf(left.words, right.words)) cap(GENERATION_CAP, 'father and son are the other way round');
  // Han is read in many ways, so that a reading differs says nothing; that it fits does.
  const oneScript = isComparable(left, right);
  const comparable = oneScript || score >= ALIKE;
  if (!oneScript && comparable) cap(PARTIAL_CAP, 'one of them is spelled in another script');
  if (!comparable) remarks.push('they are written in scripts that cannot be compared');
  return {
    score: Math.round(Math.max(0, score) * 100),
    pieces: piecesOf(alignment),
    remarks,
    comparable,
    cut: alignment.pairs.some((pair) => pair.relation === 'truncated'),
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
  const names = countNames(alignment);
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
  if (lacksGivenName(alignment)) {
    if (extras.some(isGivenName)) cap(FAMILY_ALONE_CAP, 'the given name stands on one side only');
    else cap(PARTIAL_CAP, `${texts(extras)}, which opens the name, stands on one side only`);
  }
  const opening = extras.filter((word) =>
    opensName(word, left.includes(word) ? alignment.leftWords : alignment.rightWords),
  );
  if (opening.length > 0) cap(PARTIAL_CAP, `${texts(opening)}, the first name, stands on one side only`);
  if (truncated && right.length === 0) return 0;
  const unexplained = extras.filter((word) => word.role === 'any' && word.kind === 'name');
  if (unexplained.length > 1) cap(PARTIAL_CAP, `${texts(unexplained)} stand on one side only`);
  if (left.some((word) => word.role !== 'any') || extras.some((word) => word.role === 'family')) {
    cap(PARTIAL_CAP, `${texts(extras)} stands on one side only`);
  }
  return extras.reduce((sum, word, index) => sum + (index < EXTRAS_THAT_COUNT ? extraCost(word) : 0), 0);
}

/** Names that both have; a double name with a hyphen is one. */
function countNames({ pairs }: Alignment): number {
  const names = pairs.filter((pair) => pair.left.kind !== 'particle');
  const places = (side: 'left' | 'right') => new Set(names.map((pair) => pair[side].place)).size;
  return Math.min(places('left'), places('right'));
}

/** A middle name that only the document has is usual; elsewhere a name more may be another person's. */
function extraCost(word: NameWord): number {
  if (word.role === 'given') return 0.02;
  return word.kind === 'initial' ? 0.02 : 0.04;
}

function pairText(pair: WordPair): string {
  return `${pair.left.text} and ${pair.right.text}`;
}

function texts(words: readonly NameWord[]): string {
  return words.map((word) => word.text).join(' ') || 'nothing';
}
