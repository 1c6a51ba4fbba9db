/**
 * Names that run on below their first line: two surnames (`ESPAÑOLA`, `ESPAÑOLA`), the surname and the given names
 * under one label (residence permits), or the same name in the state's own script and in Latin letters.
 */

import { labelOf } from './find-labels.ts';
import { keyOf } from './fold-text.ts';
import type { LabelField } from './labels.ts';
import { columnOverlap, type PlacedLine, rowOverlap } from './line-geometry.ts';
import { readName } from './read-name.ts';
import { type Context, OTHER_SCRIPT } from './read-value.ts';
import { namesOfLines } from './split-name.ts';

/** Labels under which the surnames of father and mother have a line each. */
const TWO_SURNAMES = /APELLI|APELID|COGNOMS/;
/** From one line of a name to the next, in heights; a value with a label of its own stands further down. */
const NEXT = 1.75;
const MOST_LINES = 3;

/** The name's further lines: left-aligned, of one size, close, with nothing beside them that names them. */
export function nameBelow(first: PlacedLine, open: PlacedLine[], all: PlacedLine[]): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let last = first;
  while (lines.length < MOST_LINES - 1) {
    const above = last;
    const next = open.find((line) => runsOn(above, line, all));
    if (!next) break;
    lines.push(next);
    last = next;
  }
  return lines;
}

function runsOn(above: PlacedLine, line: PlacedLine, all: PlacedLine[]): boolean {
  const step = line.box.y - above.box.y;
  const size = Math.max(above.height, line.height);
  const alike = Math.min(above.height, line.height) > 0.75 * size;
  const near = step > 0.6 * size && step < NEXT * size && Math.abs(line.box.x - above.box.x) < 0.8 * size;
  if (!alike || !near || !readName(line.text) || labelOf(line.text)) return false;
  const between = (other: PlacedLine) =>
    other !== above &&
    other !== line &&
    columnOverlap(other.box, line.box) > 0.2 &&
    other.box.y > above.box.y &&
    other.box.y < line.box.y;
  const beside = (other: PlacedLine) =>
    other !== line &&
    other.box.x < line.box.x &&
    rowOverlap(other.box, line.box) > 0.5 &&
    isNear(other, line);
  return !all.some((other) => between(other) || beside(other));
}

function isNear(left: PlacedLine, right: PlacedLine): boolean {
  return right.box.x - (left.box.x + left.box.width) < 8 * right.height;
}

type Names = Partial<Record<'surname' | 'given_names' | 'full_name', { value: string; line?: PlacedLine }>>;

/** What the lines say under a label; null where the first of them says it all. */
export function readNameLines(
  field: LabelField,
  label: string,
  lines: PlacedLine[],
  { state, order }: Context,
): Names | null {
  const texts = lines.map((line) => line.text);
  if (field === 'names' || field === 'name') {
    const names = namesOfLines(texts);
    if (!names) return null;
    return { surname: { value: names.surname }, given_names: { value: names.given_names } };
  }
  if (field !== 'surname' && field !== 'given_names') return null;
  const second = readName(texts[1]!);
  if (state && OTHER_SCRIPT.includes(state) && second) return { [field]: { value: second, line: lines[1]! } };
  const goesOn =
    texts[0]!.trim().endsWith('-') ||
    (field === 'surname' && TWO_SURNAMES.test(keyOf(label))) ||
    // Below the names of an American licence stands an address, if no more of them.
    (field === 'given_names' && order === 'month-first');
  if (!goesOn || !second) return null;
  const whole = `${readName(texts[0]!.replace(/-\s*$/, ''))}${/-\s*$/.test(texts[0]!) ? '-' : ' '}${second}`;
  return { [field]: { value: whole } };
}
