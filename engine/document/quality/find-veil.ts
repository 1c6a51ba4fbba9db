/**
 * Reflections on print: a lamp lays a veil of light on it, under which ink turns pale while the paper does not
 * turn darker. Told within lines of print, so that it is also seen on white paper. Dark ink and pale ink of one
 * line are ordinary where label and value stand in it, so that several lines have to pale at one place.
 */
import type { Box } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';

/** Length of a piece of a line, in its heights. */
const PIECE = 0.8;
/** Contrast of a veiled piece, as a share of the line's best; below the second there is no print in it. */
const VEILED = 0.62;
const PRINT = 0.1;
/** Grey levels between paper and ink where nothing lies on it. */
const LEAST_CONTRAST = 70;
/** Veiled pieces in a row of one line, and lines that show them at one place. */
const LEAST_RUN = 2;
const LEAST_LINES = 3;
/** Grey levels by which the paper of a veiled piece may be darker than that of the line. */
const DARKER = 4;

/** `boxes` are those of printed lines. null where no reflection can be told. */
export function findVeil(grey: Pixels, boxes: readonly Box[]): Box | null {
  const veils = boxes.flatMap((box) => veilOf(grey, box) ?? []);
  for (const veil of veils) {
    const near = veils.filter((other) => isNear(veil, other));
    if (near.length >= LEAST_LINES) return unite(near);
  }
  return null;
}

function veilOf(grey: Pixels, box: Box): Box | null {
  const size = Math.max(4, Math.round(PIECE * box.height));
  const count = Math.floor(box.width / size);
  if (count < LEAST_RUN + 2) return null;
  const pieces = Array.from({ length: count }, (_, i) =>
    measure(grey, { ...box, x: box.x + i * size, width: size }),
  );
  const best = Math.max(...pieces.map(({ contrast }) => contrast));
  if (best < LEAST_CONTRAST) return null;
  const paper = pieces.map((piece) => piece.paper).sort((a, b) => a - b)[count >> 1]!;
  const isPale = pieces.map(
    (piece) =>
      piece.contrast < VEILED * best && piece.contrast > PRINT * best && piece.paper > paper - DARKER,
  );
  let run = 0;
  for (let i = 0; i < count; i++) {
    run = isPale[i] ? run + 1 : 0;
    if (run === LEAST_RUN) return { ...box, x: box.x + (i - run + 1) * size, width: run * size };
  }
  return null;
}

function measure(grey: Pixels, { x, y, width, height }: Box): { paper: number; contrast: number } {
  const histogram = new Uint32Array(256);
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) histogram[grey.data[row * grey.width + column]!]!++;
  }
  const [dark, light] = [level(histogram, 0.03 * width * height), level(histogram, 0.9 * width * height)];
  return { paper: light, contrast: light - dark };
}

function level(histogram: Uint32Array, count: number): number {
  let seen = 0;
  return histogram.findIndex((n) => {
    seen += n;
    return seen > count;
  });
}

function isNear(a: Box, b: Box): boolean {
  const size = Math.max(a.height, b.height);
  return Math.abs(a.x + a.width / 2 - b.x - b.width / 2) < 5 * size && Math.abs(a.y - b.y) < 5 * size;
}

function unite(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
