import { BLANK, CLASSES, characterOf, classOf } from './alphabet.ts';
import { band, type Frames, walkForward } from './ctc-forward.ts';
import { type AllowedClasses, allowedClasses } from './position-class.ts';

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

/** The likeliest text of a template, with what is known about every character; null where the lattice rules it out. */
export function decodeLine(frames: Frames, template: string): DecodedLine | null {
  const allowed = allowedClasses(template);
  const entries = new Float64Array(frames.count * allowed.length * CLASSES);
  const scales = new Float64Array(frames.count);
  const stride = allowed.length * CLASSES;
  const logMass = walkForward(
    frames,
    allowed,
    (t, i, c, mass) => {
      entries[t * stride + i * CLASSES + c] = mass;
    },
    (t, scale) => {
      scales[t] = scale;
    },
  );
  if (logMass === -Infinity) return null;
  const weights = walkBackward(frames, allowed, entries, scales);
  const best = likeliest(weights, allowed);
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

/** The mass of all that can follow a state, scaled. */
interface Following {
  blanks: Float64Array;
  chars: Float64Array;
}

/** Sums over the frames of entry × all that can follow: position × class, unscaled by a common factor. */
function walkBackward(
  frames: Frames,
  allowed: AllowedClasses,
  entries: Float64Array,
  scales: Float64Array,
): Float64Array {
  const length = allowed.length;
  const stride = length * CLASSES;
  const weights = new Float64Array(stride);
  let after: Following = { blanks: new Float64Array(length + 1), chars: new Float64Array(stride) };
  let before: Following = { blanks: new Float64Array(length + 1), chars: new Float64Array(stride) };
  after.blanks[length] = 1;
  if (length > 0) for (const c of allowed[length - 1]!) after.chars[(length - 1) * CLASSES + c] = 1;
  for (let t = frames.count - 1; t >= 0; t--) {
    const [low, high] = band(frames, length, t);
    const scale = scales[t]!;
    for (let i = low; i <= Math.min(high, length - 1); i++) {
      for (const c of allowed[i]!) {
        const at = i * CLASSES + c;
        const entering = entries[t * stride + at]!;
        if (entering > 0) weights[at]! += entering * after.chars[at]! * scale;
      }
    }
    stepBack(frames, allowed, t, scale, after, before);
    [after, before] = [before, after];
  }
  return weights;
}

/** From "what follows after frame t" to "what follows after frame t - 1"; what lies outside the band stays 0. */
function stepBack(
  frames: Frames,
  allowed: AllowedClasses,
  t: number,
  scale: number,
  after: Following,
  before: Following,
): void {
  const length = allowed.length;
  const row = t * CLASSES;
  const [low, high] = band(frames, length, t);
  const blank = frames.p[row + BLANK]! * scale;
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
      const p = frames.p[row + c]! * scale;
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
    const row = Array.from(set, (c) => weights[i * CLASSES + c]!);
    const sum = row.reduce((total, weight) => total + weight, 0);
    if (!(sum > 0) || !Number.isFinite(sum)) return null;
    const most = row.indexOf(Math.max(...row));
    const twins = row.filter((_, k) => k !== most && sameValue(set[k]!, set[most]!));
    out.text += characterOf(set[most]!);
    out.posteriors.push(row[most]! / sum);
    out.blind.push(twins.reduce((total, weight) => total + weight, 0) / sum);
  }
  return out;
}

/** Check digits are sums modulo 10 with weights 7, 3, 1: they take 0, A, K, U and `<` for the same, 6 and G, 1 and L... */
function sameValue(a: number, b: number): boolean {
  return checkValue(a) === checkValue(b);
}

function checkValue(netClass: number): number {
  const character = characterOf(netClass);
  return character === '<' ? 0 : Number.parseInt(character, 36) % 10;
}
