/**
 * A finger or another thing that lies over an edge of the document: a stretch of a side where inside and outside
 * look alike, while the inside is not the document's paper there, and the outside not the table, or both are skin.
 */
import type { Box } from '../../../rules/finding.ts';
import type { Pixels } from '../../ports.ts';
import type { Outline } from './find-outlines.ts';
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
}

const STEPS = 80;
/** Share of a side that must be covered, steps. */
const LEAST_RUN = 6;
/** Pixels of the small picture between the side and where colours are taken. */
const ASIDE = 5;
/** Distances of colours where the document is as light as paper in good light; less light makes them smaller. */
const ALIKE = 34;
const OTHER_THAN_PAPER = 50;
const OTHER_THAN_TABLE = 40;
const PAPER_LIGHT = 215;

export function findCover(image: Pixels, outline: Outline): Cover | null {
  const small = smallPicture(image);
  for (let side = 0; side < 4; side++) {
    if (outline.open[side]) continue;
    const places = placesAlong(small, outline, side);
    if (places.length < STEPS / 2) continue;
    const run = longestRun(places);
    if (run.length >= LEAST_RUN) return { box: boxAround(run, small.scale), skin: run.every(isSkinned) };
  }
  return null;
}

function placesAlong(small: SmallPicture, { quad }: Outline, side: number): Place[] {
  const [a, b] = [quad[side]!, quad[(side + 1) % 4]!].map((p) => ({
    x: p.x / small.scale,
    y: p.y / small.scale,
  }));
  const length = Math.hypot(b!.x - a!.x, b!.y - a!.y);
  // The quad runs clockwise: its inside lies to the right of each side.
  const [nx, ny] = [-(b!.y - a!.y) / length, (b!.x - a!.x) / length];
  const places: Place[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const share = 0.01 + (0.98 * step) / STEPS;
    const [x, y] = [a!.x + share * (b!.x - a!.x), a!.y + share * (b!.y - a!.y)];
    const inside = colourAt(small, x + nx * ASIDE, y + ny * ASIDE);
    const outside = colourAt(small, x - nx * ASIDE, y - ny * ASIDE);
    if (inside && outside) places.push({ x, y, inside, outside });
  }
  return places;
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

function longestRun(places: Place[]): Place[] {
  const paper = middleColour(places.map(({ inside }) => inside));
  const table = middleColour(places.map(({ outside }) => outside));
  const light = Math.max(0.25, Math.max(...paper) / PAPER_LIGHT);
  let [best, run]: [Place[], Place[]] = [[], []];
  for (const place of places) {
    const covered =
      apart(place.inside, place.outside) < ALIKE * light &&
      apart(place.inside, paper) > OTHER_THAN_PAPER * light &&
      (apart(place.outside, table) > OTHER_THAN_TABLE * light || (isSkinned(place) && !isSkin(table)));
    run = covered ? [...run, place] : [];
    if (run.length > best.length) best = run;
  }
  return best;
}

function middleColour(colours: Colour[]): Colour {
  return [0, 1, 2].map((c) => {
    const levels = colours.map((colour) => colour[c]!).sort((a, b) => a - b);
    return levels[levels.length >> 1]!;
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
