import type { GreyImage } from './grey-image.ts';

/** A horizontal run of set pixels: row, first and last column. */
export type Run = readonly [y: number, first: number, last: number];

/**
 * 8-connected regions of pixels brighter than the threshold, each as its runs. Regions under `least` pixels are dropped,
 * and runs under `leastRun`: a thin upright line (a frame's edge) joins nothing.
 */
export function components(image: GreyImage, threshold: number, least: number, leastRun = 1): Run[][] {
  const runs: Run[] = [];
  const parents: number[] = [];
  let previous: number[] = [];
  for (let y = 0; y < image.height; y++) {
    const current: number[] = [];
    for (const [first, last] of rowRuns(image, y, threshold)) {
      if (last - first + 1 < leastRun) continue;
      current.push(runs.length);
      parents.push(runs.length);
      runs.push([y, first, last]);
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

function rowRuns(image: GreyImage, y: number, threshold: number): [number, number][] {
  const { data, width } = image;
  const found: [number, number][] = [];
  const start = y * width;
  let first = -1;
  for (let x = 0; x < width; x++) {
    if (data[start + x]! > threshold) {
      if (first < 0) first = x;
    } else if (first >= 0) {
      found.push([first, x - 1]);
      first = -1;
    }
  }
  if (first >= 0) found.push([first, width - 1]);
  return found;
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
