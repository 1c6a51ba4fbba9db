/** Letters whose capital is the small letter enlarged: alone their height tells, and in a crop nothing says how high lines are. */

export interface ReadLetter {
  text: string;
  /** Of this form of the letter, 0..1. */
  probability: number;
}

const ALIKE = /^[COSVWXZU]$/;
/** A form that is surer than this stays. */
const SURE = 0.97;
const isLetter = (text: string) => /\p{L}/u.test(text);
const isAlike = (text: string) => ALIKE.test(text.normalize('NFD')[0]!.toUpperCase());

/** The case of such letters by the others of their word; a word's first letter may be a capital before small ones. */
export function settleCase(letters: readonly ReadLetter[]): string[] {
  const texts = letters.map(({ text }) => text);
  let start = 0;
  for (let end = 0; end <= texts.length; end++) {
    if (end < texts.length && isLetter(texts[end]!)) continue;
    settleWord(letters, texts, start, end);
    start = end + 1;
  }
  return texts;
}

function settleWord(letters: readonly ReadLetter[], texts: string[], start: number, end: number): void {
  let [small, large] = [0, 0];
  for (let i = start; i < end; i++) {
    if (isAlike(texts[i]!)) continue;
    if (texts[i] !== texts[i]!.toUpperCase()) small++;
    // The first letter of a word in small letters says nothing.
    else if (i > start) large++;
  }
  if (small === large) return;
  for (let i = start; i < end; i++) {
    if (!isAlike(texts[i]!) || letters[i]!.probability > SURE) continue;
    if (large > small) texts[i] = texts[i]!.toUpperCase();
    else if (i > start) texts[i] = texts[i]!.toLowerCase();
  }
}
