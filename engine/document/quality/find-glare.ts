/** Reflections: spots that are burnt out and fade into paper that is greyer. White paper alone is none. */
import type { Box } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';

/** Blocks across the longer side. */
const BLOCKS = 80;
/** Every pixel of a burnt block is at least so bright. */
const BURNT = 250;
/** Paper this bright is white: a reflection on it cannot be told from it. */
const WHITE_PAPER = 238;
/** Share of the picture below which a spot covers next to nothing. */
const LEAST_SHARE = 0.01;
/** Grey levels between darkest and brightest of a block at the rim: a lamp fades, a sheet of paper ends. */
const SOFT = 45;
/** Share of the rim that has to be soft. */
const SOFT_RIM = 0.7;

interface Grid {
  columns: number;
  rows: number;
  side: number;
  low: Uint8Array;
  high: Uint8Array;
}

/** `paper` is the document's own level, 0..255. null where there is no reflection that could be told. */
export function findGlare(grey: Pixels, paper: number): { box: Box; share: number } | null {
  if (paper > WHITE_PAPER) return null;
  const grid = blocksOf(grey);
  const spot = largestSpot(grid);
  const share = spot.length / (grid.columns * grid.rows);
  if (share < LEAST_SHARE || !fades(grid, spot)) return null;
  const columns = spot.map((at) => at % grid.columns);
  const rows = spot.map((at) => Math.floor(at / grid.columns));
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const { side } = grid;
  const width = (Math.max(...columns) + 1 - left) * side;
  const height = (Math.max(...rows) + 1 - top) * side;
  return { box: { x: left * side, y: top * side, width, height }, share };
}

function blocksOf(grey: Pixels): Grid {
  const side = Math.max(2, Math.floor(Math.max(grey.width, grey.height) / BLOCKS));
  const columns = Math.max(1, Math.floor(grey.width / side));
  const rows = Math.max(1, Math.floor(grey.height / side));
  const low = new Uint8Array(columns * rows).fill(255);
  const high = new Uint8Array(columns * rows);
  for (let y = 0; y < rows * side; y++) {
    for (let x = 0; x < columns * side; x++) {
      const at = Math.floor(y / side) * columns + Math.floor(x / side);
      const value = grey.data[y * grey.width + x] ?? 0;
      if (value < low[at]!) low[at] = value;
      if (value > high[at]!) high[at] = value;
    }
  }
  return { columns, rows, side, low, high };
}

function neighbours({ columns, rows }: Grid, at: number): number[] {
  const column = at % columns;
  const found: number[] = [];
  if (column > 0) found.push(at - 1);
  if (column < columns - 1) found.push(at + 1);
  if (at >= columns) found.push(at - columns);
  if (at < columns * (rows - 1)) found.push(at + columns);
  return found;
}

function largestSpot(grid: Grid): number[] {
  const seen = new Uint8Array(grid.low.length);
  let largest: number[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || grid.low[start]! < BURNT) continue;
    const spot = [start];
    seen[start] = 1;
    for (let i = 0; i < spot.length; i++) {
      for (const next of neighbours(grid, spot[i]!)) {
        if (seen[next] || grid.low[next]! < BURNT) continue;
        seen[next] = 1;
        spot.push(next);
      }
    }
    if (spot.length > largest.length) largest = spot;
  }
  return largest;
}

/** What reaches the border of the picture is its background. */
function fades(grid: Grid, spot: number[]): boolean {
  if (spot.some((at) => neighbours(grid, at).length < 4)) return false;
  const inside = new Set(spot);
  const rim = new Set(spot.flatMap((at) => neighbours(grid, at)).filter((at) => !inside.has(at)));
  const soft = [...rim].filter((at) => grid.high[at]! - grid.low[at]! < SOFT).length;
  return rim.size > 0 && soft >= SOFT_RIM * rim.size;
}
