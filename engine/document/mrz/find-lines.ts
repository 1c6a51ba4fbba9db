import type { Pixels } from '../../ports.ts';
import type { BitMask } from './bit-mask.ts';
import { components } from './components.ts';
import { anyGradient, horizontalGradient } from './gradient.ts';
import { type GreyImage, greyAtWidth, turnedRight } from './grey-image.ts';
import { mergeCollinear } from './merge-collinear.ts';
import { blackhat, blackhatAlongRows } from './morphology.ts';
import { type OrientedBox, orientedBox } from './oriented-box.ts';
import { strokeMask } from './stroke-mask.ts';
import { type TextBand, textBands } from './text-bands.ts';

/**
 * `level` lines lie flat, give or take 12 degrees; `standing` lines run up or down, as near; `leaning` lines run any way
 * between.
 */
export type Direction = 'level' | 'standing' | 'leaning';

/** No MRZ line is less than this many times as long as its capitals are high (30 characters: about 28). */
const LEAST_ASPECT = 20;
/** Nor more: 44 characters of 2.54 mm over capitals of 2.4 mm (9303-3, 4.2) are 47, and some print lies beside them. */
const MOST_ASPECT = 80;
/** Rough boxes that are looked at closely, and lines that are given, the longest first. */
const MOST_ROUGH = 8;
const MOST_LINES = 7;
/** Radians from flat and from upright within which the other two ways of looking find a line. */
const LEAST_LEAN = 0.14;
/** Dark strokes are thinner than this at the sizes that are looked at. */
const STROKE_WINDOW = 13;

/**
 * Lines of text that could be lines of an MRZ, in pixels of the picture, the longest first. `size` is the longer side, in
 * pixels, at which the picture is looked at: strokes of 2 to 5 pixels are seen best. `greys` keeps the picture of each size
 * for the next look. Each line is measured only as it is asked for: most pictures need the first two.
 */
export function* findLines(
  image: Pixels,
  size: number,
  direction: Direction,
  greys = new Map<number, GreyImage>(),
): Generator<TextBand, void> {
  if (isThread(image)) return;
  const small = greys.get(size) ?? greyOfSize(image, size);
  greys.set(size, small);
  const scale = image.width / small.width;
  const given: TextBand[] = [];
  for (const rough of FINDERS[direction](small).slice(0, MOST_ROUGH)) {
    for (const band of textBands(image, enlarged(rough, scale))) {
      // Of bands that several boxes show, that of the longest box is given.
      if (!isLong(band.box) || given.some(({ box }) => isSameLine(box, band.box))) continue;
      yield band;
      if (given.push(band) === MOST_LINES) return;
    }
  }
}

/** A crop of nothing but one line is 47 times as long as high; a thread made wide enough to look at is millions of rows. */
function isThread({ width, height }: Pixels): boolean {
  return Math.max(width, height) > 60 * Math.min(width, height);
}

function greyOfSize(image: Pixels, size: number): GreyImage {
  const width = 4 * Math.round((size * Math.min(1, image.width / image.height)) / 4);
  return greyAtWidth(image, Math.max(64, width));
}

const FINDERS: Record<Direction, (small: GreyImage) => OrientedBox[]> = {
  level: levelLines,
  standing: standingLines,
  leaning: leaningLines,
};

/** Vertical strokes, joined along the row. */
function levelLines(small: GreyImage): OrientedBox[] {
  const solid = strokeMask(horizontalGradient(blackhatAlongRows(small, STROKE_WINDOW)), 17, 3);
  return boxesOf(solid, 12).filter((box) => Math.abs(box.angle) < 0.6);
}

/** The same of the picture turned to the right, so that lines that run up lie flat. */
function standingLines(small: GreyImage): OrientedBox[] {
  return levelLines(turnedRight(small)).map((box) => ({
    ...box,
    x: box.y,
    y: small.height - box.x,
    angle: box.angle - Math.PI / 2,
  }));
}

/** Strokes of all ways, joined as far as the gap between characters: about the gap between lines, so these may join too. */
function leaningLines(small: GreyImage): OrientedBox[] {
  const boxes = boxesOf(strokeMask(anyGradient(blackhat(small, STROKE_WINDOW)), 9, 9), 1);
  return boxes.filter(({ angle }) => {
    const lean = Math.abs(angle) % (Math.PI / 2);
    return Math.min(lean, Math.PI / 2 - lean) > LEAST_LEAN;
  });
}

/** Boxes about set stretches that are long and thin, the longest first. */
function boxesOf(solid: BitMask, leastRun: number): OrientedBox[] {
  const regions = components(solid, 30, leastRun).map((runs) => ({ runs, box: orientedBox(runs) }));
  const side = Math.max(solid.width, solid.height);
  return mergeCollinear(regions.filter(({ box }) => box.height >= 4 && box.height < side / 5))
    .map(({ box }) => box)
    .filter((box) => box.length > 0.12 * side && box.length > 5 * box.height)
    .sort((a, b) => b.length - a.length);
}

function enlarged(box: OrientedBox, scale: number): OrientedBox {
  const { x, y, angle, length, height } = box;
  return { x: x * scale, y: y * scale, angle, length: length * scale, height: height * scale };
}

function isLong({ length, height }: OrientedBox): boolean {
  return length > LEAST_ASPECT * height && length < MOST_ASPECT * height;
}

/** Whether two boxes lie about one line of the picture. */
export function isSameLine(a: OrientedBox, b: OrientedBox): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const along = Math.abs(dx * Math.cos(a.angle) + dy * Math.sin(a.angle));
  const across = Math.abs(-dx * Math.sin(a.angle) + dy * Math.cos(a.angle));
  return across < 0.6 * Math.max(a.height, b.height) && along < 0.5 * a.length;
}
