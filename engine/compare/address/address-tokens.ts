import { bare, collapse, latinForms } from '../fold-latin.ts';

/** A word or a number of an address. */
export interface Token {
  /** a to z and 0 to 9, or `#`. */
  word: string;
  /** As it was written. */
  text: string;
  /** Which piece between commas and line ends it stands in, from 0. */
  segment: number;
}

/** `12a`, `12-14`, `12/3`; words; `#`. Readers of small print lose spaces: `HAUPTSTR5, 80331MÜNCHEN`. */
const PIECES =
  /#|\d+(?:[-/]\d+)*(?:st|nd|rd|th|[a-z])?(?![\p{L}\d])(?:[-/]\d*[a-z]?(?![\p{L}\d]))*|\d+|[\p{L}\p{M}'’]+/giu;

/** Pieces between commas, line ends and dashes that stand apart. */
export function segmentsOf(text: string): string[] {
  return text
    .replace(/n[º°]\.?\s*(?=\d)/giu, ' nr ')
    .replace(/(?<!\d)(\d{1,2})\s?[ºª°]\.?/gu, ' floor $1 ')
    .normalize('NFKC')
    .split(/[,;\n\r]+|\s[-–]\s/)
    .map((segment) => segment.trim())
    .filter(Boolean);
}

export function tokensOf(text: string): Token[] {
  return segmentsOf(text)
    .flatMap((piece, segment) =>
      [...spaced(piece).matchAll(PIECES)].map(([found]) => ({
        word: plainWord(found),
        text: found,
        segment,
      })),
    )
    .filter((token) => token.word !== '');
}

/** Abbreviations that have a dot within, or are glued to a name: `P.za`, `Marktpl.`, `Storg.`; and spaces that were lost. */
export function spaced(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bc\.so(?!\p{L})/gu, 'corso')
    .replace(/\bp\.(?:za|zza)(?!\p{L})/gu, 'piazza')
    .replace(/\bv\.le(?!\p{L})/gu, 'viale')
    .replace(/\bp\.[ºo](?![\p{L}.])/gu, 'paseo')
    .replace(/(\p{L}{3,})(pl|g|v)\.(?=\s*(?:\d|$))/gu, '$1 $2 ')
    .replace(/p\.?\s?o\.?\s?box/g, ' pobox ')
    .replace(/c\//g, 'calle ')
    .replace(/(\p{L}{3,})\.?(?=\d)/gu, '$1 ')
    .replace(/(\d{4,})(?=\p{L}{2})/gu, '$1 ')
    .replace(/(?<=\d)\s+(?=(?:bis|ter|quater)\b)/g, '')
    .replace(/\b(\d+)(bis|ter|quater)\b/g, '$1$2 ');
}

/** One spelling for a word: marks as a machine spells them and its two-letter spellings are one. */
export function plainWord(word: string): string {
  const latin = bare(latinForms(word.toLowerCase())[0] ?? word).replace(/[^a-z0-9#/-]/g, '');
  return /\d/.test(latin) ? latin : collapse(latin);
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ');
}
