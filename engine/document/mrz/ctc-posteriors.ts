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
  /** For each character, its probability given the layout, 0..1. */
  posteriors: number[];
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
  return { ...best, logProbability: Math.min(0, exact), logMass: Math.min(0, logMass) };
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
  let blanks = new Float64Array(length + 1);
  let chars = new Float64Array(stride);
  blanks[length] = 1;
  if (length > 0) for (const c of allowed[length - 1]!) chars[(length - 1) * CLASSES + c] = 1;
  for (let t = frames.count - 1; t >= 0; t--) {
    const [low, high] = band(frames, length, t);
    const scale = scales[t]!;
    for (let i = low; i <= Math.min(high, length - 1); i++) {
      for (const c of allowed[i]!) {
        const at = i * CLASSES + c;
        const entering = entries[t * stride + at]!;
        if (entering > 0) weights[at]! += entering * chars[at]! * scale;
      }
    }
    [blanks, chars] = stepBack(frames, allowed, t, scale, blanks, chars);
  }
  return weights;
}

/** From "what follows after frame t" to "what follows after frame t - 1". */
function stepBack(
  frames: Frames,
  allowed: AllowedClasses,
  t: number,
  scale: number,
  blanks: Float64Array,
  chars: Float64Array,
): [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>] {
  const length = allowed.length;
  const row = t * CLASSES;
  const before = new Float64Array(length + 1);
  const charsBefore = new Float64Array(length * CLASSES);
  const [low, high] = band(frames, length, t);
  const blank = frames.p[row + BLANK]!;
  // Entering position i at this frame, summed over its characters; kept for the step to position i - 1.
  const entering = new Float64Array(length + 1);
  for (let i = low; i <= Math.min(high, length - 1); i++) {
    for (const c of allowed[i]!) entering[i]! += frames.p[row + c]! * chars[i * CLASSES + c]!;
  }
  for (let i = Math.max(0, low - 1); i <= high; i++) {
    const stays = i >= low ? blank * blanks[i]! : 0;
    before[i] = (stays + (i < length ? entering[i]! : 0)) * scale;
    if (i === length) break;
    const blankAfter = i + 1 <= high && i + 1 >= low ? blank * blanks[i + 1]! : 0;
    for (const c of allowed[i]!) {
      const repeats = i + 1 < length ? frames.p[row + c]! * chars[(i + 1) * CLASSES + c]! : 0;
      const next = Math.max(0, entering[i + 1]! - (allows(allowed, i + 1, c) ? repeats : 0));
      const same = i >= low ? frames.p[row + c]! * chars[i * CLASSES + c]! : 0;
      charsBefore[i * CLASSES + c] = (same + blankAfter + next) * scale;
    }
  }
  return [before, charsBefore];
}

function allows(allowed: AllowedClasses, i: number, c: number): boolean {
  return i < allowed.length && allowed[i]!.includes(c);
}

function likeliest(
  weights: Float64Array,
  allowed: AllowedClasses,
): { text: string; posteriors: number[] } | null {
  let text = '';
  const posteriors: number[] = [];
  for (let i = 0; i < allowed.length; i++) {
    let sum = 0;
    let best = -1;
    let bestClass = 0;
    for (const c of allowed[i]!) {
      const weight = weights[i * CLASSES + c]!;
      sum += weight;
      if (weight > best) {
        best = weight;
        bestClass = c;
      }
    }
    if (!(sum > 0) || !Number.isFinite(sum)) return null;
    text += characterOf(bestClass);
    posteriors.push(best / sum);
  }
  return { text, posteriors };
}
