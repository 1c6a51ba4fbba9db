/**
 * The marks on the letters of a person's name once more, by the second reader in the language of the address. Where
 * the first has seen any it misses none; of 100 letters this mends two names, and of other lines none.
 */
import type { Models, Pixels } from '../../ports.ts';
import { foldText } from '../viz/fold-text.ts';

/** Second readings below this are guesses. */
const SURE = 0.6;

/** Tesseract's codes of the language of most addresses of a country; used where its data is installed. */
const LANGUAGES: Record<string, string> = {
  ...{ DE: 'deu', AT: 'deu', LI: 'deu', CH: 'deu', FR: 'fra', BE: 'fra', LU: 'fra', MC: 'fra' },
  ...{ ES: 'spa', MX: 'spa', AR: 'spa', CO: 'spa', CL: 'spa', PE: 'spa', EC: 'spa', VE: 'spa' },
  ...{ PL: 'pol', CZ: 'ces', SK: 'slk', SI: 'slv', HR: 'hrv', HU: 'hun', RO: 'ron', BA: 'bos' },
  ...{ IT: 'ita', SM: 'ita', PT: 'por', BR: 'por', NL: 'nld', TR: 'tur', AL: 'sqi' },
  ...{ SE: 'swe', NO: 'nor', DK: 'dan', FI: 'fin', IS: 'isl', EE: 'est', LV: 'lav', LT: 'lit' },
};

/** `line` is the name's crop, `text` what was read; `country` of the address, ISO 3166-1 alpha-2. */
export async function withMarks(
  line: () => Pixels,
  text: string,
  country: string | undefined,
  second: Models['second'],
): Promise<string> {
  const language = country ? LANGUAGES[country] : undefined;
  if (!language || !second.has(language) || /[^\p{ASCII}]/u.test(text)) return text;
  const other = await second.readLine(line(), [language]);
  return other.confidence >= SURE && isSameWithMarks(text, other.text) ? takeMarks(text, other.text) : text;
}

/** Letter by letter the same, but for those that the first reading has no mark on. */
function isSameWithMarks(first: string, second: string): boolean {
  const [a, b] = [foldText(first), foldText(second)];
  if (a.key.length !== b.key.length) return false;
  return [...a.key].every((letter, i) => letter === b.key[i] || /[^\p{ASCII}]/u.test(second[b.places[i]!]!));
}

/** The second's letters with marks in the place of the first's bare ones, in the first's case. */
function takeMarks(first: string, second: string): string {
  const [a, b] = [foldText(first), foldText(second)];
  const letters = [...first];
  a.places.forEach((place, i) => {
    const other = second[b.places[i]!]!;
    const seen = letters[place]!;
    if (!/\p{L}/u.test(other) || /\p{ASCII}/u.test(other) || b.places[i] === b.places[i - 1]) return;
    const isUpper = seen !== seen.toLowerCase() || (first === first.toUpperCase() && seen === 'i');
    letters[place] = isUpper ? other.toUpperCase() : other.toLowerCase();
  });
  return letters.join('');
}
