/**
 * What an aligned chip tells about whether the eyes are open: an iris is dark with something lighter on both sides of
 * it and has upright edges; a shut eye is skin with a line of lashes, which lies.
 */
import type { Pixels } from '../ports.ts';

/** Of both eyes. */
export interface EyeLooks {
  /** Edges that stand to edges that lie: of all, and of the strongest. */
  edges: number;
  strongEdges: number;
  /** How much darker a disk as large as an iris is than what lies left and right of it, in shares of the skin; of the eye that shows less. */
  iris: number;
}

/** Pixels of a chip of 150 about an eye, and of the cheek below it; they always stand in the same places (align-chip.ts). */
const EYES = [
  { left: 32, right: 62 },
  { left: 88, right: 118 },
] as const;
const ROWS = { top: 34, bottom: 62 } as const;
const CHEEKS = [
  [38, 56],
  [94, 112],
] as const;
const CHEEK_ROWS = [66, 80] as const;
/** Pixels of an eye whose edges count as the strongest: about those of an iris. */
const STRONGEST = 40;
/** Radii of an iris on the chip, and of what surrounds it. */
const IRIS = 3.2;
const AROUND = { from: 4.5, to: 6.2, beside: 3 } as const;
/** Nothing is divided by the edges of a plain surface. */
const PLAIN = { all: 0.01, strongest: 0.02 } as const;

interface Patch {
  /** In shares of the skin. */
  levels: Float32Array;
  width: number;
  height: number;
}

export function measureEyes(chip: Pixels): EyeLooks {
  const skin = Math.max(1, ...CHEEKS.map(([from, to]) => medianLevel(chip, from, to)));
  const eyes = EYES.map(({ left, right }) => patchOf(chip, left, right, skin));
  const edges = eyes.map(edgesOf);
  return {
    edges: round((edges[0]!.all + edges[1]!.all) / 2),
    strongEdges: round((edges[0]!.strongest + edges[1]!.strongest) / 2),
    iris: round(Math.min(...eyes.map(irisOf))),
  };
}

function levelAt({ data, width }: Pixels, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
}

function medianLevel(chip: Pixels, from: number, to: number): number {
  const levels: number[] = [];
  for (let y = CHEEK_ROWS[0]; y < CHEEK_ROWS[1]; y += 1) {
    for (let x = from; x < to; x += 1) levels.push(levelAt(chip, x, y));
  }
  levels.sort((one, other) => one - other);
  return levels[levels.length >> 1]!;
}

function patchOf(chip: Pixels, left: number, right: number, skin: number): Patch {
  const width = right - left;
  const height = ROWS.bottom - ROWS.top;
  const levels = Float32Array.from(
    { length: width * height },
    (_, i) => levelAt(chip, left + (i % width), ROWS.top + Math.floor(i / width)) / skin,
  );
  return { levels, width, height };
}

function edgesOf({ levels, width, height }: Patch): { all: number; strongest: number } {
  const standing: number[] = [];
  const lying: number[] = [];
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      standing.push(Math.abs(levels[at + 1]! - levels[at - 1]!));
      lying.push(Math.abs(levels[at + width]! - levels[at - width]!));
    }
  }
  return {
    all: mean(standing) / (mean(lying) + PLAIN.all),
    strongest: mean(strongest(standing)) / (mean(strongest(lying)) + PLAIN.strongest),
  };
}

function strongest(values: number[]): number[] {
  return values.toSorted((one, other) => other - one).slice(0, STRONGEST);
}

/** Places of a disk, and of what lies left and right of it. */
const NEIGHBOURS = neighboursOf();

function irisOf({ levels, width, height }: Patch): number {
  const reach = Math.floor(AROUND.to);
  const meanAt = (at: number, places: readonly (readonly [number, number])[]) =>
    places.reduce((sum, [dx, dy]) => sum + levels[at + dy * width + dx]!, 0) / places.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let y = reach; y < height - reach; y += 1) {
    for (let x = reach; x < width - reach; x += 1) {
      const at = y * width + x;
      const beside = Math.min(meanAt(at, NEIGHBOURS.left), meanAt(at, NEIGHBOURS.right));
      most = Math.max(most, beside - meanAt(at, NEIGHBOURS.disk));
    }
  }
  return most;
}

function neighboursOf() {
  const places: [number, number][] = [];
  const reach = Math.floor(AROUND.to);
  for (let y = -reach; y <= reach; y += 1) for (let x = -reach; x <= reach; x += 1) places.push([x, y]);
  const around = places.filter(([x, y]) => Math.hypot(x, y) > AROUND.from && Math.hypot(x, y) <= AROUND.to);
  return {
    disk: places.filter(([x, y]) => Math.hypot(x, y) <= IRIS),
    left: around.filter(([x]) => x < -AROUND.beside),
    right: around.filter(([x]) => x > AROUND.beside),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
