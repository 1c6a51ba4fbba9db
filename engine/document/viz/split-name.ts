/** Whole names that say themselves where the surname ends. */
import { readName } from './read-name.ts';

/** `DOE, JOHN Q.`: surname and given names; null where there is no comma. */
export function splitName(text: string): [surname: string, given: string] | null {
  const parts = text.split(',');
  if (parts.length !== 2) return null;
  const [surname, given] = parts.map((part) => readName(part) ?? readInitial(part));
  return surname && given ? [surname, given] : null;
}

/**
 * Lines that stand one below the other under one label: the surname, or two, then the given names. A comma
 * ends the surname (`NOËL,`).
 */
export function namesOfLines(texts: string[]): { surname: string; given_names: string } | null {
  const names = texts.map((text) => readName(text));
  if (names.length < 2 || names.some((name) => !name)) return null;
  const ended = texts.findIndex((text) => text.trim().endsWith(','));
  const cut = ended >= 0 && ended < names.length - 1 ? ended + 1 : names.length - 1;
  return { surname: names.slice(0, cut).join(' '), given_names: names.slice(cut).join(' ') };
}

function readInitial(text: string): string | null {
  return /^\s*\p{Lu}\.?\s*$/u.test(text) ? text.trim() : null;
}
