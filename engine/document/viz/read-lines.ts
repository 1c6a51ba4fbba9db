/** Finds and reads the lines of a picture, upright, leaving out what cannot matter. */
import type { Models, Pixels } from '../../ports.ts';
import type { MrzReading, TextLine } from '../../reading.ts';
import { cropForReading } from './crop-line.ts';
import { isLabelAlone } from './find-labels.ts';
import { readingOrder } from './level-lines.ts';
import { boxOf, unionBox } from './line-geometry.ts';
import { type ReadQuads, readWhatMatters, type Text } from './read-what-matters.ts';
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
/** A sentence is so many times longer than high; where in the page, in shares of its text, it is left out. */
const RUNNING = 26;
const MIDDLE = [0.4, 0.82] as const;
/** Pages with fewer lines are read whole. */
const FEW_LINES = 14;
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
  /** A document of A4 or Letter; `standing`: where its text stands, as on a page that lies on its side. */
  page: boolean | 'standing';
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
  const { quads: found, side } = await detect(image, page, models);
  const hints = { page: side === PAGE_SIDE, mrz, today };
  const { rotation, texts, quads } = await readUpright(image, found, hints, models);
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
  { page, mrz, today }: LineHints & { page: boolean },
  models: Pick<Models, 'text'>,
): Promise<ReadQuads & { rotation: Rotation }> {
  const lying = mrz !== null || !mostStand(found);
  const worth = found.filter((quad) => isWorthReading(quad, lying, mrz !== null));
  const quads = page && mrz === null ? withoutRunningText(worth, lying) : worth;
  const read = (some: Quad[], by: Rotation) =>
    models.text.recognise(
      some.map((quad) => cropForReading(image, startAt(quad, by))),
      isLabelAlone,
    );
  const [one, other] = lying ? ([0, 180] as const) : ([90, 270] as const);
  if (mrz?.valid) {
    const few = await readWhatMatters(quads, mrz.fields, today, (some) => read(some, 0));
    return { rotation: 0, ...few };
  }
  if (mrz) return { rotation: 0, texts: await read(quads, one), quads };
  return readByUse(quads, [one, other], read);
}

/** The sample tells which way is up, so that no other line is read twice. */
async function readByUse(
  quads: Quad[],
  [one, other]: readonly [Rotation, Rotation],
  read: (some: Quad[], by: Rotation) => Promise<Text[]>,
): Promise<ReadQuads & { rotation: Rotation }> {
  const sample = longest(quads, SAMPLE);
  const some = sample.map((i) => quads[i]!);
  let [rotation, seen] = [one, await read(some, one)];
  if (sample.length > 0 && clarity(seen) <= CLEAR) {
    const turned = await read(some, other);
    if (clarity(turned) >= clarity(seen) * 1.1) [rotation, seen] = [other, turned];
  }
  const rest = quads.map((_, i) => i).filter((i) => !sample.includes(i));
  const texts: Text[] = new Array(quads.length);
  for (const [n, i] of sample.entries()) texts[i] = seen[n]!;
  const further = await read(
    rest.map((i) => quads[i]!),
    rotation,
  );
  for (const [n, i] of rest.entries()) texts[i] = further[n]!;
  return { rotation, texts, quads };
}

async function detect(
  image: Pixels,
  page: LineHints['page'],
  models: Pick<Models, 'text'>,
): Promise<{ quads: Quad[]; side: number }> {
  const look: Look = async (picture, side) =>
    (await models.text.detect(picture, { side })).map((box) => box.quad);
  const whole = page === 'standing' ? await look(image, CARD_SIDE) : null;
  const side = page === true || (whole && mostStand(whole)) ? PAGE_SIDE : CARD_SIDE;
  return { quads: await detectClosely(image, side, look, whole), side };
}

type Look = (picture: Pixels, side: number) => Promise<Quad[]>;

/**
 * Where the document is a small part of the photo its text is too: then that part is looked at again. A page, whose
 * text is small anyway, is glanced at first; `whole` is what a look at CARD_SIDE has shown.
 */
async function detectClosely(image: Pixels, side: number, look: Look, whole: Quad[] | null): Promise<Quad[]> {
  const page = side === PAGE_SIDE;
  const small = Math.max(image.width, image.height) <= side * 1.3;
  if (small || (page && isSheet(image))) return whole && !page ? whole : look(image, side);
  const quads = whole ?? (await look(image, page ? GLANCE_SIDE : side));
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

/** Of the shape of A4 or Letter: scans and rendered pages are, photos are 4:3 or 16:9. */
function isSheet({ width, height }: Pixels): boolean {
  const shape = Math.max(width, height) / Math.min(width, height);
  return Math.abs(shape - Math.SQRT2) < 0.03 || Math.abs(shape - 11 / 8.5) < 0.02;
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

/**
 * Of a page the sentences in its middle say nothing that is looked for, and are the dearest lines to read. Its upper
 * part (or its lower, where it lies upside down) may name and date it in a long line, its foot where it comes from.
 */
function withoutRunningText(quads: Quad[], lying: boolean): Quad[] {
  if (quads.length < FEW_LINES) return quads;
  const whole = unionBox(quads.map(boxOf));
  return quads.filter((quad) => {
    const { x, y } = boxOf(quad);
    const place = lying ? (y - whole.y) / whole.height : (x - whole.x) / whole.width;
    const [long, high] = sides(quad);
    return place < MIDDLE[0] || place > MIDDLE[1] || Math.max(long, high) < RUNNING * Math.min(long, high);
  });
}

function sides([tl, tr, , bl]: Quad): [number, number] {
  return [Math.hypot(tr.x - tl.x, tr.y - tl.y), Math.hypot(bl.x - tl.x, bl.y - tl.y)];
}
