/** Pairs the words of two names, the likest first. */
import { compareWords, type WordMatch } from './compare-words.ts';
import { joinWords } from './join-words.ts';
import type { NameWord } from './split-name.ts';

export interface WordPair extends WordMatch {
  left: NameWord;
  right: NameWord;
  /** Of the right word in its name, from 0. */
  position: number;
}

export interface Alignment {
  pairs: WordPair[];
  /** Names and initials that found no partner. */
  left: NameWord[];
  right: NameWord[];
  /** Particles that found no partner. */
  leftParticles: NameWord[];
  rightParticles: NameWord[];
}

/** Words less alike than this are no pair. */
const LEAST_LIKENESS = 0.6;

export interface AlignOptions {
  /** The right name was cut off at its end, as a full MRZ line does. */
  truncated: boolean;
}

export function alignNames(left: NameWord[], right: NameWord[], options: AlignOptions): Alignment {
  const a = joinWords(left, right);
  const b = joinWords(right, a);
  const candidates = a
    .flatMap((one, row) =>
      b.map((other, column) => ({ row, column, ...compare(one, other, column, b, options) })),
    )
    .filter((candidate) => candidate.score >= LEAST_LIKENESS)
    .sort((x, y) => y.score - x.score || Math.abs(x.row - x.column) - Math.abs(y.row - y.column));
  const rows = new Set<number>();
  const columns = new Set<number>();
  const pairs: WordPair[] = [];
  for (const { row, column, score, relation } of candidates) {
    if (rows.has(row) || columns.has(column)) continue;
    rows.add(row);
    columns.add(column);
    pairs.push({ left: a[row]!, right: b[column]!, score, relation, position: column });
  }
  const restLeft = a.filter((_, index) => !rows.has(index));
  const restRight = b.filter((_, index) => !columns.has(index));
  return {
    pairs: pairs.sort((x, y) => a.indexOf(x.left) - a.indexOf(y.left)),
    left: restLeft.filter((word) => word.kind !== 'particle'),
    right: restRight.filter((word) => word.kind !== 'particle'),
    leftParticles: restLeft.filter((word) => word.kind === 'particle'),
    rightParticles: restRight.filter((word) => word.kind === 'particle'),
  };
}

function compare(
  left: NameWord,
  right: NameWord,
  column: number,
  words: NameWord[],
  options: AlignOptions,
): WordMatch {
  const match = compareWords(left, right);
  if (!options.truncated || column < words.length - 1 || match.score >= 0.92) return match;
  const cut = right.forms.some((form) => left.forms.some((whole) => whole.startsWith(form)));
  return cut ? { score: 0.92, relation: 'truncated' } : match;
}
