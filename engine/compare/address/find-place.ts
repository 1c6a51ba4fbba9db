/** Where an address as text says its postcode, its city and its region. */
import { editSimilarity } from '../edit-distance.ts';
import { plainWord, type Token } from './address-tokens.ts';
import { canonicalWord } from './address-words.ts';
import { cityNames } from './city-names.ts';

export interface FoundPart {
  tokens: Token[];
  /** 0..1. */
  likeness: number;
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** `M5V2T6` is six pieces: letters and digits in turn. */
const MOST_PIECES = 6;

/** A ZIP code and its ZIP+4 are one place. The last place where it stands counts. */
export function findPostcode(postcode: string, tokens: readonly Token[]): FoundPart | null {
  const wanted = letters(postcode);
  if (wanted === '') return null;
  const isZip = /^\d{9}$/.test(wanted) || (/^\d{5}$/.test(wanted) && !/\D/.test(postcode));
  for (let start = tokens.length - 1; start >= 0; start--) {
    for (let size = 1; size <= MOST_PIECES && start + size <= tokens.length; size++) {
      const window = tokens.slice(start, start + size);
      const seen = letters(window.map((token) => token.text).join(''));
      const zip = isZip && /^\d{5}(?:\d{4})?$/.test(seen) && seen.slice(0, 5) === wanted.slice(0, 5);
      const clash = zip && seen.length === wanted.length && seen !== wanted;
      if (seen === wanted || (zip && !clash)) return { tokens: window, likeness: 1 };
    }
  }
  return null;
}

/** The last place where the city stands under any of its names; a slip in five letters is allowed. */
export function findCity(city: string, tokens: readonly Token[], used: ReadonlySet<Token>): FoundPart | null {
  let best: FoundPart | null = null;
  for (const name of namesOf(city)) {
    const words = name.split(' ');
    const joined = words.join('');
    for (let start = 0; start < tokens.length; start++) {
      for (let size = 1; size <= words.length + 1 && start + size <= tokens.length; size++) {
        const window = tokens.slice(start, start + size);
        if (window.some((token) => used.has(token) || token.segment !== window[0]!.segment)) break;
        const seen = window.map((token) => canonicalWord(token.word)).join('');
        const likeness = seen === joined ? 1 : editSimilarity(seen, joined);
        if (likeness >= 0.8 && (!best || likeness >= best.likeness)) best = { tokens: window, likeness };
      }
    }
  }
  return best;
}

/** `Frankfurt am Main` is Frankfurt, too; `Paris 15` and `Lyon Cedex 03` are Paris and Lyon. */
function namesOf(city: string): string[] {
  const words = city
    .toLowerCase()
    .replace(/\(.*?\)|\bcedex\b.*|\d+/g, ' ')
    .split(/[\s,.;/-]+/)
    .map((word) => canonicalWord(plainWord(word)))
    .filter(Boolean);
  const at = words.findIndex((word) =>
    ['am', 'an', 'im', 'in', 'bei', 'ob', 'upon', 'on', 'sur', 'a', 'd'].includes(word),
  );
  const short = at > 0 ? [words.slice(0, at).join(' ')] : [];
  return [
    ...cityNames(words.join(' ')).map((name) => name.split(' ').map(canonicalWord).join(' ')),
    ...short,
  ];
}

/** Whether two cities are one by name. */
export function isSameCity(a: string, b: string): boolean {
  const [one, other] = [namesOf(a), namesOf(b)];
  return one.some((name) => other.some((wanted) => editSimilarity(name, wanted) >= 0.8));
}
