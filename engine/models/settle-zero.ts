/**
 * O and 0, I and 1 are printed alike in many fonts: what stands beside them counts. In a number the digit is the
 * likelier (many states leave O and I out of theirs), in a word the letter.
 */

export interface TwinLetter {
  text: string;
  /** Of the letter as read, 0..1. */
  probability: number;
  /** Of the other of the two, 0..1. */
  twin: number;
}

/** The other of the two, as it is written where it wins. */
export const TWINS: Readonly<Record<string, string>> = { O: '0', o: '0', '0': 'O', I: '1', l: '1', '1': 'I' };
/** How much likelier one of the two is, all the rest being equal. */
const IN_PLAIN = 30;
const IN_MIXED = 8;
/** No word has so many of them side by side: they are zeros. */
const ZEROS = /[O0]{3,}/g;
/** A date's numbers are one token. */
const BETWEEN = /[\s:;()<]/;

/** Changes the letters in place. */
export function settleZero(letters: TwinLetter[]): void {
  let start = 0;
  for (let end = 0; end <= letters.length; end++) {
    if (end < letters.length && !BETWEEN.test(letters[end]!.text)) continue;
    settleToken(letters.slice(start, end));
    start = end + 1;
  }
}

function settleToken(token: TwinLetter[]): void {
  const others = token.filter(({ text }) => !TWINS[text]).map(({ text }) => text);
  const digits = others.filter((text) => /\d/.test(text)).length + (settleRuns(token) ? 1 : 0);
  const words = others.filter((text) => /\p{L}/u.test(text)).length;
  const wanted = digits > 0 ? 'digit' : words > 1 ? 'letter' : null;
  const factor = digits > 0 && words > 0 ? IN_MIXED : IN_PLAIN;
  if (!wanted) return;
  for (const one of token) {
    const other = TWINS[one.text];
    if (!other || /\d/.test(other) !== (wanted === 'digit')) continue;
    if (one.twin * factor >= one.probability) turn(one, other);
  }
}

/** Runs of zeros. */
function settleRuns(token: TwinLetter[]): boolean {
  const runs = [
    ...token
      .map(({ text }) => text[0])
      .join('')
      .matchAll(ZEROS),
  ];
  for (const { 0: run, index } of runs) {
    for (const one of token.slice(index, index + run.length)) if (one.text === 'O') turn(one, '0');
  }
  return runs.length > 0;
}

/** A letter that was a digit has no form yet: settleCase gives it one. */
function turn(one: TwinLetter, other: string): void {
  [one.text, one.probability, one.twin] = [other, Math.max(one.twin, 1 / 2), one.probability];
}
