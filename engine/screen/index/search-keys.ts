/** Keys under which words that may be one name are found: by letters but for one, by sound, by romanisation. */

import { soundKey } from '../../compare/name-keys.ts';
import { nicknamesOf } from '../../compare/nicknames.ts';
import { arabicKey, romanisationKeys, skeletons } from '../../compare/romanisation-keys.ts';

/** Consonants alone of fewer than these are too many names. */
const LEAST_SKELETON = 3;

/** Of every spelling of a word. */
export function searchKeys(forms: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const form of forms) {
    addLetters(keys, form);
    keys.add(`s${soundKey(form)}`);
    for (const key of romanisationKeys(form)) keys.add(`r${key}`);
    if (form.length > 2) keys.add(`a${arabicKey(form)}`);
    for (const key of skeletons(form)) if (key.length >= LEAST_SKELETON) keys.add(`k${key}`);
  }
  return keys;
}

/** Of words that were written together. */
export function joinedKeys(forms: readonly string[]): Set<string> {
  return new Set(forms.flatMap((form) => [`l${form}`, `s${soundKey(form)}`, `a${arabicKey(form)}`]));
}

/** Familiar forms and forms of other languages of a word that is asked for. */
export function nicknameKeys(forms: readonly string[]): string[] {
  return forms.flatMap((form) => nicknamesOf(form).map((other) => `l${other}`));
}

/** The word and all that is left of it without one letter: two words that are one slip apart have one in common. */
function addLetters(keys: Set<string>, form: string): void {
  keys.add(`l${form}`);
  if (form.length < 3) return;
  for (let at = 0; at < form.length; at++) keys.add(`l${form.slice(0, at)}${form.slice(at + 1)}`);
}
