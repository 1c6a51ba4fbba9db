/**
 * A finger or another thing that lies over an edge or a corner of the document: a stretch of its sides where inside and
 * outside look alike, while the inside is not the document's paper there, and the outside not the table.
 */
import type { Box } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import type { Outline } from './find-outlines.ts';
import { lengthsOf } from './quad-geometry.ts';
import { isSkin } from './skin.ts';
import { type SmallPicture, smallPicture } from './small-picture.ts';

export interface Cover {
  box: Box;
  skin: boolean;
}

type Colour = readonly [number, number, number];
interface Place {
  x: number;
  y: number;
  inside: Colour;
  outside: Colour;
  /** Pixels of the side that it stands for. */
  length: number;
  /** Distances of its colours, where the document is as light as paper in good light. */
  apart: number;
  fromPaper: number;
  fromTable: number;
}

const STEPS = 80;
/** Pixels of the small picture between the side and where colours are taken. */
const ASIDE = 5;
/** Share of the mean side that must be covered. */
const LEAST_RUN = 0.065;
/** Distances of colours that a covered place keeps: a finger is round, and its light side darker than the other. */
const PLACE = { apart: 56, fromPaper: 25, fromTable: 12 };
/** And what a covered stretch keeps in the mean; a thing that is no finger may be print or a shadow, and needs more. */
const FINGER = { apart: 36, fromPaper: 45, fromTable: 30 };
const THING = { apart: 18, fromPaper: 70, fromTable: 60 };
/** Share of a finger's places that are of the colour of skin. */
const SKIN = 0.9;
/** Share of the table's places: where more are of the colour of skin, a finger's two sides must be more alike. */
const MOST_TABLE = 0.5;
const FINGER_ON_SKIN = { ...FINGER, apart: 22 };
/** An outline that is seen worse accuses nobody. */
const SURE = 0.62;
const PAPER_LIGHT = 215;

/** null also where the outline is unsure: one of its sides is the picture's border, or its edges are hardly seen. */
export function findCover(image: Pixels, outline: Outline): Cover | null {
  if (outline.confidence < SURE || outline.open.some(Boolean)) return null;
  const small = smallPicture(image);
  const around = [0, 1, 2, 3].map((side) => placesAlong(small, outline, side));
  const mean = lengthsOf(outline.quad);
  const least = (LEAST_RUN * (mean.across + mean.down)) / 2 / small.scale;
  const table = around.flat();
  const onSkin = table.filter(({ outside }) => isSkin(outside)).length > MOST_TABLE * table.length;
  const finger = onSkin ? FINGER_ON_SKIN : FINGER;
  const isCover = (run: Place[]) => lengthOf(run) >= least && isCovered(run, isOfSkin(run) ? finger : THING);
  const run = runsAround(around).find(isCover);
  return run ? { box: boxAround(run, small.scale), skin: isOfSkin(run) } : null;
}

/** Stretches of covered places, longest first; one may run round a corner. */
function runsAround(around: Place[][]): Place[][] {
  const places = around.flatMap((side) => (side.length < STEPS / 2 ? [null] : side));
  const start = places.findIndex((place) => !place || !mayBeCovered(place));
  if (start < 0) return [];
  const runs: Place[][] = [[]];
  for (let i = 0; i < places.length; i++) {
    const place = places[(start + i) % places.length];
    if (place && mayBeCovered(place)) runs.at(-1)!.push(place);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs.sort((a, b) => lengthOf(b) - lengthOf(a));
}

function mayBeCovered({ apart, fromPaper, fromTable }: Place): boolean {
  return apart < PLACE.apart && fromPaper > PLACE.fromPaper && fromTable > PLACE.fromTable;
}

function isCovered(run: Place[], { apart, fromPaper, fromTable }: typeof FINGER): boolean {
  const mean = (of: (place: Place) => number) => run.reduce((sum, place) => sum + of(place), 0) / run.length;
  return (
    mean((place) => place.apart) < apart &&
    mean((place) => place.fromPaper) > fromPaper &&
    mean((place) => place.fromTable) > fromTable
  );
}

function isOfSkin(run: Place[]): boolean {
  return run.filter(isSkinned).length >= SKIN * run.length;
}

function lengthOf(run: Place[]): number {
  return run.reduce((sum, { length }) => sum + length, 0);
}

function placesAlong(small: SmallPicture, { quad }: Outline, side: number): Place[] {
  const [a, b] = [quad[side]!, quad[(side + 1) % 4]!].map((p) => ({
    x: p.x / small.scale,
    y: p.y / small.scale,
  }));
  const length = Math.hypot(b!.x - a!.x, b!.y - a!.y);
  // The quad runs clockwise: its inside lies to the right of each side.
  const [nx, ny] = [-(b!.y - a!.y) / length, (b!.x - a!.x) / length];
  const places: Pick<Place, 'x' | 'y' | 'inside' | 'outside'>[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const share = 0.01 + (0.98 * step) / STEPS;
    const [x, y] = [a!.x + share * (b!.x - a!.x), a!.y + share * (b!.y - a!.y)];
    const inside = colourAt(small, x + nx * ASIDE, y + ny * ASIDE);
    const outside = colourAt(small, x - nx * ASIDE, y - ny * ASIDE);
    if (inside && outside) places.push({ x, y, inside, outside });
  }
  const paper = middleColour(places.map(({ inside }) => inside));
  const table = middleColour(places.map(({ outside }) => outside));
  const light = Math.max(0.25, Math.max(...paper) / PAPER_LIGHT);
  return places.map((place) => ({
    ...place,
    length: length / STEPS,
    apart: apart(place.inside, place.outside) / light,
    fromPaper: apart(place.inside, paper) / light,
    fromTable: apart(place.outside, table) / light,
  }));
}

/** Mean of 3 × 3 pixels; null outside the picture. */
function colourAt({ planes, width, height }: SmallPicture, x: number, y: number): Colour | null {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 1 || row < 1 || column >= width - 1 || row >= height - 1) return null;
  return planes.map((plane) => {
    let sum = 0;
    for (let j = -1; j <= 1; j++) for (let i = -1; i <= 1; i++) sum += plane[(row + j) * width + column + i]!;
    return sum / 9;
  }) as unknown as Colour;
}

function middleColour(colours: Colour[]): Colour {
  return [0, 1, 2].map((c) => {
    const levels = colours.map((colour) => colour[c]!).sort((a, b) => a - b);
    return levels[levels.length >> 1] ?? 0;
  }) as unknown as Colour;
}

function apart(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function isSkinned({ inside, outside }: Place): boolean {
  return isSkin(inside) && isSkin(outside);
}

function boxAround(places: Place[], scale: number): Box {
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [x, y] = [Math.min(...xs) - ASIDE, Math.min(...ys) - ASIDE];
  const [width, height] = [Math.max(...xs) + ASIDE - x, Math.max(...ys) + ASIDE - y];
  return {
    x: Math.max(0, Math.round(x * scale)),
    y: Math.max(0, Math.round(y * scale)),
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  };
}
