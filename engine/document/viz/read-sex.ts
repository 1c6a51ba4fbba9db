import { keyOf } from './fold-text.ts';

/**
 * Letters and words that documents print for the sex: M, F, X as ICAO 9303 does, and the languages' own.
 * `K` is female in Polish and Turkish and `N` in Hungarian, but male nowhere; `H`/`V` (Spanish hombre,
 * Dutch vrouw) say opposite things, so they count only with their word.
 */
const WORDS: Record<'M' | 'F' | 'X', string[]> = {
  M: [
    'M',
    'MALE',
    'HOMME',
    'MANNLICH',
    'MASCULINO',
    'MASCULIN',
    'MASCHIO',
    'MAN',
    'MEZCZYZNA',
    'ERKEK',
    'FERFI',
    'E',
    'MM',
  ],
  F: [
    'F',
    'FEMALE',
    'FEMME',
    'WEIBLICH',
    'FEMENINO',
    'FEMININO',
    'FEMININ',
    'FEMMINA',
    'VROUW',
    'KOBIETA',
    'KADIN',
    'NO',
    'K',
    'N',
    'W',
    'P',
  ],
  X: ['X', 'DIVERS', 'UNSPECIFIED'],
};

/** `M`, `F` or `X`; null where it is not sure. Several languages may stand side by side (`N/F`, `K/F`, `P-F`). */
export function readSex(text: string): 'M' | 'F' | 'X' | null {
  const parts = text
    .split(/[^\p{L}]+/u)
    .map(keyOf)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 3) return null;
  const seen = (['M', 'F', 'X'] as const).filter((sex) => parts.some((part) => WORDS[sex].includes(part)));
  return seen.length === 1 && parts.every((part) => WORDS[seen[0]!].includes(part)) ? seen[0]! : null;
}
