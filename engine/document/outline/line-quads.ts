import { insideShare, type SupportedLine, supportBetween } from './line-support.ts';
import { type Quad, sharedPart } from './quad-geometry.ts';

/** Four lines that may be the outline of a document, in pixels of the small picture. */
export interface LineQuad {
  /** Clockwise from the corner nearest to the picture's top left. */
  quad: Quad;
  /** Top, right, bottom, left. */
  sides: [SupportedLine, SupportedLine, SupportedLine, SupportedLine];
  /** Of each side, 0..1. */
  support: number[];
  score: number;
}

/** Opposite sides lean towards one another at most so much, neighbours stand at least so steep. */
const MOST_LEAN = (26 * Math.PI) / 180;
const LEAST_CORNER = (58 * Math.PI) / 180;
/** A document shorter than this share of the picture's shorter side is not looked for. */
const LEAST_SIDE = 0.16;
/** Corners may lie outside by this share of the picture. */
const OUTSIDE = 0.25;
/** A side has to be seen along this share, and all together along that. */
const LEAST_SUPPORT = 0.25;
const LEAST_MEAN = 0.5;
/** Shares of a side: card corners are round; edges beyond a corner are looked for this far. */
const CORNER = 0.05;
const BEYOND = 0.16;
const GAP = 0.03;
/** Edges of a table run on beyond the corners, a document's end there. */
const RUN_ON = 0.9;
/** A side that is seen so well up to the border goes on beyond it; then the border counts as a side that is seen so well. */
const REACHED = 0.75;
/** Along their whole length all other sides have to be seen so well: a person's shoulders and hair are not. */
const SEEN = 0.7;
const REACHED_BORDER = 0.66;
/** Longer side to shorter side of what idwell reads: from Letter to ID-1, with what leaning takes or adds. */
const [LEAST_RATIO, MOST_RATIO] = [1.2, 1.72];

/** Of the smaller of two documents that lie side by side. */
const SHARED = 0.06;
/** Quads that are looked at further. */
const KEPT = 60;

/** Every four lines that could be an outline, best first; none that shares much with what is `taken`. */
export function lineQuads(
  lines: readonly SupportedLine[],
  width: number,
  height: number,
  taken: readonly Quad[] = [],
): LineQuad[] {
  const pairs = facingPairs(lines, LEAST_SIDE * Math.min(width, height));
  const found: LineQuad[] = [];
  let floor = 0;
  for (let i = 0; i < pairs.length; i++) {
    for (let j = i + 1; j < pairs.length; j++) {
      const [a, b] = [pairs[i]!, pairs[j]!];
      if (angleBetween(a[0].theta, b[0].theta) < LEAST_CORNER) continue;
      const score = judge(a[0], b[1], a[1], b[0], width, height);
      if (score <= floor) continue;
      const quad = quadOf([a[0], b[1], a[1], b[0]], score);
      if (taken.some((other) => sharedPart(quad.quad, other) > SHARED)) continue;
      found.push(quad);
      if (found.length >= 2 * KEPT) floor = keepBest(found);
    }
  }
  keepBest(found);
  return found.map(clockwise);
}

function keepBest(found: LineQuad[]): number {
  found.sort((a, b) => b.score - a.score);
  found.length = Math.min(found.length, KEPT);
  return found.at(-1)?.score ?? 0;
}

type Pair = readonly [SupportedLine, SupportedLine];

function facingPairs(lines: readonly SupportedLine[], apart: number): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < lines.length; i++) {
    for (let j = i + 1; j < lines.length; j++) {
      const [a, b] = [lines[i]!, lines[j]!];
      if (angleBetween(a.theta, b.theta) > MOST_LEAN) continue;
      const same = Math.abs(a.theta - b.theta) < Math.PI / 2;
      if (Math.abs(a.rho - (same ? b.rho : -b.rho)) >= apart) pairs.push([a, b]);
    }
  }
  return pairs;
}

// Hundreds of thousands of quads are judged: their corners and supports stand here and are written anew for each.
const xs = new Float64Array(4);
const ys = new Float64Array(4);
const support = new Float64Array(4);

/** 0 where it cannot be an outline. The sides meet in turn: corner i is where side i - 1 meets side i. */
function judge(
  s0: SupportedLine,
  s1: SupportedLine,
  s2: SupportedLine,
  s3: SupportedLine,
  width: number,
  height: number,
): number {
  if (!cross(0, s3, s0, width, height) || !cross(1, s0, s1, width, height)) return 0;
  if (!cross(2, s1, s2, width, height) || !cross(3, s2, s3, width, height)) return 0;
  const shape = shapeScore(width, height);
  if (shape === 0) return 0;
  if (!isSeen(0, s0) || !isSeen(1, s1) || !isSeen(2, s2) || !isSeen(3, s3)) return 0;
  const open = Number(s0.border) + Number(s1.border) + Number(s2.border) + Number(s3.border);
  if (open === 1) goOn(s0, s1, s2, s3);
  const mean = (support[0]! + support[1]! + support[2]! + support[3]!) / 4;
  if (mean < LEAST_MEAN) return 0;
  const least = Math.min(support[0]!, support[1]!, support[2]!, support[3]!);
  const beyond = (runsOn(0, s0) + runsOn(1, s1) + runsOn(2, s2) + runsOn(3, s3)) / 8;
  return Math.max(0, 0.55 * mean + 0.45 * least - RUN_ON * beyond) * shape;
}

/** Writes corner `i`; false where it lies too far outside the picture. */
function cross(i: number, a: SupportedLine, b: SupportedLine, width: number, height: number): boolean {
  const divisor = a.cos * b.sin - a.sin * b.cos;
  if (Math.abs(divisor) < 0.2) return false;
  const x = (a.rho * b.sin - b.rho * a.sin) / divisor;
  const y = (a.cos * b.rho - b.cos * a.rho) / divisor;
  xs[i] = x;
  ys[i] = y;
  const [right, down] = [OUTSIDE * width, OUTSIDE * height];
  return x >= -right && y >= -down && x <= width + right && y <= height + down;
}

/** Writes the support of side `i`, from corner `i` to the next; false where too little of it is seen. */
function isSeen(i: number, line: SupportedLine): boolean {
  const next = (i + 1) & 3;
  const from = ys[i]! * line.cos - xs[i]! * line.sin;
  const to = ys[next]! * line.cos - xs[next]! * line.sin;
  const trim = CORNER * (to - from);
  const mean = supportBetween(line, from + trim, to - trim);
  if (mean < LEAST_SUPPORT) return false;
  support[i] = mean * (0.6 + 0.4 * insideShare(line, from + trim, to - trim));
  return true;
}

/** Raises the support of the one side that is the border where both its neighbours are seen up to it. */
function goOn(...sides: LineQuad['sides']): void {
  const i = sides.findIndex(({ border }) => border);
  const [next, facing, before] = [(i + 1) & 3, (i + 2) & 3, (i + 3) & 3];
  if (Math.min(support[next]!, support[facing]!, support[before]!) < SEEN) return;
  const after = seenAt(next, facing, sides[next]!);
  if (Math.min(after, seenAt(i, before, sides[before]!)) >= REACHED) support[i] = REACHED_BORDER;
}

/** How well a side is seen near its corner `at`, its other corner being `end`, 0..1. */
function seenAt(at: number, end: number, line: SupportedLine): number {
  const from = ys[at]! * line.cos - xs[at]! * line.sin;
  const to = ys[end]! * line.cos - xs[end]! * line.sin;
  return supportBetween(line, from, from + BEYOND * (to - from));
}

/** Edges beyond both ends of side `i`, 0..2. */
function runsOn(i: number, line: SupportedLine): number {
  if (line.border) return 0;
  const next = (i + 1) & 3;
  const from = ys[i]! * line.cos - xs[i]! * line.sin;
  const to = ys[next]! * line.cos - xs[next]! * line.sin;
  const [gap, step] = [GAP * (to - from), BEYOND * (to - from)];
  const [before, after] = [from - gap, to + gap];
  return (
    supportBetween(line, before - step, before) * insideShare(line, before - step, before) +
    supportBetween(line, after, after + step) * insideShare(line, after, after + step)
  );
}

/** By proportions, facing sides and size; 0 where it is no card and no page. */
function shapeScore(width: number, height: number): number {
  const [top, right, bottom, left] = [sideLength(0), sideLength(1), sideLength(2), sideLength(3)];
  const [across, down] = [top + bottom, right + left];
  const ratio = Math.max(across, down) / Math.max(1, Math.min(across, down));
  const off = ratio < LEAST_RATIO ? LEAST_RATIO / ratio : ratio > MOST_RATIO ? ratio / MOST_RATIO : 1;
  if (off > 1.6) return 0;
  const fit = off === 1 ? 1 : Math.exp(-(((off - 1) / 0.12) ** 2));
  const facing = Math.min(top / bottom, bottom / top, right / left, left / right);
  const lean = facing > 0.8 ? 1 : Math.max(0, 1 - 2 * (0.8 - facing));
  return lean * (0.7 + 0.3 * fit) * sizeScore(quadArea() / (width * height));
}

/** Of two quads that are seen equally well the larger is the document; `part` of the picture, 0..1. */
export function sizeScore(part: number): number {
  return 0.55 + 0.45 * Math.sqrt(part);
}

function sideLength(i: number): number {
  const next = (i + 1) & 3;
  return Math.hypot(xs[next]! - xs[i]!, ys[next]! - ys[i]!);
}

function quadArea(): number {
  return Math.abs((xs[2]! - xs[0]!) * (ys[3]! - ys[1]!) - (xs[3]! - xs[1]!) * (ys[2]! - ys[0]!)) / 2;
}

/** What the last judgement wrote. */
function quadOf(sides: LineQuad['sides'], score: number): LineQuad {
  const quad = [0, 1, 2, 3].map((i) => ({ x: xs[i]!, y: ys[i]! })) as Quad;
  return { quad, sides, support: [...support], score };
}

function clockwise(found: LineQuad): LineQuad {
  const { quad, sides, support } = found;
  const [a, b, c] = quad;
  const turned = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) < 0;
  // Turned round, side i lies between what were corners 3 - i and 2 - i.
  const points = turned ? [...quad].reverse() : [...quad];
  const order = turned ? [2, 1, 0, 3] : [0, 1, 2, 3];
  const first = points.reduce((best, p, i) => (p.x + p.y < points[best]!.x + points[best]!.y ? i : best), 0);
  const at = <T>(list: readonly T[]) => [0, 1, 2, 3].map((i) => list[(i + first) % 4]!);
  return {
    ...found,
    quad: at(points) as Quad,
    sides: at(order.map((i) => sides[i]!)) as LineQuad['sides'],
    support: at(order.map((i) => support[i]!)),
  };
}

/** Radians between two directions, at most a quarter turn. */
function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % Math.PI;
  return Math.min(turn, Math.PI - turn);
}
