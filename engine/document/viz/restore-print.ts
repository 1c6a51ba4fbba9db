/**
 * Finds a name of the MRZ in a printed line and gives it as it is printed. ICAO 9303-3, section 6, writes
 * Ä as AE, Ö and Ø as OE, Ü as UE, Å as AA, ß as SS; some states write the bare letter. Both sides are
 * brought to the bare letters, so that either way fits.
 */
import { foldText } from './fold-text.ts';

/** What an MRZ writes for one letter. */
interface Pair {
  written: RegExp;
  /** The bare letter that OCR may see instead, and all that it takes the letter for. */
  bare: string;
  seen: string;
  /** What is printed then. */
  printed: string;
  nordic: string;
}
const PAIRS: Pair[] = [
  { written: /AE/y, bare: 'A', seen: '[AE]', printed: 'Ä', nordic: 'Æ' },
  { written: /AA/y, bare: 'A', seen: 'A', printed: 'Å', nordic: 'Å' },
  { written: /OE/y, bare: 'O', seen: 'O', printed: 'Ö', nordic: 'Ø' },
  { written: /UE/y, bare: 'U', seen: 'U', printed: 'Ü', nordic: 'Ü' },
  { written: /SS/y, bare: 'S', seen: '[SB]', printed: 'ß', nordic: 'ß' },
  { written: /TH/y, bare: 'P', seen: '[PB]', printed: 'Þ', nordic: 'Þ' },
  { written: /NXX/y, bare: 'N', seen: 'N', printed: 'Ñ', nordic: 'Ñ' },
  { written: /IJ/y, bare: 'Y', seen: 'Y', printed: 'Y', nordic: 'Y' },
];
/** States whose Æ and Ø are written AE and OE; Iceland has an Ö instead of the Ø. */
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
  const pattern = [...wanted.key].map((letter, i) => wanted.pairs[i]?.seen ?? letter).join('');
  const at = printed.key.search(pattern);
  if (at < 0 || wanted.key === '') return null;
  const start = printed.places[at]!;
  const end = printed.lasts[at + wanted.key.length - 1]! + 1;
  if (!standsAlone(text, start, end)) return null;
  const letters = [...text];
  if (letters.length !== text.length) return null;
  const capitals = text.slice(start, end) === text.slice(start, end).toUpperCase();
  let inferred = false;
  for (let i = 0; i < wanted.key.length; i++) {
    const place = printed.places[at + i]!;
    const seen = letters[place]!;
    const pair = printed.pairs[at + i] ? null : wanted.pairs[i];
    if (pair && /[A-Za-z08]/.test(seen)) {
      const mark = markOf(pair, seen, state);
      if (mark !== pair.bare) inferred = true;
      letters[place] =
        seen === seen.toUpperCase() && (capitals || place === start) ? mark : mark.toLowerCase();
    } else if (ALIKE[seen]) letters[place] = ALIKE[seen];
  }
  const value = letters.slice(start, end).join('');
  return { value: withSpaces(value, name), whole: end - start === text.trim().length, inferred };
}

/** Where only the second half of a ligature was seen, it is one: `ESA` for `ÆSA`. */
function markOf(pair: Pair, seen: string, state: string): string {
  if (state === 'ISL' && pair.printed === 'Ö') return 'Ö';
  return NORDIC.includes(state) || seen.toUpperCase() === 'E' ? pair.nordic : pair.printed;
}

interface Bare {
  key: string;
  /** Where each begins and ends in the text. */
  places: number[];
  lasts: number[];
  /** For each letter the pair that it stands for, where it is one. */
  pairs: (Pair | null)[];
}

function bareLetters(key: string, places: number[]): Bare {
  const out: Bare = { key: '', places: [], lasts: [], pairs: [] };
  for (let i = 0; i < key.length; i++) {
    // Two letters make one only where nothing stands between them: not in `S. Sjöberg`.
    const parted = places.length > 0 && places[i + 1]! > places[i]! + 1;
    const pair = PAIRS.find(({ written }) => {
      if (parted) return false;
      written.lastIndex = i;
      return written.test(key);
    });
    out.key += pair?.bare ?? ALIKE[key[i]!] ?? key[i]!;
    out.places.push(places[i]!);
    if (pair) i = pair.written.lastIndex - 1;
    out.lasts.push(places[i]!);
    out.pairs.push(pair ?? null);
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
