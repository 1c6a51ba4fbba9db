/**
 * Values of two columns that were found as one line: `15 APR 2003 03 FEB 2022` under `Date of birth` and `Date of issue`.
 * The labels above say where the second begins, and that it has no value otherwise.
 */
import { labelOf } from './find-labels.ts';
import type { PlacedLine } from './line-geometry.ts';

/** From a label to its value below, middle to middle, in heights of the value. */
const NEAR = { least: 0.4, most: 2.4 } as const;
/** How far from its label's left end a value begins, in its heights. */
const ASIDE = 1.5;

export function partColumns(lines: PlacedLine[]): PlacedLine[] {
  const labels = lines.filter((line) => labelOf(line.text) !== null);
  const values = lines.filter((line) => !labels.includes(line));
  return lines.flatMap((line) => (labels.includes(line) ? [line] : parted(line, labels, values)));
}

function parted(line: PlacedLine, labels: PlacedLine[], values: PlacedLine[]): PlacedLine[] {
  const above = labels.filter((label) => isAbove(label, line)).sort((a, b) => a.box.x - b.box.x);
  const [first] = above;
  const next = above.find((label) => first && label.box.x > first.box.x + first.box.width);
  if (!first || !next || !begins(line, first) || values.some((other) => isBelow(other, line, next)))
    return [line];
  const at = wordAt(line, next.box.x);
  return at === null ? [line] : [pieceOf(line, 0, at), later(pieceOf(line, at + 1, line.text.length))];
}

function isAbove(label: PlacedLine, { box, height }: PlacedLine): boolean {
  const gap = box.y + box.height / 2 - (label.box.y + label.box.height / 2);
  const inside = label.box.x > box.x - ASIDE * height && label.box.x < box.x + box.width;
  return inside && gap > NEAR.least * height && gap < NEAR.most * height;
}

function begins(line: PlacedLine, label: PlacedLine): boolean {
  return Math.abs(line.box.x - label.box.x) < ASIDE * line.height;
}

/** Another line that is as likely the label's value. */
function isBelow(other: PlacedLine, line: PlacedLine, label: PlacedLine): boolean {
  return other !== line && begins(other, label) && isAbove(label, other);
}

/** The space of the text that lies nearest before x, null where none is near. */
function wordAt({ text, box, height }: PlacedLine, x: number): number | null {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const aside = (space: number) => Math.abs(box.x + ((space + 1) / text.length) * box.width - x);
  const nearest = spaces.sort((a, b) => aside(a) - aside(b))[0];
  return nearest !== undefined && aside(nearest) < ASIDE * height ? nearest : null;
}

/** A line of its own: lines are told apart by their index, and no other has half of one. */
function later(piece: PlacedLine): PlacedLine {
  return { ...piece, index: piece.index + 0.5 };
}

function pieceOf(line: PlacedLine, from: number, to: number): PlacedLine {
  const { box, text } = line;
  const x = box.x + (from / text.length) * box.width;
  return {
    ...line,
    text: text.slice(from, to),
    box: { ...box, x, width: ((to - from) / text.length) * box.width },
  };
}
