/**
 * Finds printed labels. A line may be a label alone (`Surname / Nom`), several languages of it, or a label
 * with its value behind it (`DOB: 03/23/1988`, `4bEXP08/12/2020`). OCR slips and lost spaces are forgiven.
 */
import Fuse from 'fuse.js';
import { foldText, keyOf } from './fold-text.ts';
import { LABELS, type LabelField, SHORT } from './labels.ts';

export interface FoundLabel {
  fields: LabelField[];
  /** How well the print fits, 0..1. */
  score: number;
  /** Where the rest of the line starts. */
  end: number;
}

interface Phrase {
  key: string;
  field: LabelField;
}

const PHRASES: Phrase[] = Object.entries(LABELS).flatMap(([field, phrases]) =>
  phrases.map((phrase) => ({ key: shapeOf(phrase), field: field as LabelField })),
);
const EXACT = Map.groupBy(PHRASES, (phrase) => phrase.key);
const CLOSE = {
  keys: ['key'],
  includeScore: true,
  threshold: 0.25,
  distance: 40,
  ignoreFieldNorm: true,
  isCaseSensitive: true,
};
/** Fuse's score is the share of letters that are wrong, and a little for the place. */
const MOST_WRONG = 0.22;
/** By length of the text: only phrases of about that length are searched, a sixth of them. */
const NEAR = new Map<number, Phrase[]>();
/** Marks that labels have and names have not. */
const MARKED = /[/|:·•(#]|(?<!\p{L})n[or]\.?\s*$/iu;
/** Of a print that stands alone: the fewest letters with which slips are forgiven, and how well it must fit. */
const LONG = 9;
/** In small letters, which most names are not printed in. */
const LONG_SMALL = 7;
const SURELY = 0.85;
/** A label that fits no better gives way to another language of it that does: `Date o Btue/Date de délivrance`. */
const DOUBTFUL = 0.85;
/** Words of the longest phrase that is tried. */
const MOST_WORDS = 7;
const remembered = new Map<string, { fields: LabelField[]; score: number } | null>();

/** The label at the beginning of a line, null where the line starts with none. */
export function labelOf(text: string): FoundLabel | null {
  const tokens = tokensOf(text);
  const alone = !MARKED.test(text);
  let at = 0;
  let found: FoundLabel | null = null;
  while (at < tokens.length) {
    const next = longestPhrase(text, tokens, at, { alone });
    if (!next) break;
    found = joined(found, next.match, tokens[next.last]!.end);
    at = next.last + 1;
  }
  if (!found) return labelInParts(text);
  const clearer = found.score < DOUBTFUL && !alone ? labelInParts(text) : null;
  if (clearer && clearer.score > found.score) return clearer;
  const end = skipMarks(text, found.end);
  // `Nr PESEL / Personal No.`: a short word before others is not the label, the whole is.
  const short = keyOf(text.slice(0, found.end)).length <= SHORT && /^\p{L}/u.test(text.slice(end));
  return (short && labelInParts(text)) || { ...found, end };
}

/** Whether the line is nothing but printed labels, all as the table has them: what it says is settled. */
export function isLabelAlone(text: string): boolean {
  const label = labelOf(text);
  return label !== null && label.end === text.length && label.score === 1 && keyOf(text).length > SHORT;
}

/**
 * Where further labels begin in a line, after the first: two columns that were read as one line
 * (`Country code/Code du pays Passport Number/N° de passeport`). Only long phrases count.
 */
export function furtherLabel(text: string, from: number): number | null {
  const tokens = tokensOf(text);
  for (const [i, token] of tokens.entries()) {
    if (token.start < from || i === 0) continue;
    const phrase = longestPhrase(text, tokens, i, { anywhere: true });
    if (phrase && keyOf(text.slice(token.start, tokens[phrase.last]!.end)).length >= 8) return token.start;
  }
  return gluedFurther(text);
}

/** Two labels with no space between them: `NATIONALITYGEBURTSDATUM`, `PLACE OF BIRTHSTÁTNÍ OBČANSTVÍ`. */
function gluedFurther(text: string): number | null {
  const { key, places } = foldText(text);
  const shape = [...key].map((letter) => ({ 1: 'I', L: 'I', 0: 'O' })[letter] ?? letter).join('');
  for (let at = 4; at <= shape.length - 8; at++) {
    if (!isLetter(text[places[at]! - 1]) || !startsLabel(shape, at) || !endsLabel(shape, at)) continue;
    return places[at]!;
  }
  return null;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

function startsLabel(shape: string, at: number): boolean {
  for (let end = at + 8; end <= Math.min(shape.length, at + 32); end++) {
    if (EXACT.has(shape.slice(at, end))) return true;
  }
  return false;
}

function endsLabel(shape: string, at: number): boolean {
  for (let start = at - 5; start >= Math.max(0, at - 32); start--) {
    if (EXACT.has(shape.slice(start, at))) return true;
  }
  return false;
}

/** The first language was misread, the second was not (`Ghennem/Prénoms`); or two labels run into one. */
function labelInParts(text: string): FoundLabel | null {
  const parts = text.split(/[/|·•]/).slice(1);
  const matches = parts.flatMap((part) => (keyOf(part).length >= 2 ? (matchPhrase(part.trim()) ?? []) : []));
  const match = matches.sort((a, b) => b.score - a.score)[0];
  if (match) return { ...match, score: match.score * 0.9, end: text.length };
  const glued = matchGlued(shapeOf(text));
  return glued ? { ...glued, end: text.length } : gluedToValue(text);
}

/** `SurnameMUSTERMANN`, `Date of birth12.08.1964`: small letters end where capitals or digits begin. */
function gluedToValue(text: string): FoundLabel | null {
  const label = /^(\p{Lu}?\p{Ll}[\p{L} ]*?\p{Ll})(?=\p{Lu}{2}|\d)/u.exec(text)?.[1];
  const exact = label && keyOf(label).length > SHORT && EXACT.get(shapeOf(label));
  return exact ? { fields: [...new Set(exact.map((p) => p.field))], score: 0.9, end: label.length } : null;
}

/** `SURNAMENOM`, `DATEOFISSUEDATEDEDELIVRANCE`: one label as it is, the rest another of the same field or nearly. */
function matchGlued(key: string): { fields: LabelField[]; score: number } | null {
  if (/\d/.test(key) || key.length > 48) return null;
  for (let cut = Math.min(key.length - 3, 30); cut >= 6; cut--) {
    const first = EXACT.get(key.slice(0, cut))?.map((phrase) => phrase.field);
    const second = first && matchPhrase(key.slice(cut));
    const shared = first?.filter((field) => second?.fields.includes(field)) ?? [];
    if (shared.length > 0) return { fields: shared, score: 0.85 };
  }
  // The first language was misread: `EESNIMGIVENNAMES`.
  for (let cut = 3; cut <= key.length - 9; cut++) {
    const last = EXACT.get(key.slice(cut));
    if (last) return { fields: [...new Set(last.map((phrase) => phrase.field))], score: 0.75 };
  }
  return null;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{L}+['’]?(?:\p{L}+)?|\d+|#/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }));
}

/** Letters that OCR takes for one another in small print, on both sides. */
function shapeOf(text: string): string {
  return keyOf(text).replace(/RN/g, 'M').replace(/VV/g, 'W').replace(/[1L]/g, 'I').replace(/0/g, 'O');
}

/**
 * What a phrase is a label of: exact first, then with slips; null where it is none. Where it stands alone it may as
 * well be a value (`JAMES` is nearly `names`): then it must be long, and hardly a letter wrong.
 */
export function matchPhrase(phrase: string, alone = false): { fields: LabelField[]; score: number } | null {
  const key = shapeOf(phrase);
  if (key.length < 2) return null;
  const exact = EXACT.get(key);
  if (exact) return { fields: [...new Set(exact.map((p) => p.field))], score: 1 };
  // A phrase that runs over a mark is two labels, or a label and its value.
  if (key.length <= SHORT || key.length > 32 || /^\d|[/|:]/.test(phrase)) return null;
  const match = remembered.get(key) ?? fuzzy(key);
  remembered.set(key, match);
  const long = key.length >= (/\p{Ll}/u.test(phrase) ? LONG_SMALL : LONG);
  return alone && match && (!long || match.score < SURELY) ? null : match;
}

/** A slip for every five letters; the lengths may differ by as much. */
function fuzzy(key: string): { fields: LabelField[]; score: number } | null {
  const near = phrasesNear(key.length).filter(
    (phrase) => lettersMissing(key, phrase.key) <= MOST_WRONG * key.length,
  );
  if (near.length === 0) return null;
  const best = new Fuse(near, CLOSE).search(key, { limit: 1 })[0];
  if (!best || best.score! > MOST_WRONG) return null;
  return { fields: [best.item.field], score: 1 - best.score! };
}

function phrasesNear(length: number): Phrase[] {
  const slips = Math.floor(length / 5);
  const near = NEAR.get(length) ?? PHRASES.filter(({ key }) => isNear(key.length, length, slips));
  NEAR.set(length, near);
  return near;
}

const left = new Int8Array(128);

/** Letters of `key` that `phrase` does not have, or not so often: each is a slip, so this is cheap to ask first. */
function lettersMissing(key: string, phrase: string): number {
  left.fill(0);
  for (let i = 0; i < phrase.length; i++) left[phrase.charCodeAt(i) & 127]!++;
  let missing = 0;
  for (let i = 0; i < key.length; i++) if (--left[key.charCodeAt(i) & 127]! < 0) missing++;
  return missing;
}

function isNear(length: number, wanted: number, slips: number): boolean {
  return length > SHORT && Math.abs(length - wanted) <= slips;
}

/** What was asked is remembered for one document, as each line is asked several times; the next begins with nothing. */
export function forgetPhrases(): void {
  remembered.clear();
}

type Token = { start: number; end: number; text: string };

function longestPhrase(
  text: string,
  tokens: Token[],
  at: number,
  { anywhere = false, alone = false }: { anywhere?: boolean; alone?: boolean },
) {
  for (let last = Math.min(tokens.length, at + MOST_WORDS) - 1; last >= at; last--) {
    const phrase = text.slice(tokens[at]!.start, tokens[last]!.end);
    if (at > 0 && !anywhere && !separated(text, tokens[at - 1]!.end, tokens[at]!.start)) continue;
    const match = matchPhrase(phrase, alone);
    if (match && !isPrefix(text, phrase, tokens[last]!.end)) return { match, last };
  }
  return null;
}

/** `NO7474975`, `ID123`: letters of the number itself. */
function isPrefix(text: string, phrase: string, end: number): boolean {
  return /^\d/.test(text.slice(end)) && /^(no|nr|id|ld|dl|n|can)$/i.test(phrase);
}

/** A second label follows only after a mark: the words of a value must not pass for labels. */
function separated(text: string, from: number, to: number): boolean {
  return /[/|([·•.\-:,]/.test(text.slice(from, to));
}

function joined(
  found: FoundLabel | null,
  match: { fields: LabelField[]; score: number },
  end: number,
): FoundLabel {
  // A phrase that fits better says more surely what the label is: `DATE DE NAISS. / Date of birth`.
  const [first, then] = match.score > (found?.score ?? 0) ? [match, found] : [found!, match];
  const fields = [...new Set([...first.fields, ...(then?.fields ?? [])])];
  return { fields, score: Math.max(found?.score ?? 0, match.score), end };
}

/** Colons, closing brackets and numbers in brackets behind a label: `Surname (1):`. */
function skipMarks(text: string, from: number): number {
  const marks = /^[\s:.#)\]/|·•*-]*(?:[([]\s*[\p{L}\d]{0,3}\s*[)\]][\s:.]*)*/u.exec(text.slice(from));
  return from + (marks?.[0].length ?? 0);
}
