/** Which of the lines that detection has found hold exactly one printed text, and which text. */
import { perspectiveOf, project } from '../engine/document/outline/perspective.ts';
import type { Point, TextLine } from '../engine/reading.ts';
import type { PrintedText } from '../fixtures/truth.ts';

export interface WantedLine {
  text: string;
  quad: TextLine['quad'];
}
/** Of the length of a text that a line must have: shorter ones are cut, longer ones hold more. */
const SHORTEST = 0.9;
const LONGEST = 1.5;
/** Added by detection at both ends together, in heights of the line. */
const ENDS = 1.2;

/** `corners`: where the flat picture's corners (width × height) lie in the picture that was searched. */
export function linesAlone(
  texts: readonly PrintedText[],
  flat: { width: number; height: number; corners: TextLine['quad'] },
  quads: readonly TextLine['quad'][],
): WantedLine[] {
  const perspective = perspectiveOf(flat.corners, flat.width, flat.height);
  const at = (x: number, y: number) => project(perspective, { x, y });
  const placed = texts.map(({ text, box }) => {
    const middle = box.y + box.height / 2;
    return { text, from: at(box.x, middle), to: at(box.x + box.width, middle) };
  });
  return quads.flatMap((quad) => {
    const inside = placed.filter(({ from, to }) => holds(quad, between(from, to)));
    const [one] = inside;
    if (!one || inside.length > 1) return [];
    const [tl, tr, , bl] = quad;
    const [length, height] = [distance(tl, tr), distance(tl, bl)];
    const wanted = distance(one.from, one.to);
    if (length < SHORTEST * wanted || length > LONGEST * wanted + ENDS * height) return [];
    return [{ text: one.text, quad }];
  });
}

/** Corners clockwise: the point lies on the same side of every edge. */
function holds(quad: TextLine['quad'], point: Point): boolean {
  return quad.every((a, i) => {
    const b = quad[(i + 1) % 4]!;
    return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) >= 0;
  });
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
