/** A name as text, in words that can be compared. */
import { collapse, latinForms } from './fold-latin.ts';
import { GENERATIONS, PARTICLES, TITLES } from './name-words.ts';
import { romanise, type Script, scriptOf } from './romanise.ts';

export type NameRole = 'given' | 'family' | 'any';

export interface NameWord {
  /** As it was written. */
  text: string;
  /** In a to z, every spelling, the usual one first; never empty. */
  forms: string[];
  /** Particles may be left out; an initial stands for a name. */
  kind: 'name' | 'particle' | 'initial';
  role: NameRole;
  script: Script;
  /** Words with one place were joined by hyphens. */
  place: number;
  /** The last one as it was written: what a full line cuts off. */
  atEnd: boolean;
}

export interface SplitName {
  words: NameWord[];
  /** `jr`, `sr`, `ii`... */
  generation: string | null;
}

/**
 * Splits at spaces, hyphens, commas, dots, MRZ fillers and `JoinedNames`; drops titles and degrees. What stands
 * before a comma or `<<` is the family name, and comes last.
 */
export function splitName(text: string, role: NameRole = 'any'): SplitName {
  const plain = withoutBirth(text.normalize('NFKC'))
    .replace(DEGREES, '')
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replaceAll('İ', 'I')
    .toLowerCase()
    .replace(ARABIC_ARTICLE, '$1 ')
    .replace(/[’'ʼ`´ʻʿʾ]/g, '');
  const [family, ...given] = plain
    .split(/,|<<+/)
    .map(piecesOf)
    .filter((pieces) => pieces.length > 0);
  const pieces = [...given.flat(), ...(family ?? [])];
  const end = (given.at(-1) ?? family)?.at(-1);
  const places = new Map(
    [...new Set(pieces.map(({ whole }) => whole))].map((whole, place) => [whole, place]),
  );
  const words = withoutTitles(
    pieces.map(({ text, whole }) =>
      word(text, role, places.get(whole)!, text === end?.text && whole === end.whole),
    ),
    role,
  );
  const last = words.findLast((one) => GENERATIONS[one.forms[0] ?? ''] !== undefined && one !== words[0]);
  const generation = last ? GENERATIONS[last.forms[0]!]! : null;
  const names = words.filter((one) => one !== last);
  return { words: markParticles(names), generation };
}

/** Words between spaces, dots and fillers; of a double name with a hyphen both have one `whole`. */
function piecesOf(text: string): { text: string; whole: object }[] {
  return text
    .split(/[\s.;·・/<_]+/u)
    .flatMap((name) => {
      const whole = {};
      return name.split(/[-‐‑–]+/u).map((part) => ({ text: part, whole }));
    })
    .filter((piece) => piece.text !== '');
}

/** Behind a comma, and with or without dots: `Anna Weiß, LL.M.` */
const DEGREES =
  /,\s*(?:ph\.?\s?d|ll\.?\s?[mb]|m\.?\s?b\.?\s?a|m\.?\s?d|[bm]\.?\s?(?:sc|eng|ed|a)|d\.?d\.?s|esq|cpa|dipl\.?-?\s?ing)\.?(?=\s*(?:,|$))/giu;

/** `الشريف` is `al` and `sharif`; `الله` stays. */
const ARABIC_ARTICLE = /(?<=^|\s)(ال)(?=[\u0621-\u064a]{3})/gu;
/** What says that the name of birth follows, in several languages; never at the beginning: Max Born, Nee Soon. */
const BORN =
  /(?<=\p{L}[^\p{L}]+\p{L}+\s*[,(]?\s*)(?<=\s|\()(?:geb\.?|geborene?|née?|nee|born|z\s+domu|roz\.?|rozen[áa]|nata|nacida|f[öo]dd|født|nascida|doğumlu)\s+(?=\p{L})/giu;

function withoutBirth(text: string): string {
  return text.replace(BORN, ' ').replace(/[()]/g, ' ');
}

/** Only where a name is left: Don, Major and Judge are names too. */
function withoutTitles(words: NameWord[], role: NameRole): NameWord[] {
  const kept = words.filter((piece) => !piece.forms.some((form) => TITLES.has(form)));
  return kept.length >= (role === 'any' ? 2 : 1) ? kept : words;
}

/** A name that begins with a particle keeps it as a name where little else is left: Ben Smith. */
function markParticles(words: NameWord[]): NameWord[] {
  return words.map((piece, index) => {
    const isParticle = PARTICLES.has(piece.forms[0] ?? '') && index < words.length - 1;
    const opensName = index === 0 && (piece.role === 'given' || (piece.role === 'any' && words.length < 3));
    return isParticle && !opensName ? { ...piece, kind: 'particle' } : piece;
  });
}

function word(text: string, role: NameRole, place: number, atEnd: boolean): NameWord {
  const script = scriptOf(text);
  const spelled = romanise(text).flatMap(latinForms);
  const forms = withVariants(spelled);
  const kind = script === 'latin' && [...text].length === 1 ? 'initial' : 'name';
  return { text, forms: forms.length > 0 ? forms : [text], kind, role, script, place, atEnd };
}

/** Each spelling with what machines and clerks make of it: mueller and muller, macdonald and mcdonald. */
export function withVariants(spelled: readonly string[]): string[] {
  const all = spelled.flatMap((form) => [form, collapse(form), form.replace(/^mac(?=.{3})/, 'mc')]);
  return [...new Set(all.filter((form) => form !== ''))];
}
