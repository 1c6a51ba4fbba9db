/** From the Latin reader's frames to text, with what it says of its own doubt. */

import { dropUnevenSpaces } from './even-spaces.ts';
import { settleCase } from './settle-case.ts';
import { settleZero, TWINS } from './settle-zero.ts';

export interface LatinText {
  text: string;
  /** Mean probability of the characters, 0..1; 0 where there are none. */
  confidence: number;
  /**
   * 0..1, the least that any place of the line is sure of which letter stands there: its form (case, marks) and
   * the spaces are not asked. 0 where the line has letters of another script.
   */
  weakest: number;
}

/** Classes 1, 2, ... of the net in order; class 0 is the blank. */
export interface LatinClasses {
  texts: readonly string[];
  /** For each class, the blank included, a number that it shares with the same letter in other forms. */
  families: readonly number[];
  /** For each class, the natural logarithm by which its form is less believed than the bare letter. */
  doubts: readonly number[];
}

interface Seen {
  code: number;
  family: number;
  /** Of the form, and of all forms together. */
  probability: number;
  together: number;
  frame: number;
}

/** The class of letters that no Latin alphabet has. */
const UNKNOWN = '\ufffd';
/** So much likelier than the bare letter must a letter with a mark be: specks and soft print look like marks. */
const MARKED = 5;
/** A form above this is told from the others. */
const TOLD = 0.5;
/** Two letters side by side of which each frame gives so much to the other's are one. */
const EITHER = 0.1;
/** A frame that is blank by more than this holds nothing else. */
const BLANK = 0.97;

export function classesOf(alphabet: string): LatinClasses {
  const texts = [...alphabet];
  const bare = texts.map((text) => text.normalize('NFD')[0]!.toUpperCase());
  return {
    texts,
    families: [0, ...bare.map((text) => 1 + bare.indexOf(text))],
    doubts: [0, ...texts.map((text) => (text.normalize('NFD').length > 1 ? Math.log(MARKED) : 0))],
  };
}

/** `logp`: frames × classes natural logarithms. */
export function latinText(logp: Float32Array, classes: LatinClasses): LatinText {
  const { texts, families } = classes;
  const sums = familySums(logp, families);
  const seen = letters(logp, classes, sums);
  const known = seen.filter(({ code }) => texts[code - 1] !== UNKNOWN);
  if (known.length === 0) return { text: '', confidence: 0, weakest: 0 };
  const read = known.map(({ code, probability, frame }) => {
    const other = texts.indexOf(TWINS[texts[code - 1]!] ?? '');
    const twin = other < 0 ? 0 : Math.exp(logp[frame * families.length + other + 1]!);
    return { text: texts[code - 1]!, at: frame, probability, twin };
  });
  const printed = [...dropUnevenSpaces(read)];
  settleZero(printed);
  const text = settleCase(printed).join('');
  const sum = known.reduce((total, { probability }) => total + probability, 0);
  const space = families[1 + texts.indexOf(' ')]!;
  return {
    text: text.trim(),
    confidence: sum / seen.length,
    weakest: known.length < seen.length ? 0 : weakestPlace(sums, seen, space),
  };
}

/** Of every frame that is not surely blank: the probability of each family. */
function familySums(logp: Float32Array, families: readonly number[]): (Float32Array | null)[] {
  const classes = families.length;
  return Array.from({ length: logp.length / classes }, (_, frame) => {
    const from = frame * classes;
    if (logp[from]! > Math.log(BLANK)) return null;
    const sums = new Float32Array(classes);
    for (let c = 0; c < classes; c++) sums[families[c]!]! += Math.exp(logp[from + c]!);
    return sums;
  });
}

function letters(logp: Float32Array, classes: LatinClasses, sums: readonly (Float32Array | null)[]): Seen[] {
  const seen: Seen[] = [];
  let last: Seen | null = null;
  sums.forEach((together, frame) => {
    const next = together && likeliest(logp, classes, together, frame);
    if (next && last && (isSame(last, next) || isEither(last, next, sums[frame - 1]!, together))) {
      last.together = Math.max(last.together, next.together);
      if (next.probability > last.probability) Object.assign(last, { ...next, together: last.together });
    } else {
      if (next) seen.push(next);
      last = next;
    }
  });
  return seen;
}

/**
 * The likeliest letter of a frame in its likeliest form, null for the blank. A letter whose mark is open is likely
 * by all its forms together: W, Ŵ and Ẁ at a quarter each beat a blank of the same.
 */
function likeliest(
  logp: Float32Array,
  { families, doubts }: LatinClasses,
  together: Float32Array,
  frame: number,
): Seen | null {
  let family = 0;
  for (let f = 1; f < together.length; f++) if (together[f]! > together[family]!) family = f;
  if (family === 0) return null;
  const from = frame * families.length;
  let code = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 1; c < families.length; c++) {
    if (families[c] !== family || logp[from + c]! - doubts[c]! <= most) continue;
    code = c;
    most = logp[from + c]! - doubts[c]!;
  }
  return { code, family, probability: Math.exp(logp[from + code]!), together: together[family]!, frame };
}

/** The same letter goes on; another form of it begins where both are told (`Oo`, `oö`). */
function isSame(last: Seen, next: Seen): boolean {
  if (last.family !== next.family) return false;
  return last.code === next.code || last.probability < TOLD || next.probability < TOLD;
}

/** One printed letter of which either frame takes the other's to be likely as well: `O0`, `cd`, `Iİ`. */
function isEither(last: Seen, next: Seen, before: Float32Array, now: Float32Array): boolean {
  if (last.family === next.family) return false;
  return before[next.family]! > EITHER && now[last.family]! > EITHER;
}

/** In every frame the blank, the space and the letters on either side together: what is left speaks for another. */
function weakestPlace(sums: readonly (Float32Array | null)[], seen: Seen[], space: number): number {
  const printed = seen.filter(({ family }) => family !== space);
  let weakest = Math.min(1, ...printed.map(({ together }) => together));
  let next = 0;
  sums.forEach((together, frame) => {
    while (next < printed.length && printed[next]!.frame <= frame) next++;
    if (!together) return;
    const around = new Set([0, space, printed[next - 1]?.family ?? 0, printed[next]?.family ?? 0]);
    weakest = Math.min(
      weakest,
      [...around].reduce((total, family) => total + (together[family] ?? 0), 0),
    );
  });
  return weakest;
}
