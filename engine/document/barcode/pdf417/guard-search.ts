/** Looks along one line for the pattern that starts or ends the rows, at every width of module. */
import { normalised } from './blurred-pattern.ts';

/** Samples of a line for each pixel. */
export const PER_PIXEL = 2;
/** Samples of a pattern for each module: enough to tell where it is, and quick. */
const PER_MODULE = 2;

export interface GuardHit {
  /** Of the outer edge of the pattern: left of the start's first bar, right of the stop's last. Pixels. */
  u: number;
  /** Width of a module in pixels. */
  module: number;
  /** Likeness, -1..1. */
  score: number;
}

export interface GuardShape {
  bits: string;
  /** Which of its modules begins at the outer edge. */
  edge: number;
  template: Float32Array;
}

/** `bits` with what stands around them; `edge` modules lie before the outer edge. */
export function guardShape(bits: string, edge: number): GuardShape {
  const samples = Float32Array.from({ length: bits.length * PER_MODULE }, (_, i) =>
    bits[Math.floor(i / PER_MODULE)] === '1' ? 0 : 1,
  );
  return { bits, edge, template: normalised(samples) };
}

/** Sums from the start of a line, so that any stretch of it is one subtraction. */
export function runningSums(line: Float32Array): Float64Array {
  const sums = new Float64Array(line.length + 1);
  for (let i = 0; i < line.length; i++) sums[i + 1] = sums[i]! + line[i]!;
  return sums;
}

/** The likeliest place between `from` and `to`, pixels from the start of the line, for the outer edge. */
export function bestGuard(
  sums: Float64Array,
  shape: GuardShape,
  modules: readonly number[],
  range: { from: number; to: number; step?: number },
): GuardHit {
  let best: GuardHit = { u: 0, module: 1, score: -1 };
  for (const module of modules) {
    const cells = resample(sums, shape, module, range);
    const step = range.step ?? 1;
    for (const [offset, values] of cells.entries()) {
      const hit = slide(values, shape.template);
      if (hit.score <= best.score) continue;
      const u = range.from + ((hit.at + (offset * step) / cells.length) * module) / PER_MODULE;
      best = { u, module, score: hit.score };
    }
  }
  return best;
}

/** The stretch that the pattern may cover, in cells of half a module; finer steps are lines of their own. */
function resample(
  sums: Float64Array,
  shape: GuardShape,
  module: number,
  { from, to, step = 1 }: { from: number; to: number; step?: number },
): Float32Array[] {
  const cell = (module / PER_MODULE) * PER_PIXEL;
  const count = Math.max(0, Math.ceil(((to - from) * PER_PIXEL) / cell)) + shape.template.length;
  const phases = Math.round(1 / step);
  return Array.from({ length: phases }, (_, phase) => {
    const start = from * PER_PIXEL - shape.edge * PER_MODULE * cell + (phase / phases) * cell;
    const values = new Float32Array(count);
    let before = sumTo(sums, start);
    for (let i = 0; i < count; i++) {
      const after = sumTo(sums, start + (i + 1) * cell);
      values[i] = (after - before) / cell;
      before = after;
    }
    return values;
  });
}

function sumTo(sums: Float64Array, at: number): number {
  const last = sums.length - 1;
  if (at <= 0) return at * (sums[1]! - sums[0]!);
  if (at >= last) return sums[last]! + (at - last) * (sums[last]! - sums[last - 1]!);
  const whole = at | 0;
  return sums[whole]! + (at - whole) * (sums[whole + 1]! - sums[whole]!);
}

function slide(values: Float32Array, template: Float32Array): { at: number; score: number } {
  const size = template.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < size; i++) {
    sum += values[i]!;
    squares += values[i]! ** 2;
  }
  const best = { at: 0, score: -1 };
  for (let at = 0; at + size <= values.length; at++) {
    let product = 0;
    for (let i = 0; i < size; i++) product += values[at + i]! * template[i]!;
    const spread = squares - (sum * sum) / size;
    // Flat paper is like nothing: its noise would be as good as any pattern.
    const score = spread > size * 16 ? product / Math.sqrt(spread) : 0;
    if (score > best.score) Object.assign(best, { at, score });
    const [out, into] = [values[at]!, values[at + size] ?? 0];
    sum += into - out;
    squares += into * into - out * out;
  }
  return best;
}
