/**
 * Latin letters with marks, as machines spell them. ICAO Doc 9303-3, section 6, table A allows several
 * spellings (Ü: UE, UXX or U), and visual zones keep the mark: all are forms of one name.
 */

/** Letters whose spelling is not just the letter without its mark; lower case; first the usual one. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  ä: ['ae', 'a'],
  ö: ['oe', 'o'],
  ü: ['ue', 'u', 'uxx'],
  å: ['aa', 'a'],
  æ: ['ae'],
  ø: ['oe', 'o'],
  œ: ['oe'],
  ñ: ['n', 'nxx'],
  ß: ['ss'],
  þ: ['th'],
  ð: ['d'],
  đ: ['d', 'dj'],
  ł: ['l'],
  ħ: ['h'],
  ŋ: ['n'],
  ŧ: ['t'],
  ı: ['i'],
  ĳ: ['ij'],
  ə: ['a', 'e'],
  ĸ: ['q'],
};
const MOST_FORMS = 12;

/** Every way to write a lower-case word in a to z and 0 to 9; the usual way first; at most a dozen. */
export function latinForms(word: string): string[] {
  let forms = [''];
  for (const letter of word.normalize('NFC')) {
    const spellings = SPELLINGS[letter] ?? [bare(letter)];
    const grown = forms.flatMap((form) => spellings.map((spelling) => form + spelling));
    forms = grown.slice(0, MOST_FORMS);
  }
  return [...new Set(forms)];
}

/** Without its marks. */
export function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Undoes the two-letter spellings, for words that were spelled by a machine already: mueller to muller. */
export function collapse(word: string): string {
  return word
    .replace(/([aou])e/g, '$1')
    .replace(/aa/g, 'a')
    .replace(/(u|n)xx/g, '$1');
}
