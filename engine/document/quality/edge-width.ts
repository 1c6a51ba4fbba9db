/** How wide the edges of print are: what blur does, whatever its cause, measured where it matters. */
import type { Box } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';

/** Grey levels from one side of an edge to the other; less is paper and noise. */
const LEAST_STEP = 40;
/** Edges that a line of print must show before it is judged. */
const LEAST_EDGES = 12;

/**
 * Median width of the edges in a box, in pixels, across (vertical edges) or down, whichever is wider: a moved
 * picture is sharp one way. null where there are too few edges to tell.
 */
export function edgeWidth(grey: Pixels, box: Box): number | null {
  const across = medianWidth(grey, box, 1);
  const down = medianWidth(grey, box, grey.width);
  if (across === null) return down;
  return down === null ? across : Math.max(across, down);
}

function medianWidth(grey: Pixels, box: Box, step: number): number | null {
  const along = step === 1;
  const widths: number[] = [];
  for (let line = 0; line < (along ? box.height : box.width); line += 2) {
    const x = along ? box.x : box.x + line;
    const y = along ? box.y + line : box.y;
    collect(grey.data, y * grey.width + x, along ? box.width : box.height, step, widths);
  }
  if (widths.length < LEAST_EDGES) return null;
  return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)]!;
}

/** Each run that only rises or only falls is an edge; its width is its step over its steepest slope. */
function collect(data: Uint8Array, start: number, length: number, step: number, widths: number[]): void {
  let rise = 0;
  let steepest = 0;
  for (let i = 1; i < length; i++) {
    const slope = data[start + i * step]! - data[start + (i - 1) * step]!;
    if (slope * rise < 0) {
      if (Math.abs(rise) >= LEAST_STEP) widths.push(Math.abs(rise) / steepest);
      rise = 0;
      steepest = 0;
    }
    rise += slope;
    steepest = Math.max(steepest, Math.abs(slope));
  }
}

/** Means of squares of pixels, so that the longer side is about `side`; noise goes down with it. */
export function reduce(grey: Pixels, side: number): Pixels {
  const factor = Math.max(1, Math.round(Math.max(grey.width, grey.height) / side));
  const width = Math.max(1, Math.floor(grey.width / factor));
  const height = Math.max(1, Math.floor(grey.height / factor));
  const data = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = 0; row < factor; row++) addRow(grey, y * factor + row, factor, sums);
    for (let x = 0; x < width; x++) data[y * width + x] = Math.round(sums[x]! / (factor * factor));
  }
  return { data, width, height, channels: 1 };
}

/** Adds each `factor` pixels of a row to one of the sums. */
function addRow({ data, width }: Pixels, y: number, factor: number, sums: Uint32Array): void {
  let from = y * width;
  for (let x = 0; x < sums.length; x++) {
    let sum = 0;
    for (const end = from + factor; from < end; from++) sum += data[from]!;
    sums[x]! += sum;
  }
}
