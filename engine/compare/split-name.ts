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
}

export interface SplitName {
  words: NameWord[];
  /** `jr`, `sr`, `ii`... */
  generation: string | null;
}

/** Splits at spaces, hyphens, commas, dots, MRZ fillers and `JoinedNames`; drops titles. */
export function splitName(text: string, role: NameRole = 'any'): SplitName {
  const pieces = text
    .normalize('NFKC')
    .replace(/(\p{Ll})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .replace(/[’'ʼ`´ʻʿʾ]/g, '')
    .split(/[\s,.;·・/<\-‐‑–_]+/u)
    .filter((piece) => piece !== '');
  const words = withoutTitles(
    pieces.map((piece) => word(piece, role)),
    role,
  );
  const last = words.at(-1);
  const generation = words.length > 1 && last ? (GENERATIONS[last.forms[0] ?? ''] ?? null) : null;
  return { words: markParticles(generation ? words.slice(0, -1) : words), generation };
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

function word(text: string, role: NameRole): NameWord {
  const script = scriptOf(text);
  const spelled = romanise(text).flatMap(latinForms);
  const forms = withVariants(spelled);
  const kind = script === 'latin' && [...text].length === 1 ? 'initial' : 'name';
  return { text, forms: forms.length > 0 ? forms : [text], kind, role, script };
}

/** Each spelling with what machines and clerks make of it: mueller and muller, macdonald and mcdonald. */
export function withVariants(spelled: readonly string[]): string[] {
  const all = spelled.flatMap((form) => [form, collapse(form), form.replace(/^mac(?=.{3})/, 'mc')]);
  return [...new Set(all.filter((form) => form !== ''))];
}
