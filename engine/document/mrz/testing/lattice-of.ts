/** Lattices for tests: what the net would say of lines that it sees well, or badly. */
import type { Lattice } from '../../../ports.ts';
import { CLASSES, classOf } from '../alphabet.ts';

/** Frames as rows of probabilities (`_` is the blank); what a row leaves is spread over the other classes. */
export function lattice(rows: Readonly<Record<string, number | undefined>>[]): Lattice {
  const logp = new Float32Array(rows.length * CLASSES);
  rows.forEach((row, t) => {
    const given = Object.values(row).reduce<number>((sum, p) => sum + (p ?? 0), 0);
    const rest = Math.max(1e-9, (1 - given) / (CLASSES - Object.keys(row).length));
    logp.fill(Math.log(rest), t * CLASSES, (t + 1) * CLASSES);
    for (const [character, p] of Object.entries(row)) {
      logp[t * CLASSES + (character === '_' ? 0 : classOf(character))] = Math.log(p ?? 0);
    }
  });
  return { frames: rows.length, classes: CLASSES, logp };
}

/**
 * Each character on two frames with a blank between; `p` is how sure each frame is. At `doubt.at` the other character
 * shows with probability `doubt.p` instead, on one frame, so that nothing else is in doubt.
 */
export function latticeOf(
  text: string,
  p = 0.999,
  doubt?: { at: number; other: string; p: number },
): Lattice {
  const frames = (c: string, i: number) =>
    doubt?.at === i ? [{ [c]: p - doubt.p, [doubt.other]: doubt.p }, { _: p }] : [{ [c]: p }, { [c]: p }];
  return lattice([{ _: p }, ...[...text].flatMap((c, i) => [...frames(c, i), { _: p }])]);
}
