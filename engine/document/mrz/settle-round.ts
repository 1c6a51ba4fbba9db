import { CLASSES, classOf } from './alphabet.ts';

/** Letters and the digit that are a ring, or nearly one, where print is small. */
const ROUND = 'O0DQ';
/** Surer than this a character is left as it was seen. */
const SURE = 0.97;
/** How much likelier print is that fits its neighbours: chosen on drawn zones (bench/mrz-limits.ts, seeds 131000 and 151000). */
const FITS = 8;
/** After these D is as usual as O: AND, LORD, WILDE; after a vowel, too. */
const BEFORE_D = 'AEIOUYNRL';

/**
 * The round characters of a line as their neighbours let expect them, where the picture alone leaves a doubt: `SSDN` is read
 * `SSON`, `0D05` is read `0005`. A 0 among letters stays: numbers mix them as they please. No check digit and no list of codes
 * has a say. `weights` holds the probability of each class at each position, not scaled, position after position.
 */
export function settleRound(text: string, weights: Float64Array, allowed: readonly Uint8Array[]): string {
  const settled = [...text];
  for (const [i, seen] of settled.entries()) {
    const fitting = ROUND.includes(seen) ? expectedAt(text, i) : null;
    if (fitting === null || fitting === seen || (fitting === 'O' && seen === '0')) continue;
    const set = allowed[i]!;
    if (!set.includes(classOf(fitting))) continue;
    const row = weights.subarray(i * CLASSES, (i + 1) * CLASSES);
    const sum = set.reduce((total, c) => total + row[c]!, 0);
    const isUnsure = row[classOf(seen)]! <= SURE * sum;
    if (isUnsure && FITS * row[classOf(fitting)]! > row[classOf(seen)]!) settled[i] = fitting;
  }
  return settled.join('');
}

/** A 0 between two digits, an O between two letters of which the first is a consonant that D seldom follows; else nothing. */
function expectedAt(text: string, at: number): string | null {
  const [before, after] = [text[at - 1] ?? '<', text[at + 1] ?? '<'];
  if (isDigit(before) && isDigit(after)) return '0';
  return isLetter(before) && isLetter(after) && !BEFORE_D.includes(before) ? 'O' : null;
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isLetter = (character: string): boolean => character >= 'A' && character <= 'Z';
