/** The words of the asked name with those of a listed one: the likest first, each word once. */
import type { WordRelation } from '../../compare/compare-words.ts';
import type { NameWord } from '../../compare/split-name.ts';
import { SAME } from './alike-words.ts';
import type { AskedName, AskedPart } from './asked-name.ts';
import type { ListedWords } from './listed-words.ts';

export interface Pair {
  part: AskedPart;
  /** First word of the listed name, from 0, and how many. */
  at: number;
  length: number;
  /** 0..1 */
  likeness: number;
  relation: WordRelation;
  /** Of evidence, see asked-name.ts. */
  bits: number;
}

/** A letter that fits is no name; the same letter on both sides is what is written of one. */
const INITIAL = { likeness: 0.82, relation: 'initial', bits: 3 } as const;
const SAME_INITIAL = { likeness: 1, relation: 'same', bits: 4 } as const;

/** `numbers`: of the words of the listed name, in order. */
export function pairWords(asked: AskedName, listed: ListedWords, numbers: Int32Array): Pair[] {
  const spans = spansOf(listed, numbers);
  const candidates = asked.parts.flatMap((part) =>
    spans.flatMap(({ at, length, word }) => {
      if (part.length > 1 && length > 1) return [];
      const pair = pairOf(part, word, listed.words[word]!);
      return pair ? [{ part, at, length, ...pair }] : [];
    }),
  );
  candidates.sort((a, b) => worth(b) - worth(a) || distance(a) - distance(b));
  const [inAsked, inListed] = [new Set<number>(), new Set<number>()];
  return candidates.filter(({ part, at, length }) => {
    const own = places(part.start, part.length);
    const other = places(at, length);
    if (own.some((place) => inAsked.has(place)) || other.some((place) => inListed.has(place))) return false;
    for (const place of own) inAsked.add(place);
    for (const place of other) inListed.add(place);
    return true;
  });
}

interface Span {
  at: number;
  length: number;
  /** Number of the word or the run. */
  word: number;
}

function spansOf(listed: ListedWords, numbers: Int32Array): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < numbers.length; at++) {
    spans.push({ at, length: 1, word: numbers[at]! });
    let text = listed.words[numbers[at]!]!.text;
    for (let length = 2; length <= 3 && at + length <= numbers.length; length++) {
      text += ` ${listed.words[numbers[at + length - 1]!]!.text}`;
      const word = listed.numberOf(text);
      if (word !== undefined) spans.push({ at, length, word });
    }
  }
  return spans;
}

function pairOf(
  part: AskedPart,
  number: number,
  word: NameWord,
): Pick<Pair, 'likeness' | 'relation' | 'bits'> | null {
  const alike = part.alike.get(number);
  if (alike) return { likeness: alike.likeness, relation: alike.relation, bits: part.bits.get(number)! };
  const asked = part.word;
  if (asked.kind !== 'initial' && word.kind !== 'initial') return null;
  if (asked.text === word.text) return SAME_INITIAL;
  return asked.forms.some((form) => word.forms.some((other) => form.charAt(0) === other.charAt(0)))
    ? INITIAL
    : null;
}

/** The same word first, then what is written together on one side, then what is alike. */
function worth({ part, length, likeness }: Pair): number {
  const size = Math.max(part.length, length);
  if (size === 1) return likeness === 1 ? 4 : likeness;
  return likeness >= SAME ? likeness * size : likeness / 2;
}

function distance({ part, at }: Pair): number {
  return Math.abs(part.start - at);
}

function places(from: number, length: number): number[] {
  return Array.from({ length }, (_, index) => from + index);
}
