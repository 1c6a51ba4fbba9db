/** Grey levels of what is printed: the paper and the ink of each line. */
import type { Box } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';

/** Share of a line's pixels that are darker than its ink, and than most of its paper. */
const INK = 0.05;
const PAPER = 0.75;

export interface LineLevels {
  /** Grey level of the darkest strokes and of the paper, 0..255. */
  ink: number;
  paper: number;
  /** Share of the line's pixels that are brighter than `burnt`, 0..1. */
  burnt: number;
}

export function lineLevels({ data, width }: Pixels, box: Box, burnt: number): LineLevels {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let y = box.y; y < box.y + box.height; y += 2) {
    for (let x = box.x; x < box.x + box.width; x += 2, count++) histogram[data[y * width + x]!]!++;
  }
  let bright = 0;
  for (let level = burnt; level < 256; level++) bright += histogram[level]!;
  return {
    ink: levelAt(histogram, INK),
    paper: levelAt(histogram, PAPER),
    burnt: bright / Math.max(1, count),
  };
}

/** The level below which the share of what was counted lies, 0..1. */
export function levelAt(histogram: Uint32Array, share: number): number {
  const wanted = share * histogram.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += histogram[level]!;
    if (seen >= wanted) return level;
  }
  return 255;
}
