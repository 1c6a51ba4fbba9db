/**
 * How likely the asked name is the listed one, 0..100; from HIT_SCORE on it is a hit.
 *
 * | the words                                                    | score                                     |
 * |--------------------------------------------------------------|-------------------------------------------|
 * | all of both are the same, in whatever order, spelling, script| 94 to 100                                 |
 * | all are alike; a slip makes a word that is no usual name     | by the likeness, at least a hit           |
 * | all are alike; a slip, a familiar form or another romanisation makes a usual name, or one side has more words | a hit only where what fits is rare enough to be no chance |
 * | each side has words that the other lacks                     | below a hit                               |
 * | one word of several                                          | below a hit                               |
 *
 * Chance: each pair of words says log2(names of the lists / names with a word at least as alike) bits. A name that
 * fits in part must say more bits than it takes to number all listed names.
 */
import type { ScorePiece } from '../../rules/check.ts';
import { RELATIONS } from '../compare/name-pieces.ts';
import type { NameWord } from '../compare/split-name.ts';
import { SAME } from './index/alike-words.ts';
import type { AskedName } from './index/asked-name.ts';
import type { NameIndex } from './index/build-index.ts';
import { type Pair, pairWords } from './index/pair-words.ts';
import { type Left, withoutSlips } from './slips-left.ts';

/** From here on somebody has to look. */
export const HIT_SCORE = 80;
/** Bits beyond those that number the listed names. */
const MARGIN = { alike: 4, moreWords: 10 };
const CAPS = { chance: 78, conflict: 74, oneWord: 60 };
/** What a pair says at most, in bits: elsewhere than on lists such words are more usual. */
const MOST_BITS = { usual: 6, alike: 7, loose: 5 };
/** A word that stands on one side only, and an initial. */
const EXTRA_COST = 4;
const MOST_EXTRA_COST = 14;

export interface ListedNameScore {
  /** 0..100. */
  score: number;
  pieces: ScorePiece[];
  /** What lowered it, as parts of a sentence. */
  remarks: string[];
  /** Why it is not a hit by itself, though the date of birth may still tell; null where nothing stands against it. */
  doubt: keyof typeof CAPS | null;
  /** Words that both have, in whatever spelling. */
  shared: number;
}

export function scoreListedName(asked: AskedName, index: NameIndex, name: number): ListedNameScore {
  const { nameStart, nameWords, particles, words, texts } = index;
  const from = nameStart[name]!;
  const numbers = nameWords.subarray(from, nameStart[name + 1]!);
  const listed = Array.from(numbers, (number, at) => {
    const word = words.words[number]!;
    return particles[from + at] === 1 ? { ...word, kind: 'particle' as const } : word;
  });
  const pairs = pairWords(asked, words, numbers);
  const named = pairs.filter(
    ({ part, at, length }) =>
      part.word.kind !== 'particle' && !(length === 1 && listed[at]!.kind === 'particle'),
  );
  const left = withoutSlips(
    unpaired(
      asked.words,
      pairs.map(({ part }) => part),
    ).filter((word) => !asked.titles.has(word)),
    unpaired(
      listed,
      pairs.map(({ at, length }) => ({ start: at, length })),
    ),
    named.length,
  );
  const listedText = ({ at, length }: Pair) =>
    listed
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' ');
  const pieces = piecesOf(named, left, listedText);
  if (named.length === 0) return { score: 0, pieces, remarks: [], doubt: 'oneWord', shared: 0 };
  return { ...judge(named, left, Math.log2(texts.length + 1)), pieces };
}

function unpaired(
  words: readonly NameWord[],
  spans: readonly { start: number; length: number }[],
): NameWord[] {
  return words.filter((_, at) => !spans.some(({ start, length }) => at >= start && at < start + length));
}

function judge(named: readonly Pair[], left: Left, needed: number): Omit<ListedNameScore, 'pieces'> {
  const likenesses = named.map(({ likeness }) => likeness);
  const mean = likenesses.reduce((sum, likeness) => sum + likeness, 0) / named.length;
  const names = (words: readonly NameWord[]) => words.filter((word) => word.kind === 'name');
  const [askedNames, listedNames] = [names(left.asked), names(left.listed)];
  const extras = askedNames.length + listedNames.length;
  const cost = Math.min(MOST_EXTRA_COST, EXTRA_COST * (left.asked.length + left.listed.length + left.slips));
  // Half the mean, half the weakest: one wrong word of four is a wrong name.
  let score = 50 * (mean + Math.min(...likenesses)) - cost;
  const bits = named.reduce((sum, pair) => sum + bitsOf(pair, extras > 0), 0);
  const covered = named.reduce((sum, { part, length }) => sum + Math.max(part.length, length), 0);
  const remarks: string[] = [];
  let doubt: ListedNameScore['doubt'] = null;
  const cap = (why: keyof typeof CAPS, remark: string) => {
    if (doubt === null || CAPS[why] < CAPS[doubt]) doubt = why;
    score = Math.min(score, CAPS[why]);
    remarks.push(remark);
  };
  if (extras > 0) remarks.push(`${texts([...askedNames, ...listedNames])} stands on one side only`);
  if (askedNames.length > 0 && listedNames.length > 0) {
    cap('conflict', `${texts(askedNames)} is not ${texts(listedNames)}`);
  }
  if (extras > 0 && covered < 2) cap('oneWord', 'one word alone does not tell a person');
  const loose = named.filter(({ likeness }) => likeness < SAME);
  const isSlip = loose.length === 1 && loose[0]!.relation === 'typo' && !loose[0]!.part.usual;
  if (extras > 0 && bits < needed + MARGIN.moreWords) {
    cap('chance', 'the words that fit are too usual to tell a person');
  } else if (loose.length > 0 && !isSlip && bits < needed + MARGIN.alike) {
    cap('chance', `${loose.map(({ part }) => part.word.text).join(' ')} may be another name`);
  } else if (extras === 0) score = Math.max(score, HIT_SCORE);
  const shared = named.length - loose.length;
  return { score: Math.round(Math.max(0, score)), remarks, doubt, shared };
}

function bitsOf({ bits, part, likeness, length, relation }: Pair, isPart: boolean): number {
  const isLoose = relation === 'skeleton' || relation === 'nickname';
  const alike = isLoose ? MOST_BITS.loose : MOST_BITS.alike;
  const most = likeness < SAME ? alike : Number.POSITIVE_INFINITY;
  const usual =
    part.usual && (isPart || likeness < SAME) ? MOST_BITS.usual * Math.max(part.length, length) : most;
  return Math.min(bits, most, usual);
}

function texts(words: readonly NameWord[]): string {
  return words.map((word) => word.text).join(' ');
}

/** The paired words as pieces of the score, then those that stand on one side only. */
function piecesOf(named: readonly Pair[], left: Left, listedText: (pair: Pair) => string): ScorePiece[] {
  const extras = left.asked.length + left.listed.length;
  const weight = Math.round(1000 / (named.length + extras)) / 1000;
  const single = { name: 'name', weight, score: 0, detail: 'Stands on one side only.' };
  return [
    ...named.map((pair) => ({
      name: 'name',
      weight,
      score: Math.round(pair.likeness * 100),
      left: pair.part.word.text,
      right: listedText(pair),
      detail: RELATIONS[pair.relation],
    })),
    ...left.asked.map(({ text }) => ({ ...single, left: text, right: '' })),
    ...left.listed.map(({ text }) => ({ ...single, left: '', right: text })),
  ];
}
