/**
 * The outlines of the documents in a photo: straight edges by Hough's transform on a small picture, every four of
 * them that could be a card or page, scored by how much of each side is seen and where its edges end.
 */
import type { Pixels } from '../../ports.ts';
import type { Point } from '../../reading.ts';
import { type EdgeMap, edgeMap } from './edge-map.ts';
import { fitSides } from './fit-sides.ts';
import { houghLines } from './hough-lines.ts';
import { type LineQuad, lineQuads, sizeScore } from './line-quads.ts';
import { borderLines, type SupportedLine, supportBetween, supportOf } from './line-support.ts';
import { areaOf, intersection, type Quad } from './quad-geometry.ts';
import { smallPicture } from './small-picture.ts';

export interface Outline {
  /** Pixels of the picture; clockwise from the corner nearest to its top left. Corners may lie outside it. */
  quad: Quad;
  /** 0..1: how much of its sides is seen. */
  confidence: number;
  /** Of each side (between a corner and the next), 0..1. */
  support: number[];
  /** Sides that are the picture's own border: there the document may go on. */
  open: boolean[];
}

/** Longer sides of the pictures that are looked at. What is blurred or noisy shows its edges in the smaller one. */
const SIDES = [384, 176];
/** Documents in one picture that are told apart. */
const MOST = 4;
/** A first document may show its sides worse than a second one: most pictures are of one. */
const [LEAST_FIRST, LEAST_NEXT] = [0.5, 0.62];
/** Where the first fills more than this share of the picture there is no room for another. */
const FULL = 0.62;

/** Surest first, empty where none was seen: then the document fills the picture, or there is none. */
export function findOutlines(image: Pixels): Outline[] {
  const scales = SIDES.map((side) => look(image, side));
  const firsts = scales.map((scale) => ({ scale, best: outermost(quadsOf(scale, [])) }));
  const [first] = firsts.sort((a, b) => (b.best?.score ?? 0) - (a.best?.score ?? 0));
  if (!first?.best || sureness(first.best, first.scale.map) < LEAST_FIRST) return [];
  const found = [outlineOf(first.best, first.scale)];
  const taken = [first.best.quad];
  while (found.length < MOST && partOf(taken, first.scale.map) < FULL) {
    const next = outermost(quadsOf(first.scale, taken));
    if (!next || isOpen(next) || sureness(next, first.scale.map) < LEAST_NEXT) break;
    found.push(outlineOf(next, first.scale));
    taken.push(next.quad);
  }
  return found;
}

interface Scale {
  map: EdgeMap;
  lines: SupportedLine[];
  /** Pixels of the picture in one of the map. */
  scale: number;
}

function look(image: Pixels, side: number): Scale {
  const small = smallPicture(image, side);
  const map = edgeMap(small);
  const lines = houghLines(map).map((line) => supportOf(line, map));
  return { map, lines: [...lines, ...borderLines(map)], scale: small.scale };
}

function quadsOf({ lines, map }: Scale, taken: readonly Quad[]): LineQuad[] {
  return lineQuads(lines, map.width, map.height, taken);
}

function outlineOf(found: LineQuad, { map, scale }: Scale): Outline {
  const quad = fitSides(found, map).map(({ x, y }) => ({
    x: (x + 0.5) * scale,
    y: (y + 0.5) * scale,
  })) as Quad;
  const { support, sides } = found;
  return { quad, confidence: sureness(found, map), support, open: sides.map((side) => side.border) };
}

/** The score without what it says about the size. */
function sureness({ score, quad }: LineQuad, { width, height }: EdgeMap): number {
  return Math.min(1, score / sizeScore(areaOf(quad) / (width * height)));
}

function partOf(quads: readonly Quad[], { width, height }: EdgeMap): number {
  return quads.reduce((sum, quad) => sum + areaOf(quad), 0) / (width * height);
}

/** Shares of the best score and of a side: a quad about the best one is the document, the best one a frame on it. */
const NEARLY = 0.8;
const SEEN = 0.45;
/** A side that is seen so well ends where the document does. */
const PLAIN = 0.9;
/** A side that reaches out further than this share of its length has to be seen there, too: else it ends at another document. */
const FURTHER = 0.05;

function outermost(quads: readonly LineQuad[]): LineQuad | null {
  let best = closed(quads);
  if (!best) return null;
  const floor = NEARLY * best.score;
  for (const other of quads) {
    if (
      other.score < floor ||
      Math.min(...other.support) < SEEN ||
      areaOf(other.quad) < 1.03 * areaOf(best.quad)
    )
      continue;
    if (areaOf(intersection(best.quad, other.quad)) <= 0.97 * areaOf(best.quad)) continue;
    // Where the document ends is seen: what runs on to the border is the grain of a table.
    if (isOpen(other) && !isOpen(best)) continue;
    if (isSeenBeyond(other, best)) best = other;
  }
  return best;
}

/** The best; where it runs up to the border and one within it is plainly seen to end, that one. */
function closed(quads: readonly LineQuad[]): LineQuad | null {
  const [best] = quads;
  if (!best || !isOpen(best)) return best ?? null;
  const ends = quads.find(
    ({ quad, support, sides }) =>
      sides.every(({ border }) => !border) &&
      Math.min(...support) >= PLAIN &&
      areaOf(intersection(best.quad, quad)) > 0.9 * areaOf(quad),
  );
  return ends ?? best;
}

function isOpen({ sides }: LineQuad): boolean {
  return sides.some(({ border }) => border);
}

/** Whether the sides of the outer quad are seen where they reach beyond the inner one. */
function isSeenBeyond(outer: LineQuad, inner: LineQuad): boolean {
  return outer.sides.every((side, i) => {
    const along = ({ x, y }: Point) => y * side.cos - x * side.sin;
    const [from, to] = [along(outer.quad[i]!), along(outer.quad[(i + 1) % 4]!)];
    const places = inner.quad.map(along);
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    const [first, last] = [Math.min(...places), Math.max(...places)];
    const least = FURTHER * (high - low);
    return (
      (first - low < least || supportBetween(side, low, first) >= SEEN) &&
      (high - last < least || supportBetween(side, last, high) >= SEEN)
    );
  });
}
