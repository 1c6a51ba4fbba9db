/** Finds and reads the lines of a picture, upright, leaving out what cannot matter. */
import type { Models, Pixels } from '../../ports.ts';
import type { MrzReading, TextLine } from '../../reading.ts';
import { cropLine } from './crop-line.ts';
import { boxOf, readingOrder, unionBox } from './line-geometry.ts';
import { type ReadQuads, readWhatMatters } from './read-what-matters.ts';
import { clarity, isStanding, longest, mostStand, type Rotation, startAt, turnQuad } from './upright.ts';

type Quad = TextLine['quad'];

/** Longer side for looking: 960 px shows a card's text; a page of A4 needs more. */
const CARD_SIDE = 960;
const PAGE_SIDE = 1440;
/** Printed lower than this (pixels of the picture, with the margin of the box) nothing was read right. */
const LOWEST = 9;
/** An MRZ's lines are this much longer than high (30 to 44 characters); the MRZ reader has read them. */
const MRZ_RATIO = 16;
/** Text that fills less than this of a picture's side is looked at again, enlarged. */
const SMALL_PART = 0.6;
/** Where a page lies in a photo is seen at this size of the longer side; what fills less of the photo is cut out. */
const GLANCE_SIDE = 736;
const PAGE_PART = 0.85;
/** The longest lines tell which way is up; read clearer than this they need no second look. */
const SAMPLE = 5;
const CLEAR = 0.85;

export interface ReadLines {
  lines: TextLine[];
  rotation: Rotation;
  /** Of the upright picture. */
  width: number;
  height: number;
}

export interface LineHints {
  /** A document of A4 or Letter. */
  page: boolean;
  /** Fixes which way is up; its own lines are not read again, and where it is valid nor is what it explains. */
  mrz: MrzReading | null;
  /** ISO 8601. */
  today: string;
}

export async function readLines(
  image: Pixels,
  { page, mrz, today }: LineHints,
  models: Pick<Models, 'text'>,
): Promise<ReadLines> {
  const found = await detectClosely(image, page ? PAGE_SIDE : CARD_SIDE, models);
  const { rotation, texts, quads } = await readUpright(image, found, { mrz, today }, models);
  const { width, height } = rotation % 180 === 0 ? image : { width: image.height, height: image.width };
  const lines = quads
    // Chinese type has its own wide forms of brackets and letters.
    .map((quad, i) => ({ ...texts[i]!, text: texts[i]!.text.normalize('NFKC').trim(), quad }))
    .filter((line) => line.text !== '');
  const upright = lines.map((line) => ({
    ...line,
    quad: turnQuad(line.quad, rotation, image.width, image.height),
  }));
  return { lines: readingOrder(upright), rotation, width, height };
}

/** Reads the lines the way that is likely up; only where they read badly the other way is tried. */
async function readUpright(
  image: Pixels,
  found: Quad[],
  { mrz, today }: Pick<LineHints, 'mrz' | 'today'>,
  models: Pick<Models, 'text'>,
): Promise<ReadQuads & { rotation: Rotation }> {
  const lying = mrz !== null || !mostStand(found);
  const quads = found.filter((quad) => isWorthReading(quad, lying, mrz !== null));
  const read = (some: Quad[], by: Rotation) =>
    models.text.recognise(some.map((quad) => cropLine(image, startAt(quad, by))));
  const [one, other] = lying ? ([0, 180] as const) : ([90, 270] as const);
  if (mrz?.valid) {
    const few = await readWhatMatters(quads, mrz.fields, today, (some) => read(some, 0));
    return { rotation: 0, ...few };
  }
  const texts = await read(quads, one);
  if (mrz) return { rotation: 0, texts, quads };
  const sample = longest(quads, SAMPLE);
  const first = clarity(sample.map((i) => texts[i]!));
  if (first > CLEAR || sample.length === 0) return { rotation: one, texts, quads };
  const turned = await read(
    sample.map((i) => quads[i]!),
    other,
  );
  if (clarity(turned) < first * 1.1) return { rotation: one, texts, quads };
  return { rotation: other, texts: await read(quads, other), quads };
}

/**
 * Where the document is a small part of the photo its text is too: then that part is looked at again. A page, whose
 * text is small anyway, is glanced at first.
 */
async function detectClosely(image: Pixels, side: number, models: Pick<Models, 'text'>): Promise<Quad[]> {
  const page = side === PAGE_SIDE;
  const look = async (picture: Pixels, to: number) =>
    (await models.text.detect(picture, { side: to })).map((box) => box.quad);
  const small = Math.max(image.width, image.height) <= side * 1.3;
  const quads = await look(image, page && !small ? GLANCE_SIDE : side);
  if (small) return quads;
  const part = unionBox(quads.map(boxOf));
  const filled = Math.max(part.width / image.width, part.height / image.height);
  if (quads.length < 3 || filled > (page ? PAGE_PART : SMALL_PART)) return page ? look(image, side) : quads;
  const margin = 0.1 * Math.max(part.width, part.height);
  const x = Math.max(0, Math.floor(part.x - margin));
  const y = Math.max(0, Math.floor(part.y - margin));
  const width = Math.min(image.width - x, Math.ceil(part.width + 2 * margin));
  const height = Math.min(image.height - y, Math.ceil(part.height + 2 * margin));
  const closer = await look(cutOut(image, x, y, width, height), side);
  return closer.map((quad) => quad.map((p) => ({ x: p.x + x, y: p.y + y })) as Quad);
}

function cutOut(image: Pixels, x: number, y: number, width: number, height: number): Pixels {
  const { channels } = image;
  const data = new Uint8Array(width * height * channels);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * image.width + x) * channels;
    data.set(image.data.subarray(from, from + width * channels), row * width * channels);
  }
  return { data, width, height, channels };
}

function isWorthReading(quad: Quad, lying: boolean, hasMrz: boolean): boolean {
  const [tl, tr, , bl] = quad;
  const across = Math.hypot(tr.x - tl.x, tr.y - tl.y);
  const down = Math.hypot(bl.x - tl.x, bl.y - tl.y);
  const [length, height] = lying ? [across, down] : [down, across];
  if (lying ? isStanding(quad) : length * 1.6 < height) return false;
  return height >= LOWEST && !(hasMrz && length / height > MRZ_RATIO);
}
