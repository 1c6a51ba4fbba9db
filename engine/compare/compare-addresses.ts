/**
 * An expected address, which comes in parts, looked up in an address as it was read. Part by part, as USPS
 * form 1583 asks: number and street weigh most, a unit only where one side has one.
 *
 * match: 90 and more with number, street and the place (postcode or city) found; partial: 60 and more.
 */
import type { ScorePiece } from '../../rules/check.ts';
import type { ExpectedAddress } from '../../rules/expected.ts';
import { canonicalWord, stateSpellings, UNIT_WORDS } from './address-words.ts';
import { findWords } from './find-words.ts';
import { bare, collapse, latinForms } from './fold-latin.ts';
import type { ValueComparison } from './value-comparison.ts';

const MATCH = 90;
const PARTIAL = 60;

export function compareAddresses(expected: ExpectedAddress, extracted: string): ValueComparison {
  const spaced = withSpaces(extracted);
  const text = wordsOf(spaced);
  const street = wordsOf(expected.street);
  const own = separateUnit(street, expected.street2 ? wordsOf(expected.street2) : []);
  const name = own.rest.filter((word) => !isHouseNumber(word));
  const number = own.rest.find(isHouseNumber) ?? null;
  const place = findWords(name, text) ?? findWords(withoutType(name), text);
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
  const result = score >= MATCH && sure ? 'match' : score >= PARTIAL ? 'partial' : 'mismatch';
  const wrong = pieces.filter((part) => part.score < 80).map((part) => part.name);
  const why = wrong.length > 0 ? `: ${wrong.join(', ')} not found or different` : '';
  const opening = {
    match: 'The addresses are the same',
    partial: 'The addresses fit in part',
    mismatch: 'The addresses differ',
  };
  return { score, result, pieces, detail: `${opening[result]}${why}.` };
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
  const found = findWords(wordsOf(city), text);
  return piece('city', 0.2, city, found ? text.slice(found.start, found.end).join(' ') : '', found ? 1 : 0);
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
    (word, index) => index > 0 && UNIT_WORDS.has(word) && /^[a-z]?\d*[a-z]?$/.test(words[index + 1] ?? ' '),
  );
  const own = second.filter((word) => !UNIT_WORDS.has(word)).join('');
  if (at < 0) return { rest: words, unit: own || null };
  return { rest: [...words.slice(0, at), ...words.slice(at + 2)], unit: words[at + 1] ?? null };
}

function withoutType(name: string[]): string[] {
  const types = ['street', 'avenue', 'road', 'drive', 'lane', 'boulevard', 'court', 'place', 'way'].map(
    plainWord,
  );
  const rest = name.filter((word) => !types.includes(word));
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
