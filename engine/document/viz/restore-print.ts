/**
 * Finds a name of the MRZ in a printed line and gives it as it is printed. ICAO 9303-3, section 6, writes
 * Ä as AE, Ö and Ø as OE, Ü as UE, Å as AA, ß as SS; some states write the bare letter. Both sides are
 * brought to the bare letters, so that either way fits.
 */
import { foldText } from './fold-text.ts';

/** Two letters of an MRZ, the bare letter that OCR may see instead, and the letter that is then printed. */
const PAIRS: [RegExp, bare: string, printed: string, nordic: string][] = [
  [/AE/y, 'A', 'Ä', 'Æ'],
  [/AA/y, 'A', 'Å', 'Å'],
  [/OE/y, 'O', 'Ö', 'Ø'],
  [/UE/y, 'U', 'Ü', 'Ü'],
  [/SS/y, 'S', 'ß', 'ß'],
  [/IJ/y, 'Y', 'Y', 'Y'],
];
/** States whose Æ and Ø are written AE and OE. */
const NORDIC = ['DNK', 'NOR', 'ISL', 'FRO', 'GRL'];
/** Digits that OCR takes for letters. */
const ALIKE: Record<string, string> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

export interface Print {
  value: string;
  /** Nothing else is on the line. */
  whole: boolean;
  /** A letter's mark was not seen, but follows: the MRZ writes two letters where one is printed. */
  inferred: boolean;
}

/**
 * `name` is of the MRZ: capitals, words parted by spaces; `state` its nationality or issuing state. Null where
 * the line does not hold it.
 */
export function restorePrint(text: string, name: string, state = ''): Print | null {
  const wanted = bareLetters(foldText(name).key, []);
  const folded = foldText(text);
  const printed = bareLetters(folded.key, folded.places);
  const at = printed.key.indexOf(wanted.key);
  if (at < 0 || wanted.key === '') return null;
  const start = printed.places[at]!;
  const end = printed.lasts[at + wanted.key.length - 1]! + 1;
  if (!standsAlone(text, start, end)) return null;
  const letters = [...text];
  if (letters.length !== text.length) return null;
  let inferred = false;
  for (let i = 0; i < wanted.key.length; i++) {
    const place = printed.places[at + i]!;
    const seen = letters[place]!;
    const pair = printed.pairs[at + i] ? null : wanted.pairs[i];
    if (pair && /[A-Za-z]/.test(seen)) {
      const mark = NORDIC.includes(state) ? pair[3] : pair[2];
      if (mark !== pair[1]) inferred = true;
      letters[place] = seen === seen.toUpperCase() ? mark : mark.toLowerCase();
    } else if (ALIKE[seen]) letters[place] = ALIKE[seen];
  }
  const value = letters.slice(start, end).join('');
  return { value: withSpaces(value, name), whole: end - start === text.trim().length, inferred };
}

interface Bare {
  key: string;
  /** Where each begins and ends in the text. */
  places: number[];
  lasts: number[];
  /** For each letter the pair that it stands for, where it is one. */
  pairs: ((typeof PAIRS)[number] | null)[];
}

function bareLetters(key: string, places: number[]): Bare {
  const out: Bare = { key: '', places: [], lasts: [], pairs: [] };
  for (let i = 0; i < key.length; i++) {
    // Two letters make one only where nothing stands between them: not in `S. Sjöberg`.
    const parted = places.length > 0 && places[i + 1]! > places[i]! + 1;
    const pair = PAIRS.find(([pattern]) => {
      if (parted) return false;
      pattern.lastIndex = i;
      return pattern.test(key);
    });
    out.key += pair?.[1] ?? ALIKE[key[i]!] ?? key[i]!;
    out.places.push(places[i]!);
    out.lasts.push(places[pair ? i + 1 : i]!);
    out.pairs.push(pair ?? null);
    if (pair) i++;
  }
  return out;
}

/** A name inside a longer word is another name: no letter may touch it, unless a field's number or label does. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const glued = /^[1-9]?$|[^\p{L}]$/u.test(before);
  return glued && !/^\p{L}/u.test(text.slice(end));
}

/** OCR loses narrow spaces: `ROZALIAIRMA` gets them back where the MRZ has them. */
function withSpaces(value: string, name: string): string {
  const words = name.split(' ');
  if (words.length < 2 || /[\s-]/.test(value)) return value;
  const folded = foldText(value);
  const plain = words.map((word) => foldText(word).key);
  if (plain.join('') !== folded.key) return value;
  const cuts = plain.slice(0, -1).map((_, i) => folded.places[plain.slice(0, i + 1).join('').length]!);
  return [0, ...cuts].map((cut, i) => value.slice(cut, cuts[i])).join(' ');
}
