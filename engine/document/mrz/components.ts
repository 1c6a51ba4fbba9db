import type { BitMask } from './bit-mask.ts';

/** A horizontal run of set pixels: row, first and last column. */
export type Run = readonly [y: number, first: number, last: number];

/**
 * 8-connected regions of set pixels, each as its runs. Regions under `least` pixels are dropped, and runs under `leastRun`:
 * a thin upright line (a frame's edge) joins nothing.
 */
export function components(mask: BitMask, least: number, leastRun = 1): Run[][] {
  const runs: Run[] = [];
  const parents: number[] = [];
  let previous: number[] = [];
  for (let y = 0; y < mask.height; y++) {
    const current: number[] = [];
    for (let first = next(mask, y, 0, 0); first < mask.width; ) {
      const end = next(mask, y, first, -1);
      if (end - first >= leastRun) {
        current.push(runs.length);
        parents.push(runs.length);
        runs.push([y, first, end - 1]);
      }
      first = next(mask, y, end, 0);
    }
    join(runs, parents, previous, current);
    previous = current;
  }
  const regions = new Map<number, Run[]>();
  runs.forEach((run, i) => {
    const root = find(parents, i);
    const region = regions.get(root);
    if (region) region.push(run);
    else regions.set(root, [run]);
  });
  return [...regions.values()].filter((region) => pixels(region) >= least);
}

/** The first set pixel of a row from `x` on; with `flip` -1 the first that is not set. The width where there is none. */
function next({ words, stride, width }: BitMask, y: number, x: number, flip: 0 | -1): number {
  const row = y * stride;
  for (let at = x; at < width; at = (at | 31) + 1) {
    const bits = (words[row + (at >> 5)]! ^ flip) >>> (at & 31);
    if (bits !== 0) return Math.min(width, at + 31 - Math.clz32(bits & -bits));
  }
  return width;
}

function join(runs: Run[], parents: number[], previous: number[], current: number[]): void {
  let from = 0;
  for (const i of current) {
    const [, first, last] = runs[i]!;
    while (from < previous.length && runs[previous[from]!]![2] < first - 1) from++;
    for (let k = from; k < previous.length && runs[previous[k]!]![1] <= last + 1; k++) {
      const a = find(parents, i);
      const b = find(parents, previous[k]!);
      if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
}

function find(parents: number[], i: number): number {
  let root = i;
  while (parents[root] !== root) root = parents[root]!;
  let at = i;
  while (parents[at] !== root) {
    const next = parents[at]!;
    parents[at] = root;
    at = next;
  }
  return root;
}

function pixels(region: Run[]): number {
  let count = 0;
  for (const [, first, last] of region) count += last - first + 1;
  return count;
}
