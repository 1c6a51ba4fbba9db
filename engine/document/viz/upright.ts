/** Which way up the text of a picture is: by how its lines lie, and by how clearly they read. */
import type { Point, TextLine } from '../../reading.ts';

export type Rotation = 0 | 90 | 180 | 270;
type Quad = TextLine['quad'];

/** A line counts as lying or standing when it is this much longer one way. */
const LONG = 1.6;

/** Whether most of the text, by length, runs up or down: then the picture lies on its side. */
export function mostStand(quads: Quad[]): boolean {
  const length = (some: Quad[]) => some.reduce((all, quad) => all + span(quad), 0);
  const standing = length(quads.filter(isStanding));
  return standing > 0.6 * (standing + length(quads.filter(isLying)));
}

/** Indexes of the longest lines. */
export function longest(quads: Quad[], count: number): number[] {
  return quads
    .map((_, i) => i)
    .sort((a, b) => span(quads[b]!) - span(quads[a]!))
    .slice(0, count);
}

/** Mean confidence, 0..1, counted by the Latin letters and digits among the characters. */
export function clarity(texts: { text: string; confidence: number }[]): number {
  if (texts.length === 0) return 0;
  const clear = texts.map(({ text, confidence }) => {
    const plain = text.replace(/\s/g, '');
    return plain === ''
      ? 0
      : (confidence * plain.replace(/[^A-Za-zÀ-ž0-9<.,:/-]/g, '').length) / plain.length;
  });
  return clear.reduce((a, b) => a + b, 0) / texts.length;
}

/** The same quad after a clockwise turn of a picture of width × height, its corners in reading order again. */
export function turnQuad(quad: Quad, by: Rotation, width: number, height: number): Quad {
  const turn: Record<Rotation, (p: Point) => Point> = {
    0: (p) => p,
    90: (p) => ({ x: height - p.y, y: p.x }),
    180: (p) => ({ x: width - p.x, y: height - p.y }),
    270: (p) => ({ x: p.y, y: width - p.x }),
  };
  return startAt(quad, by).map(turn[by]) as Quad;
}

/** Corners named as they will be after a clockwise turn: at 90 what is bottom left now becomes top left. */
export function startAt(quad: Quad, by: Rotation): Quad {
  const first = { 0: 0, 90: 3, 180: 2, 270: 1 }[by];
  return [0, 1, 2, 3].map((i) => quad[(first + i) % 4]!) as Quad;
}

export function isStanding(quad: Quad): boolean {
  return side(quad, 3) > LONG * side(quad, 0);
}

function isLying(quad: Quad): boolean {
  return side(quad, 0) > LONG * side(quad, 3);
}

function span(quad: Quad): number {
  return Math.max(side(quad, 0), side(quad, 3));
}

/** 0: top, 3: left. */
function side(quad: Quad, i: 0 | 3): number {
  const [a, b] = [quad[i]!, quad[(i + 1) % 4]!];
  return Math.hypot(a.x - b.x, a.y - b.y);
}
