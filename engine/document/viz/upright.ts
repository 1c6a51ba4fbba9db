/** Which way up the text of a picture is. */
import type { Models, Pixels } from '../../ports.ts';
import type { Point, TextLine } from '../../reading.ts';
import { cropLine } from './crop-line.ts';

export type Rotation = 0 | 90 | 180 | 270;
type Quad = TextLine['quad'];

/** How many of the longest lines are read both ways up. */
const SAMPLE = 5;
/** A line counts as lying or standing when it is this much longer one way. */
const LONG = 1.6;

/**
 * Clockwise turn that makes the picture upright. Standing lines say that it lies on its side; of the two ways
 * that are left the one whose longest lines read surer, in Latin letters and digits, is up.
 */
export async function findRotation(
  image: Pixels,
  quads: Quad[],
  models: Pick<Models, 'text'>,
): Promise<Rotation> {
  const standing = share(quads) > 0.6;
  const longest = quads
    .filter((quad) => (standing ? isStanding(quad) : isLying(quad)))
    .sort((a, b) => span(b) - span(a))
    .slice(0, SAMPLE);
  if (longest.length === 0) return 0;
  const [one, other] = standing ? ([90, 270] as const) : ([0, 180] as const);
  const turned = (by: Rotation) => longest.map((quad) => cropLine(image, startAt(quad, by)));
  const read = await models.text.recognise([...turned(one), ...turned(other)]);
  const sum = (part: typeof read) => part.reduce((all, line) => all + line.confidence * latin(line.text), 0);
  return sum(read.slice(longest.length)) > sum(read.slice(0, longest.length)) * 1.1 ? other : one;
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
function startAt(quad: Quad, by: Rotation): Quad {
  const first = { 0: 0, 90: 3, 180: 2, 270: 1 }[by];
  return [0, 1, 2, 3].map((i) => quad[(first + i) % 4]!) as Quad;
}

/** Share of standing lines among those that clearly lie or stand, by length. */
function share(quads: Quad[]): number {
  const length = (some: Quad[]) => some.reduce((all, quad) => all + span(quad), 0);
  const standing = length(quads.filter(isStanding));
  const lying = length(quads.filter(isLying));
  return standing / (standing + lying || 1);
}

function latin(text: string): number {
  return text.replace(/[^A-Za-zÀ-ž0-9<]/g, '').length;
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
