/** A name that is asked for, with the words of the lists that each of its words may be. */
import { isUsualName } from '../../compare/common-names.ts';
import type { NameWord } from '../../compare/split-name.ts';
import { isTitleSlip } from '../slips-left.ts';
import { type AlikeWord, alikeWords, SAME } from './alike-words.ts';
import type { NameIndex } from './build-index.ts';
import { joinRun, type ListedWords, runsOf, wordsOf } from './listed-words.ts';

/** A word of the asked name, or a run of them written as one. */
export interface AskedPart {
  word: NameWord;
  /** Place of its first word, and how many there are. */
  start: number;
  length: number;
  alike: ReadonlyMap<number, AlikeWord>;
  /** The likest first. */
  ranked: readonly AlikeWord[];
  /** Of each: bits that finding a word so alike in a name says; few where many names have one. */
  bits: ReadonlyMap<number, number>;
  /** It is a name as it stands, so that it is hardly a slip of another. */
  usual: boolean;
}

/** Names that a usual word has at least. */
const USUAL_NAMES = 5;
/** Letters of words written as one in which a slip is a slip. */
const LEAST_RUN = 9;

export interface AskedName {
  words: NameWord[];
  parts: AskedPart[];
  /** Words that are slips of a title. */
  titles: ReadonlySet<NameWord>;
  /** Names without particles and initials. */
  count: number;
}

/** `isCompany`: it may be a company's. */
export function askName(text: string, index: NameIndex, isCompany = false): AskedName {
  const words = wordsOf(text, isCompany);
  const singles = words.map((word, start) => ({ start, run: [word] }));
  const parts = [...singles, ...runsOf(words)].map(({ start, run }) => partOf(start, run, index));
  const titles = new Set(words.filter(isTitleSlip));
  return {
    words,
    parts,
    titles,
    count: words.filter((word) => word.kind === 'name').length,
  };
}

function partOf(start: number, run: NameWord[], index: NameIndex): AskedPart {
  const word = run.length === 1 ? run[0]! : joinRun(run);
  const found = word.kind === 'initial' ? [] : alikeWords(word, index.words);
  const ranked = run.length === 1 ? found : found.filter((one) => isOneWord(one, word, index.words));
  return {
    word,
    start,
    length: run.length,
    ranked,
    alike: new Map(ranked.map((one) => [one.word, one])),
    bits: bitsOf(ranked, index),
    usual: isUsual(word, index),
  };
}

/** A run that is like a run says no more than its words do, one by one; a slip in a short one is another name. */
function isOneWord({ word, likeness }: AlikeWord, { forms }: NameWord, { lengths }: ListedWords): boolean {
  return lengths[word] === 1 && (likeness >= SAME || forms[0]!.length >= LEAST_RUN);
}

/** By how many names have a word that is at least as alike. */
function bitsOf(ranked: readonly AlikeWord[], { postingStart, texts }: NameIndex): Map<number, number> {
  const bits = new Map<number, number>();
  let names = 0;
  for (let from = 0; from < ranked.length; ) {
    const { likeness } = ranked[from]!;
    let to = from;
    while (to < ranked.length && ranked[to]!.likeness === likeness) to += 1;
    const level = ranked.slice(from, to);
    for (const { word } of level) names += postingStart[word + 1]! - postingStart[word]!;
    for (const { word } of level) bits.set(word, Math.max(0, Math.log2((texts.length + 1) / (names + 1))));
    from = to;
  }
  return bits;
}

/** Lists are full of slips themselves: a word that few listed names have may be one. */
function isUsual({ forms }: NameWord, { words, postingStart }: NameIndex): boolean {
  return forms.some((form) => {
    const number = words.numberOf(form);
    const names = number === undefined ? 0 : postingStart[number + 1]! - postingStart[number]!;
    return names >= USUAL_NAMES || isUsualName(form);
  });
}
