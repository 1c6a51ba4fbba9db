/**
 * An expected address, which comes in parts, looked up in an address as it was read. Part by part, as USPS
 * form 1583 asks: number and street weigh most, a unit only where one side has one.
 *
 * | what                                                        | result   |
 * |-------------------------------------------------------------|----------|
 * | 90 and more; number, street and place (postcode or city) found | match |
 * | another number, another unit, another street, another place | mismatch |
 * | 60 and more: a unit on one side only, postcode or city alone | partial |
 */
import type { ScorePiece } from '../../rules/check.ts';
import type { ExpectedAddress } from '../../rules/expected.ts';
import { canonicalWord, stateSpellings, UNIT_WORDS } from './address-words.ts';
import { findWords } from './find-words.ts';
import { bare, collapse, latinForms } from './fold-latin.ts';
import { parseAddress } from './parse-address.ts';
import { compared, type ValueComparison } from './value-comparison.ts';

const MATCH = 90;
const PARTIAL = 60;
/** A slip in a word of three or four letters: it may be another street, so a person looks. */
const SLIP = 0.6;

/** Two addresses in one line each, the expected one first. */
export function compareAddressTexts(expected: string, extracted: string): ValueComparison {
  const parts = parseAddress(expected);
  if (!parts) {
    return compared(
      'mismatch',
      0,
      expected,
      extracted,
      'The expected address has no street and place that can be told apart.',
    );
  }
  return compareAddresses(parts, extracted);
}

export function compareAddresses(expected: ExpectedAddress, extracted: string): ValueComparison {
  const spaced = withSpaces(extracted);
  const text = wordsOf(spaced);
  const street = wordsOf(expected.street);
  const own = separateUnit(street, expected.street2 ? wordsOf(expected.street2) : []);
  const name = own.rest.filter((word) => !isHouseNumber(word));
  const number = own.rest.find(isHouseNumber) ?? null;
  const short = withoutType(name);
  const place = findWords(name, text) ?? findWords(short, text) ?? findWords(short, text.map(noType), SLIP);
  const pieces = [
    piece(
      'street',
      0.25,
      name.join(' '),
      place ? text.slice(place.start, place.end).join(' ') : '',
      place?.likeness ?? 0,
    ),
    ...(number ? [numberPiece(number, text, place)] : []),
    ...unitPieces(own.unit, separateUnit(text, []).unit),
    postcodePiece(expected.postal_code, spaced),
    cityPiece(expected.city, text),
    ...(expected.state ? [statePiece(expected.state, text)] : []),
  ];
  return conclude(pieces);
}

function conclude(weighted: ScorePiece[]): ValueComparison {
  const whole = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const pieces = weighted.map((part) => ({
    ...part,
    weight: Math.round((part.weight / whole) * 1000) / 1000,
  }));
  const score = Math.round(weighted.reduce((sum, part) => sum + part.score * part.weight, 0) / whole);
  const found = (name: string) => pieces.every((part) => part.name !== name || part.score >= 80);
  const whereabouts = pieces.some((part) => ['postcode', 'city'].includes(part.name) && part.score === 100);
  const sure = found('street') && found('number') && found('unit') && whereabouts;
  const result =
    score >= MATCH && sure ? 'match' : score >= PARTIAL && !isElsewhere(pieces) ? 'partial' : 'mismatch';
  const wrong = pieces.filter((part) => part.score < 80).map((part) => part.name);
  const why = wrong.length > 0 ? `: ${wrong.join(', ')} not found or different` : '';
  const opening = {
    match: 'The addresses are the same',
    partial: 'The addresses fit in part',
    mismatch: 'The addresses differ',
  };
  return { score, result, pieces, detail: `${opening[result]}${why}.` };
}

/** Next door is another address, however alike the rest is. */
function isElsewhere(pieces: readonly ScorePiece[]): boolean {
  const of = (name: string) => pieces.find((part) => part.name === name);
  const differs = (part: ScorePiece | undefined) =>
    part?.score === 0 && part.left !== '' && part.right !== '';
  const street = of('street');
  const lost = [of('postcode'), of('city')].every((part) => part?.score === 0);
  return differs(of('number')) || differs(of('unit')) || (street?.score ?? 0) < 60 || lost;
}

function numberPiece(
  number: string,
  text: string[],
  place: { start: number; end: number } | null,
): ScorePiece {
  // Beside the street: before it (12 Main Street), after it (Hauptstr. 12), or after the word for street.
  const near = place ? [place.start - 1, place.start - 2, place.end, place.end + 1] : [];
  const right = near.map((index) => text[index] ?? '').find((word) => word === number);
  const seen = right ?? near.map((index) => text[index] ?? '').find(isHouseNumber) ?? '';
  return piece('number', 0.25, number, seen, right ? 1 : 0);
}

function unitPieces(expected: string | null, seen: string | null): ScorePiece[] {
  if (expected === null && seen === null) return [];
  return [piece('unit', 0.15, expected ?? '', seen ?? '', expected === seen ? 1 : 0)];
}

function postcodePiece(expected: string, extracted: string): ScorePiece {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const wanted = plain(expected);
  const spaced = extracted.toUpperCase().split(/[^A-Z0-9]+/);
  const seen = spaced.some((word, index) => word === wanted || word + (spaced[index + 1] ?? '') === wanted);
  // ZIP+4 and ZIP are one place.
  const short = /^\d{9}$/.test(wanted) && spaced.includes(wanted.slice(0, 5));
  return piece('postcode', 0.25, expected, seen || short ? expected : '', seen || short ? 1 : 0);
}

function cityPiece(city: string, text: string[]): ScorePiece {
  const found = findWords(asTown(wordsOf(city)), asTown(text));
  return piece('city', 0.2, city, found ? text.slice(found.start, found.end).join(' ') : '', found ? 1 : 0);
}

/** `St Paul` is no street. */
function asTown(words: string[]): string[] {
  return words.map((word) => (word === plainWord('street') ? plainWord('saint') : word));
}

function statePiece(state: string, text: string[]): ScorePiece {
  const plain = bare(state.toLowerCase()).trim();
  const found = stateSpellings(plain).find((spelling) => isIn(spelling.split(' '), text));
  return piece('state', 0.05, state, found ?? '', found ? 1 : 0);
}

function isIn(words: string[], text: string[]): boolean {
  return text.some((_, start) => words.every((word, index) => plainWord(word) === text[start + index]));
}

function separateUnit(words: string[], second: string[]): { rest: string[]; unit: string | null } {
  const at = words.findIndex(
    (word, index) => UNIT_WORDS.has(word) && /^[a-z]?\d*[a-z]?$/.test(words[index + 1] ?? ' '),
  );
  const own = second.filter((word) => !UNIT_WORDS.has(word)).join('');
  if (at < 0) return { rest: words, unit: own || null };
  return { rest: [...words.slice(0, at), ...words.slice(at + 2)], unit: words[at + 1] ?? null };
}

const TYPES = ['street', 'avenue', 'road', 'drive', 'lane', 'boulevard', 'court', 'place', 'way'];

/** `Lane` is no slip of `Lake`. */
function noType(word: string): string {
  return TYPES.map(plainWord).includes(word) ? '' : word;
}

function withoutType(name: string[]): string[] {
  const rest = name.filter((word) => noType(word) !== '');
  return rest.length > 0 ? rest : name;
}

function isHouseNumber(word: string): boolean {
  return /^\d+[a-z]?$/.test(word);
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/#\s*/g, ' # ')
    .split(/[\s,.;:/()-]+/)
    .map(plainWord)
    .filter((word) => word !== '');
}

/** Readers of small print lose spaces: `HAUPTSTR5, 80331MÜNCHEN`. A house number keeps its letter: `5a`. */
function withSpaces(text: string): string {
  return text.replace(/(\p{L}{3,})(?=\d)/gu, '$1 ').replace(/(\d{4,})(?=\p{L}{2})/gu, '$1 ');
}

/** One spelling for every way to write the word. */
function plainWord(word: string): string {
  const latin = bare(latinForms(word)[0] ?? word).replace(/[^a-z0-9#]/g, '');
  return collapse(canonicalWord(latin));
}

function piece(name: string, weight: number, left: string, right: string, likeness: number): ScorePiece {
  const score = Math.round(likeness * 100);
  const detail = score === 100 ? 'The same.' : score >= 80 ? 'Alike.' : right ? 'Different.' : 'Not found.';
  return { name, weight, score, left, right, detail };
}
