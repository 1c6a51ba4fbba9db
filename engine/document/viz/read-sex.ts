import { keyOf } from './fold-text.ts';

/** What documents print for the sex: the letters of ICAO 9303, and the languages' words. */
const WORDS: Record<'M' | 'F' | 'X', string> = {
  M: 'M MALE HOMME HOMBRE MANNLICH MANN MASCULINO MASCULIN MASCHIO MAN MEZCZYZNA ERKEK FERFI MM VYR MUZ MUSKI MOSKI',
  F: 'F FEMALE FEMME WEIBLICH FRAU FEMENINO MUJER FEMININO FEMININ FEMMINA VROUW KVINNA KVINDE KVINNE KOBIETA KADIN NO MOT ZENA ZENSKI',
  X: 'X DIVERS UNSPECIFIED',
};
/** A language's own letter counts only beside one of ICAO's: alone, `E` is more often a broken F than Turkish. */
const BESIDE: Record<'M' | 'F' | 'X', string> = { M: 'E U T V H', F: 'K N P W V Z B D', X: 'D' };

/** `M`, `F` or `X`; null where it is not sure. Several languages may stand side by side (`N/F`, `K/F`, `P-F`). */
export function readSex(text: string): 'M' | 'F' | 'X' | null {
  const parts = text
    .split(/[^\p{L}]+/u)
    .map(keyOf)
    .filter(Boolean);
  if (parts.length === 0 || parts.length > 3) return null;
  // Hungarian and Irish: férfi, fireann.
  if (parts.join('/') === 'F/M') return 'M';
  const seen = (['M', 'F', 'X'] as const).filter((sex) => parts.some((part) => isOneOf(WORDS[sex], part)));
  if (seen.length !== 1) return null;
  const [sex] = seen as ['M' | 'F' | 'X'];
  return parts.every((part) => isOneOf(`${WORDS[sex]} ${BESIDE[sex]}`, part)) ? sex : null;
}

function isOneOf(words: string, word: string): boolean {
  return words.split(' ').includes(word);
}
