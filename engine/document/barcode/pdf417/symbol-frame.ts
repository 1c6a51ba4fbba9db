/** Where a module of a row lies in the picture. */
import { addSamples } from './bar-view.ts';
import { normalised } from './blurred-pattern.ts';
import { CELL_SAMPLES, MARGIN } from './codeword-templates.ts';
import type { Guards } from './find-guards.ts';
import { type Line, onLine } from './fit-line.ts';
import { CODEWORD_MODULES, modulesAcross } from './symbols.ts';

/** Middle of row r at the start and at the stop: v in pixels by row number. */
export interface RowLines {
  left: Line;
  right: Line;
}

export interface Place {
  u: number;
  v: number;
}

/** How far a picture is off its frame, in modules across, at a module (0..1 of the width) of a row. */
export type Bend = (share: number, row: number) => number;
export const STRAIGHT: Bend = () => 0;

/** `module` counts from the start's outer edge; `row` need not be whole. Perspective makes the far end smaller. */
export function placeOf(guards: Guards, rows: RowLines, columns: number, module: number, row: number): Place {
  const [left, right] = [onLine(rows.left, row), onLine(rows.right, row)];
  const [from, to] = [onLine(guards.start, left), onLine(guards.stop, right)];
  // A perspective line whose scale at its ends is known: x(s) = s / (s + (1 - s) k), k² = end / start.
  const k = Math.sqrt(onLine(guards.stopModule, right) / onLine(guards.startModule, left));
  const s = module / modulesAcross(columns);
  const share = s / (s + (1 - s) * k);
  return { u: from + share * (to - from), v: left + share * (right - left) };
}

/**
 * The codeword at `column` (0 is the left indicator) of a row as CELL_SAMPLES grey values of mean 0 and length 1,
 * averaged over the lines at `offsets` (rows) from its middle.
 */
export function sampleCell(
  guards: Guards,
  at: { rows: RowLines; columns: number; column: number; row: number; bend?: Bend },
  offsets: readonly number[],
): Float32Array {
  const { rows, columns, column, row, bend = STRAIGHT } = at;
  const cell = new Float32Array(CELL_SAMPLES);
  const shift = bend((column + 1.5) / (columns + 4), row);
  const first = (column + 1) * CODEWORD_MODULES - MARGIN + shift;
  for (const offset of offsets) {
    const from = placeOf(guards, rows, columns, first, row + offset);
    const to = placeOf(guards, rows, columns, first + CODEWORD_MODULES + 2 * MARGIN, row + offset);
    const [du, dv] = [(to.u - from.u) / CELL_SAMPLES, (to.v - from.v) / CELL_SAMPLES];
    addSamples(guards.view, { u: from.u + du / 2, v: from.v + dv / 2, du, dv }, cell, CELL_SAMPLES);
  }
  return normalised(cell);
}
