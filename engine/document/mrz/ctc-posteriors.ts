import { BLANK, CLASSES, characterOf, classOf } from './alphabet.ts';
import { BAND, band, type Frames, walkForward } from './ctc-forward.ts';
import { type AllowedClasses, allowedClasses } from './position-class.ts';
import { settleRound } from './settle-round.ts';

/** A line as the lattice and the layout together see it. */
export interface DecodedLine {
  text: string;
  /** ln P(text | picture), without the layout's help: 0 is certain. */
  logProbability: number;
  /** ln P(any text of the layout's line | picture). */
  logMass: number;
  /** ln P(any text of this length | picture). */
  logLength: number;
  /** For each character, its probability given the layout, 0..1. */
  posteriors: number[];
  /** For each character, the probability of those others that no check digit tells from it, 0..1. */
  blind: number[];
}

/** Kept from line to line; a line is decoded without a pause, so no other comes between. */
let entries = new Float64Array(0);

/** The likeliest text of a template, with what is known about every character; null where the lattice rules it out. */
export function decodeLine(frames: Frames, template: string): DecodedLine | null {
  const allowed = allowedClasses(template);
  const size = frames.count * BAND * CLASSES;
  if (entries.length < size) entries = new Float64Array(size);
  const logMass = walkForward(frames, allowed, { entries });
  if (logMass === -Infinity) return null;
  const best = likeliest(walkBackward(frames, allowed, entries), allowed);
  if (!best) return null;
  const exact = walkForward(
    frames,
    [...best.text].map((character) => Uint8Array.of(classOf(character))),
  );
  const length = walkForward(frames, allowedClasses('x'.repeat(template.length)));
  return {
    ...best,
    logProbability: Math.min(0, exact),
    logMass: Math.min(0, logMass),
    logLength: Math.min(0, length),
  };
}

/** The mass of all that can follow a state. */
interface Following {
  blanks: Float64Array;
  chars: Float64Array;
}

/** Sums over the frames of entry × all that can follow: position × class. */
function walkBackward(frames: Frames, allowed: AllowedClasses, entered: Float64Array): Float64Array {
  const length = allowed.length;
  const weights = new Float64Array(length * CLASSES);
  let after: Following = { blanks: new Float64Array(length + 1), chars: new Float64Array(length * CLASSES) };
  let before: Following = { blanks: new Float64Array(length + 1), chars: new Float64Array(length * CLASSES) };
  after.blanks[length] = 1;
  if (length > 0) for (const c of allowed[length - 1]!) after.chars[(length - 1) * CLASSES + c] = 1;
  for (let t = frames.count - 1; t >= 0; t--) {
    const [low, high] = band(frames, length, t);
    for (let i = low; i <= Math.min(high, length - 1); i++) {
      const set = allowed[i]!;
      const entry = (t * BAND + i - low) * CLASSES;
      for (let k = 0; k < set.length; k++) {
        const c = set[k]!;
        weights[i * CLASSES + c]! += entered[entry + c]! * after.chars[i * CLASSES + c]!;
      }
    }
    stepBack(frames, allowed, t, after, before);
    [after, before] = [before, after];
  }
  return weights;
}

/** From "what follows after frame t" to "what follows after frame t - 1"; what lies outside the band stays 0. */
function stepBack(
  frames: Frames,
  allowed: AllowedClasses,
  t: number,
  after: Following,
  before: Following,
): void {
  const length = allowed.length;
  const row = t * CLASSES;
  const [low, high] = band(frames, length, t);
  const blank = frames.p[row + BLANK]!;
  before.blanks.fill(0);
  before.chars.fill(0);
  // From the right: `entering` is the mass of entering position i + 1 at this frame, `after.chars` is 0 where it cannot be.
  let entering = 0;
  for (let i = high; i >= Math.max(0, low - 1); i--) {
    const set = i < length ? allowed[i]! : NONE;
    const at = i * CLASSES;
    const throughBlank = i < high ? blank * after.blanks[i + 1]! : 0;
    let own = 0;
    for (let k = 0; k < set.length; k++) {
      const c = set[k]!;
      const p = frames.p[row + c]!;
      const same = i >= low ? p * after.chars[at + c]! : 0;
      const repeats = i + 1 < length ? p * after.chars[at + CLASSES + c]! : 0;
      const onwards = i < high && entering > repeats ? entering - repeats : 0;
      before.chars[at + c] = same + throughBlank + onwards;
      own += same;
    }
    before.blanks[i] = (i >= low ? blank * after.blanks[i]! : 0) + own;
    entering = own;
  }
}

const NONE = new Uint8Array(0);

type Likeliest = Pick<DecodedLine, 'text' | 'posteriors' | 'blind'>;

function likeliest(weights: Float64Array, allowed: AllowedClasses): Likeliest | null {
  const out: Likeliest = { text: '', posteriors: [], blind: [] };
  for (const [i, set] of allowed.entries()) {
    const row = weights.subarray(i * CLASSES, (i + 1) * CLASSES);
    let sum = 0;
    let most = set[0]!;
    for (const c of set) {
      sum += row[c]!;
      if (row[c]! > row[most]!) most = c;
    }
    if (!(sum > 0) || !Number.isFinite(sum)) return null;
    let twins = 0;
    for (const c of set) if (c !== most && CHECK_VALUES[c] === CHECK_VALUES[most]) twins += row[c]!;
    out.text += characterOf(most);
    out.posteriors.push(row[most]! / sum);
    out.blind.push(twins / sum);
  }
  return settled(out, weights, allowed);
}

/** With its round characters settled; a changed one has the probability that it had, and what was seen there counts as a twin. */
function settled(line: Likeliest, weights: Float64Array, allowed: AllowedClasses): Likeliest {
  const text = settleRound(line.text, weights, allowed);
  if (text === line.text) return line;
  const posteriors = [...line.posteriors];
  const blind = [...line.blind];
  for (const [i, set] of allowed.entries()) {
    if (text[i] === line.text[i]) continue;
    const row = weights.subarray(i * CLASSES, (i + 1) * CLASSES);
    posteriors[i] = row[classOf(text[i]!)]! / set.reduce((sum, c) => sum + row[c]!, 0);
    blind[i] = 1 - posteriors[i]!;
  }
  return { text, posteriors, blind };
}

/**
 * What each of the net's classes counts in a check digit. These are sums modulo 10 with weights 7, 3, 1: they take 0, A, K, U
 * and `<` for the same, 6 and G, 1 and L...
 */
const CHECK_VALUES = Uint8Array.from({ length: CLASSES }, (_, c) => {
  if (c === BLANK) return 255;
  const character = characterOf(c);
  return character === '<' ? 0 : Number.parseInt(character, 36) % 10;
});
