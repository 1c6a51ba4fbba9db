import { ALPHABET, classOf } from './alphabet.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

/**
 * What may stand at a position, by the lower-case letter that layouts use for it; capitals, digits and `<` in a layout stand
 * for themselves.
 */
const POSITION_CLASSES: Readonly<Record<string, string>> = {
  /** Digit. */
  n: DIGITS,
  /** Digit or filler: check digits that may be left out, dates that are known in part (9303-3, 4.8). */
  d: `${DIGITS}<`,
  /** Letter or filler: names, states. */
  a: `${LETTERS}<`,
  /** Letter. */
  l: LETTERS,
  /** Anything. */
  x: ALPHABET,
  /** Sex (9303-4, 4.2.2.2); X is printed by some states although the MRZ should then have `<`. */
  s: 'MFX<',
  /** First letter of a card's document code (9303-5, 9303-6). */
  k: 'ACI',
};

/** The net's classes that may stand at each position of a line. */
export type AllowedClasses = readonly Uint8Array[];

const cache = new Map<string, AllowedClasses>();

/** `template` has one letter a position. */
export function allowedClasses(template: string): AllowedClasses {
  const known = cache.get(template);
  if (known) return known;
  const allowed = [...template].map((letter) =>
    Uint8Array.from([...(POSITION_CLASSES[letter] ?? letter)], classOf),
  );
  cache.set(template, allowed);
  return allowed;
}

/** Whether a text of the right length has at each position what the template allows. */
export function fitsTemplate(text: string, template: string): boolean {
  if (text.length !== template.length) return false;
  return [...text].every((character, i) =>
    (POSITION_CLASSES[template[i]!] ?? template[i]!).includes(character),
  );
}
