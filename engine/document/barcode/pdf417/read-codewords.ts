/** Reads the codewords of all rows, and mends them. */
import { bestMatch, type CodewordTemplates, likeness, type Match } from './codeword-templates.ts';
import type { Guards } from './find-guards.ts';
import type { RowPlan } from './find-rows.ts';
import { correct } from './reed-solomon.ts';
import { type Bend, sampleCell } from './symbol-frame.ts';
import { CLUSTERS } from './symbols.ts';

export interface MendedCodewords {
  /** Without those of error correction; the first says how many they are. */
  data: number[];
  level: number;
  mended: number;
  /** Codewords of the symbol. */
  total: number;
}

/** Parts of a row's height, from its middle, that are averaged: the edges belong to two rows. */
const OFFSETS = [-0.3, -0.15, 0, 0.15, 0.3];
/** Codewords of error correction that must be left over, so that chance cannot make words of noise. */
const SPARE = 3;
/** Shares of the error correction that are spent on the least sure codewords. */
const ERASED = [0, 0.3, 0.6, 0.85];

export function readCodewords(
  guards: Guards,
  plan: RowPlan,
  templates: CodewordTemplates,
): MendedCodewords | null {
  const sag = measureSag(guards, plan, templates);
  const even = readAll(guards, plan, templates, sag);
  const first = mend(even, plan);
  if (first) return first;
  const rest = measureBend(guards, plan, templates, { matches: even, bend: sag });
  return mend(
    readAll(guards, plan, templates, (share, row) => sag(share, row) + rest(share, row)),
    plan,
  );
}

/** Modules by which the middle may lie beside where the ends say: perspective is not known well by the ends. */
const SAGS = Array.from({ length: 17 }, (_, i) => (i - 8) / 4);
/** Rows and columns about the middle that are asked. */
const ASKED_ROWS = 6;

/** The shift of the middle with which its codewords are most like codewords; less towards the ends. */
function measureSag(guards: Guards, plan: RowPlan, templates: CodewordTemplates): Bend {
  const middle = Math.ceil(plan.columns / 2);
  const rows = Array.from({ length: ASKED_ROWS }, (_, i) => Math.floor(((i + 0.5) / ASKED_ROWS) * plan.rows));
  let best = { sag: 0, score: -1 };
  for (const sag of SAGS) {
    let score = 0;
    for (const row of rows) {
      for (const column of [middle, middle + 1]) {
        const at = { rows: plan.lines, columns: plan.columns, column, row, bend: () => sag };
        score += bestMatch(templates[row % CLUSTERS]!, sampleCell(guards, at, OFFSETS)).score;
      }
    }
    if (score > best.score) best = { sag, score };
  }
  return (share) => 4 * share * (1 - share) * best.sag;
}

function readAll(guards: Guards, plan: RowPlan, templates: CodewordTemplates, bend: Bend): Match[] {
  const matches: Match[] = [];
  for (let row = 0; row < plan.rows; row++) {
    for (let column = 1; column <= plan.columns; column++) {
      const at = { rows: plan.lines, columns: plan.columns, column, row, bend };
      matches.push(bestMatch(templates[row % CLUSTERS]!, sampleCell(guards, at, OFFSETS)));
    }
  }
  return matches;
}

function mend(matches: Match[], { level }: RowPlan): MendedCodewords | null {
  const check = 2 ** (level + 1);
  if (matches.length <= check) return null;
  const received = matches.map(({ codeword }) => codeword);
  const doubtful = [...matches.keys()].sort((a, b) => matches[a]!.margin - matches[b]!.margin);
  for (const share of ERASED) {
    const erasures = doubtful.slice(0, Math.floor(share * check));
    const result = correct(received, check, erasures);
    if (!result || result.codewords[0] !== matches.length - check) continue;
    const erased = new Set(erasures);
    const errors = result.codewords.filter(
      (codeword, i) => codeword !== received[i] && !erased.has(i),
    ).length;
    if (2 * errors + erasures.length > check - Math.min(SPARE, check)) continue;
    return {
      data: result.codewords.slice(0, matches.length - check),
      level,
      mended: result.mended,
      total: matches.length,
    };
  }
  return null;
}

/** Shifts tried, modules. */
const SHIFTS = [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75];

/** How far the sure codewords of each part of the symbol lie beside their frame. */
function measureBend(
  guards: Guards,
  plan: RowPlan,
  templates: CodewordTemplates,
  { matches, bend }: { matches: Match[]; bend: Bend },
): Bend {
  const { rows, columns, lines } = plan;
  const margins = matches.map(({ margin }) => margin).sort((a, b) => b - a);
  const sure = margins[Math.floor(margins.length * 0.6)] ?? 0;
  const byColumn: { sum: Float64Array; count: number }[] = [];
  for (let column = 1; column <= columns; column++) {
    const sum = new Float64Array(SHIFTS.length);
    let count = 0;
    for (let row = 0; row < rows; row++) {
      const { codeword, margin } = matches[row * columns + column - 1]!;
      if (margin < sure) continue;
      for (const [i, shift] of SHIFTS.entries()) {
        const shifted: Bend = (share) => bend(share, row) + shift;
        const cell = sampleCell(guards, { rows: lines, columns, column, row, bend: shifted }, OFFSETS);
        sum[i]! += likeness(templates[row % CLUSTERS]!, codeword, cell);
      }
      count++;
    }
    byColumn.push({ sum, count });
  }
  const shifts = byColumn.map((_, column) => peak(pooled(byColumn, column)));
  return (share) => {
    const at = share * (columns + 4) - 2.5;
    const below = Math.max(0, Math.min(columns - 1, Math.floor(at)));
    const above = Math.min(columns - 1, below + 1);
    const part = Math.max(0, Math.min(1, at - below));
    return shifts[below]! * (1 - part) + shifts[above]! * part;
  };
}

/** Neighbouring columns bend alike. */
function pooled(columns: { sum: Float64Array }[], middle: number): Float64Array {
  const total = new Float64Array(SHIFTS.length);
  for (const [column, { sum }] of columns.entries()) {
    if (Math.abs(column - middle) > 1) continue;
    for (const [i, value] of sum.entries()) total[i]! += value * (column === middle ? 2 : 1);
  }
  return total;
}

function peak(values: Float64Array): number {
  let at = SHIFTS.indexOf(0);
  for (const [i, value] of values.entries()) if (value > values[at]!) at = i;
  const [before, here, after] = [values[at - 1], values[at]!, values[at + 1]];
  if (before === undefined || after === undefined) return SHIFTS[at]!;
  const curve = before - 2 * here + after;
  return SHIFTS[at]! + (curve < 0 ? (0.5 * (before - after)) / curve : 0) * 0.25;
}
