import { latinForms } from './fold-latin.ts';
import type { NameWord } from './split-name.ts';

/** `JP Dupont` against `Jean Pierre Dupont`: a short word that is the initials of names of the other side, one by one. */
export function expandInitials(words: NameWord[], others: readonly NameWord[]): NameWord[] {
  const names = others.filter((word) => word.kind === 'name');
  return words.flatMap((word) => {
    const letters = [...word.text];
    if (word.kind !== 'name' || word.script !== 'latin' || letters.length < 2 || letters.length > 3)
      return [word];
    const stands = (text: string) => names.some((name) => name.forms.some((form) => form.startsWith(text)));
    if (words.length < 2 || word.forms.some(stands)) return [word];
    const initials = letters.map((letter) => initialOf(letter, word));
    return namesBegin(initials, names) ? initials : [word];
  });
}

/** Whether names of the other side that stand side by side begin with them. */
function namesBegin(initials: readonly NameWord[], names: readonly NameWord[]): boolean {
  return names.some((_, start) =>
    initials.every((initial, index) => {
      const name = names[start + index];
      return name?.forms.some((form) => initial.forms.some((letter) => letter.charAt(0) === form.charAt(0)));
    }),
  );
}

function initialOf(letter: string, word: NameWord): NameWord {
  const forms = latinForms(letter).map((form) => form.charAt(0));
  return { ...word, text: letter, forms: [...new Set(forms)], kind: 'initial' };
}
