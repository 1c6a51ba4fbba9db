/**
 * Finds the rows of a PDF417 by their indicators: the first and the last codeword of each row say its number, and
 * between them how many rows and columns there are and how much error correction.
 *
 * | row number modulo 3 | left indicator says  | right indicator says |
 * |---------------------|----------------------|----------------------|
 * | 0                   | rows (thirds)        | columns              |
 * | 1                   | level and rows' rest | rows (thirds)        |
 * | 2                   | columns              | level and rows' rest |
 */
import { type CodewordTemplates, likeness } from './codeword-templates.ts';
import type { Guards } from './find-guards.ts';
import { onLine } from './fit-line.ts';
import { type RowLines, sampleCell } from './symbol-frame.ts';
import { CLUSTERS, CODEWORDS, MAX_ROWS } from './symbols.ts';

export interface RowPlan {
  lines: RowLines;
  rows: number;
  columns: number;
  /** Of error correction, 0..8. */
  level: number;
  /** Mean likeness of the indicators, -1..1. */
  score: number;
}

/** Values that an indicator adds to 30 × (row / 3). */
const VALUES = 30;
/** Lines looked at along the bars: this many modules apart. */
const LINE_STEP = 0.7;
/** Heights of a row that are tried, modules: AAMVA asks for 3 at least. */
const ROW_HEIGHTS = { from: 1.8, to: 8 };

/** Likeness of a line to every pattern, cluster by cluster. */
type LineScores = readonly Float32Array[];
interface Side {
  /** v of each line. */
  vs: number[];
  scores: LineScores[];
}

export function findRows(guards: Guards, columns: number, templates: CodewordTemplates): RowPlan | null {
  const left = scoreSide(guards, columns, 0, templates);
  const right = scoreSide(guards, columns, columns + 1, templates);
  const module = onLine(guards.startModule, 0);
  const [one, other] = [bestComb(left, module), bestComb(right, module)];
  const combs = agreeing(one, other, left, right, module);
  const lines: RowLines = {
    left: { at: combs.left.from + combs.left.height / 2, slope: combs.left.height },
    right: { at: combs.right.from + combs.right.height / 2, slope: combs.right.height },
  };
  return vote(left, right, lines);
}

function scoreSide(guards: Guards, columns: number, column: number, templates: CodewordTemplates): Side {
  const module = onLine(guards.startModule, 0);
  const step = LINE_STEP * module;
  const [top, bottom] = [guards.top - 3 * module, guards.bottom + 3 * module];
  const vs: number[] = [];
  for (let v = top; v <= bottom; v += step) vs.push(v);
  // Until the rows are known, "row" is v itself.
  const rows: RowLines = { left: { at: 0, slope: 1 }, right: { at: 0, slope: 1 } };
  const scores = vs.map((v) => {
    const cell = sampleCell(guards, { rows, columns, column, row: v }, [-0.5, 0.5]);
    return templates.map((cluster) =>
      Float32Array.from({ length: CODEWORDS }, (_, codeword) => likeness(cluster, codeword, cell)),
    );
  });
  return { vs, scores };
}

interface Comb {
  /** v of the upper edge of row 0. */
  from: number;
  height: number;
  score: number;
}

/** The height of a row and the place of the first that make of the lines the best sequence of row numbers. */
function bestComb(side: Side, module: number, near?: { height: number }): Comb {
  const { vs } = side;
  const [top, bottom] = [vs[0]!, vs.at(-1)!];
  const heights = near ? { from: near.height * 0.94, to: near.height * 1.06 } : scaled(ROW_HEIGHTS, module);
  const best = thirdsOf(side);
  let found: Comb = { from: top, height: module * 3, score: -1 };
  for (
    let height = heights.from;
    height <= heights.to;
    height *= 1 + 0.25 / Math.max(4, (bottom - top) / height)
  ) {
    for (let from = top - height; from <= top + 8 * module; from += height / 6) {
      const score = combScore(best, vs, from, height);
      if (score > found.score) found = { from, height, score };
    }
  }
  return found;
}

const scaled = ({ from, to }: { from: number; to: number }, by: number) => ({ from: from * by, to: to * by });

/** For each line and row number the likeness to the likeliest indicator of that row. */
function thirdsOf({ scores }: Side): Float32Array[] {
  return scores.map((line) =>
    Float32Array.from({ length: MAX_ROWS }, (_, row) => {
      const base = VALUES * Math.floor(row / CLUSTERS);
      let best = -1;
      for (let value = base; value < Math.min(base + VALUES, CODEWORDS); value++) {
        best = Math.max(best, line[row % CLUSTERS]![value]!);
      }
      return best;
    }),
  );
}

/** Lines outside of the rows count nothing; `LEAST` is what chance gives the likeliest of thirty. */
function combScore(best: Float32Array[], vs: number[], from: number, height: number): number {
  let sum = 0;
  for (const [i, v] of vs.entries()) {
    const row = Math.floor((v - from) / height);
    if (row >= 0 && row < MAX_ROWS) sum += best[i]![row]! - LEAST;
  }
  return sum / vs.length;
}
const LEAST = 0.5;

/** The weaker side is looked at again near what the stronger says. */
function agreeing(
  one: Comb,
  other: Comb,
  left: Side,
  right: Side,
  module: number,
): { left: Comb; right: Comb } {
  if (Math.abs(one.height / other.height - 1) < 0.06) return { left: one, right: other };
  return one.score >= other.score
    ? { left: one, right: bestComb(right, module, one) }
    : { left: bestComb(left, module, other), right: other };
}

/** What most rows say of the whole. */
function vote(left: Side, right: Side, lines: RowLines): RowPlan | null {
  const says = {
    thirds: new Float64Array(VALUES),
    rest: new Float64Array(VALUES),
    columns: new Float64Array(VALUES),
  };
  const LEFT = [says.thirds, says.rest, says.columns];
  const RIGHT = [says.columns, says.thirds, says.rest];
  let count = 0;
  for (const { side, line, votes } of [
    { side: left, line: lines.left, votes: LEFT },
    { side: right, line: lines.right, votes: RIGHT },
  ]) {
    for (const [i, v] of side.vs.entries()) {
      const row = Math.round((v - line.at) / line.slope);
      const off = Math.abs((v - line.at) / line.slope - row);
      if (row < 0 || row >= MAX_ROWS || off > 0.35) continue;
      const base = VALUES * Math.floor(row / CLUSTERS);
      const scores = side.scores[i]![row % CLUSTERS]!;
      const into = votes[row % CLUSTERS]!;
      for (let value = 0; value < VALUES && base + value < CODEWORDS; value++)
        into[value]! += scores[base + value]!;
      count++;
    }
  }
  if (count === 0) return null;
  const [thirds, rest, columns] = [top(says.thirds), top(says.rest), top(says.columns)];
  const rows = 3 * thirds.at + (rest.at % 3) + 1;
  const level = Math.floor(rest.at / 3);
  if (rows < 3 || level > 8) return null;
  return {
    lines,
    rows,
    columns: columns.at + 1,
    level,
    score: (thirds.value + rest.value + columns.value) / count,
  };
}

function top(votes: Float64Array): { at: number; value: number } {
  let at = 0;
  for (let i = 1; i < votes.length; i++) if (votes[i]! > votes[at]!) at = i;
  return { at, value: votes[at]! };
}
