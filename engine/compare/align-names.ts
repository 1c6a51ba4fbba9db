/** Pairs the words of two names, the likest first. */
import { compareSyllables, compareWords, type WordMatch } from './compare-words.ts';
import { expandInitials } from './expand-initials.ts';
import { joinWords } from './join-words.ts';
import { areSyllables } from './romanisation-keys.ts';
import type { NameWord } from './split-name.ts';

export interface WordPair extends WordMatch {
  left: NameWord;
  right: NameWord;
  /** Of the right word in its name, from 0. */
  position: number;
}

export interface Alignment {
  pairs: WordPair[];
  /** Of each name, as they were paired. */
  leftWords: NameWord[];
  rightWords: NameWord[];
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
  const one = expandInitials(left, right);
  const a = joinWords(one, right);
  const b = joinWords(expandInitials(right, one), a);
  const syllabic = [...a, ...b].every((word) => word.forms.some(areSyllables));
  const candidates = a
    .flatMap((one, row) =>
      b.map((other, column) => ({
        row,
        column,
        ...compare(one, other, { ...options, syllabic }),
      })),
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
    leftWords: a,
    rightWords: b,
    left: restLeft.filter((word) => word.kind !== 'particle'),
    right: restRight.filter((word) => word.kind !== 'particle'),
    leftParticles: restLeft.filter((word) => word.kind === 'particle'),
    rightParticles: restRight.filter((word) => word.kind === 'particle'),
  };
}

function compare(left: NameWord, right: NameWord, options: AlignOptions & { syllabic: boolean }): WordMatch {
  const alike = compareWords(left, right);
  const match =
    options.syllabic && alike.score < 0.86 ? likelier(alike, compareSyllables(left, right)) : alike;
  if (!options.truncated || !right.atEnd || match.score >= 0.92) return match;
  const cut = right.forms.some((form) => left.forms.some((whole) => whole.startsWith(form)));
  return cut ? { score: 0.92, relation: 'truncated' } : match;
}

function likelier(a: WordMatch, b: WordMatch): WordMatch {
  return b.score > a.score ? b : a;
}
