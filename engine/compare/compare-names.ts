/** Names: expected against read, by word, whatever the order, spelling and script. Never by the family name alone. */
import type { ScorePiece } from '../../rules/check.ts';
import { type NameScore, scoreNames } from './score-names.ts';
import { type NameRole, type SplitName, splitName } from './split-name.ts';

export interface NameComparison {
  /** 0..100. */
  score: number;
  /** match from 90, partial from 78, mismatch below. */
  result: 'match' | 'partial' | 'mismatch';
  pieces: ScorePiece[];
  /** One sentence. */
  detail: string;
  /** False where nothing can be said: a side is empty, or its script cannot be spelled in Latin letters. */
  comparable: boolean;
}

export interface ExpectedName {
  first?: string | undefined;
  middle?: string | undefined;
  last?: string | undefined;
  full?: string | undefined;
}
export interface ExtractedName {
  surname?: string | undefined;
  given_names?: string | undefined;
  full_name?: string | undefined;
  /** The MRZ line was full: the last name may be cut off, and further ones may be missing. */
  truncated?: boolean | undefined;
}

/** The name is the same. */
export const MATCH_SCORE = 90;
/** The name may be the same; a person should look. */
export const PARTIAL_SCORE = 78;
/** A name of this length may have been cut off: TD1 has 30 characters, two of them may have been one space. */
const FULL_LINE = 28;

/** Both sides need at least one word; without, the score is 0. */
export function compareNames(expected: ExpectedName, extracted: ExtractedName): NameComparison {
  const left = whole(expected.full, [
    [expected.first, 'given'],
    [expected.middle, 'given'],
    [expected.last, 'family'],
  ]);
  const right = whole(extracted.full_name, [
    // As on the MRZ line: what is cut off there is the end of the given names.
    [extracted.surname, 'family'],
    [extracted.given_names, 'given'],
  ]);
  const score = scoreNames(left, right, extracted.truncated === true);
  return conclude(hasRoles(left) && hasRoles(right) ? withRoles(score, left, right) : score);
}

/** Two names as text, in any order of their parts. */
export function compareNameStrings(a: string, b: string): NameComparison {
  const [one, other] = [compareText(a, b), compareText(b, a)];
  // The likest words are paired first, which is not always the same from both sides: the lower score counts.
  return conclude(other.score < one.score ? mirrored(other) : one);
}

function compareText(a: string, b: string): NameScore {
  const [left, right] = [splitName(a), splitName(b)];
  const scores = [scoreNames(left, right)];
  // A full line says nothing of being full here: a last word that begins another is what shows it.
  if (b.length >= FULL_LINE) scores.push(...cutOff(scoreNames(left, right, true)));
  if (a.length >= FULL_LINE) scores.push(...cutOff(scoreNames(right, left, true)).map(mirrored));
  return scores.reduce((best, score) => (score.score > best.score ? score : best));
}

function cutOff(score: NameScore): NameScore[] {
  return score.cut ? [score] : [];
}

function whole(full: string | undefined, parts: [string | undefined, NameRole][]): SplitName {
  const given = parts.filter((part): part is [string, NameRole] => Boolean(part[0]?.trim()));
  const texts: [string, NameRole][] = given.length > 0 ? given : full ? [[full, 'any']] : [];
  const split = texts.map(([text, role], part) => atPart(splitName(text, role), part, texts.length - 1));
  return {
    words: split.flatMap((part) => part.words),
    generation: split.map((part) => part.generation).find(Boolean) ?? null,
  };
}

/** Words of different parts stand in different places; the last part ends the name. */
function atPart(name: SplitName, part: number, last: number): SplitName {
  return {
    ...name,
    words: name.words.map((word) => ({
      ...word,
      place: word.place + part * 100,
      atEnd: word.atEnd && part === last,
    })),
  };
}

function hasRoles(name: SplitName): boolean {
  return name.words.some((word) => word.role !== 'any');
}

/** First and family name the other way round are a slip of the form; only one of the two is not a person. */
function withRoles(score: NameScore, left: SplitName, right: SplitName): NameScore {
  const lacks = (name: SplitName) =>
    !['given', 'family'].every((role) => name.words.some((word) => word.role === role));
  if (lacks(left) !== lacks(right)) {
    return {
      ...score,
      score: Math.min(score.score, 60),
      remarks: [...score.remarks, 'one side has one name only'],
    };
  }
  return score;
}

function mirrored(score: NameScore): NameScore {
  return {
    ...score,
    pieces: score.pieces.map((piece) => ({ ...piece, left: piece.right, right: piece.left })),
  };
}

function conclude({ score, pieces, remarks, comparable }: NameScore): NameComparison {
  const result = score >= MATCH_SCORE ? 'match' : score >= PARTIAL_SCORE ? 'partial' : 'mismatch';
  const opening = {
    match: 'The names are the same',
    partial: 'The names fit in part',
    mismatch: 'The names differ',
  };
  const why = remarks.length > 0 ? `: ${[...new Set(remarks)].join('; ')}` : '';
  return { score, result, pieces, comparable, detail: `${opening[result]}${why}.` };
}
