/**
 * Typewriters and receipts set all letters at one pitch: between narrow ones (`Fib ra`) paper shows that looks like a
 * space and is none. Where the letters of a line stand evenly, a space takes a place of its own.
 */

export interface PlacedLetter {
  text: string;
  /** Where it stands along the line; any unit. */
  at: number;
}

/** Distances by which the pitch is judged. */
const LEAST = 6;
/** Such a share of them is as long as the middle one, give or take a fifth or one step of the reader's. */
const EVEN = 0.8;
const SLACK = 0.2;
/** In pitches from one letter to the next: nearer, and there is no space. Between digits of other type it is 1.5. */
const NEAREST = 1.3;

/** The letters without spaces that the pitch does not leave room for; the same where the line is not set evenly. */
export function dropUnevenSpaces<T extends PlacedLetter>(letters: readonly T[]): readonly T[] {
  const pitch = pitchOf(letters);
  if (pitch === null) return letters;
  return letters.filter((one, i) => {
    const [before, after] = [letters[i - 1], letters[i + 1]];
    return one.text !== ' ' || !before || !after || after.at - before.at >= NEAREST * pitch;
  });
}

function pitchOf(letters: readonly PlacedLetter[]): number | null {
  const inWords = letters.slice(1).flatMap((one, i) => {
    const before = letters[i]!;
    return one.text === ' ' || before.text === ' ' ? [] : [one.at - before.at];
  });
  if (inWords.length < LEAST) return null;
  const middle = inWords.toSorted((a, b) => a - b)[inWords.length >> 1]!;
  const even = inWords.filter((length) => Math.abs(length - middle) <= Math.max(1, SLACK * middle));
  return even.length >= EVEN * inWords.length ? middle : null;
}
