/** Finds and reads the lines of a picture, upright, leaving out what cannot matter. */
import type { Models, Pixels } from '../../ports.ts';
import type { MrzReading, TextLine } from '../../reading.ts';
import { cropLine } from './crop-line.ts';
import { boxOf, readingOrder, unionBox } from './line-geometry.ts';
import { findRotation, isStanding, type Rotation, turnQuad } from './upright.ts';

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

export interface ReadLines {
  lines: TextLine[];
  rotation: Rotation;
  /** Of the upright picture. */
  width: number;
  height: number;
}

/** `page`: a document of A4 or Letter. `mrz`: fixes which way is up; its own lines are not read again. */
export async function readLines(
  image: Pixels,
  page: boolean,
  mrz: MrzReading | null,
  models: Pick<Models, 'text' | 'images'>,
): Promise<ReadLines> {
  const side = page ? PAGE_SIDE : CARD_SIDE;
  const found = await detectClosely(image, side, models);
  const rotation = mrz ? 0 : await findRotation(image, found, models);
  const upright = rotation === 0 ? image : await models.images.rotate(image, rotation);
  const quads = found
    .map((quad) => turnQuad(quad, rotation, image.width, image.height))
    .filter((quad) => isWorthReading(quad, mrz !== null));
  const crops = quads.map((quad) => cropLine(upright, quad));
  const texts = await models.text.recognise(crops);
  const lines = quads.map((quad, i) => ({ ...texts[i]!, quad })).filter((line) => line.text.trim() !== '');
  return { lines: readingOrder(lines), rotation, width: upright.width, height: upright.height };
}

/** Where the document is a small part of the photo its text is too: then that part is looked at again. */
async function detectClosely(image: Pixels, side: number, models: Pick<Models, 'text'>): Promise<Quad[]> {
  const quads = (await models.text.detect(image, { side })).map((box) => box.quad);
  if (quads.length < 3 || Math.max(image.width, image.height) <= side * 1.3) return quads;
  const part = unionBox(quads.map(boxOf));
  const filled = Math.max(part.width / image.width, part.height / image.height);
  if (filled > SMALL_PART) return quads;
  const margin = 0.1 * Math.max(part.width, part.height);
  const x = Math.max(0, Math.floor(part.x - margin));
  const y = Math.max(0, Math.floor(part.y - margin));
  const width = Math.min(image.width - x, Math.ceil(part.width + 2 * margin));
  const height = Math.min(image.height - y, Math.ceil(part.height + 2 * margin));
  const closer = await models.text.detect(cutOut(image, x, y, width, height), { side });
  return closer.map(({ quad }) => quad.map((p) => ({ x: p.x + x, y: p.y + y })) as Quad);
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

function isWorthReading(quad: Quad, hasMrz: boolean): boolean {
  if (isStanding(quad)) return false;
  const [tl, tr, , bl] = quad;
  const width = Math.hypot(tr.x - tl.x, tr.y - tl.y);
  const height = Math.hypot(bl.x - tl.x, bl.y - tl.y);
  return height >= LOWEST && !(hasMrz && width / height > MRZ_RATIO);
}
