import { readingKey, soundKey } from './name-keys.ts';
import { arabicKey, romanisationKeys, skeletons, syllableKeys } from './romanisation-keys.ts';

/** What the forms of a word are compared by, beside their letters. */
export interface WordKeys {
  reading: string[];
  sound: string[];
  romanisation: string[];
  syllables: string[];
  /** Of each form: does it open with a vowel, its consonants, and with its vowels. */
  consonants: { opensWithVowel: boolean; skeletons: string[]; arabic: string | null }[];
}

/** A word meets every word of the other name: its keys are made once. */
const made = new WeakMap<readonly string[], WordKeys>();

export function keysOf(forms: readonly string[]): WordKeys {
  const known = made.get(forms);
  if (known) return known;
  const sound = forms.map(soundKey);
  const keys = {
    reading: forms.map(readingKey),
    sound,
    romanisation: forms.flatMap(romanisationKeys),
    syllables: forms.flatMap((form) => syllableKeys(form)),
    consonants: forms.map((form, index) => ({
      opensWithVowel: /^[aeiou]/.test(sound[index]!),
      skeletons: skeletons(form),
      arabic: form.length > 2 ? arabicKey(form) : null,
    })),
  };
  made.set(forms, keys);
  return keys;
}
