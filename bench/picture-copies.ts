/**
 * Whether copies of a picture are told from pictures of other people's documents by their prints:
 *
 *   npx node bench/picture-copies.ts [--seed 700] [--count 12] [--json]
 *
 * `--count` people's fronts of each kind, all of one state, flat as a scanner gives them and as photos. A copy has half
 * the size, a JPEG quality of 50 or 20, or is brightened without turning white. Printed are the largest difference of a
 * field between a picture and its copy, and the smallest between two people's pictures of one kind: the limit
 * (engine/picture/search-pictures.ts) has to lie between the two.
 */
import { parseArgs } from 'node:util';
import { createImages } from '../engine/models/images.ts';
import { printPicture } from '../engine/picture/print-picture.ts';
import { SAME_LEVELS } from '../engine/picture/search-pictures.ts';
import type { Pixels } from '../engine/ports.ts';
import { drawSpecimen, type SpecimenName } from '../fixtures/draw-specimen.ts';
import { photograph } from '../fixtures/photograph.ts';

const KINDS: SpecimenName[] = ['passport', 'id_card', 'residence_permit', 'driving_licence', 'eu_licence'];
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '700' },
    count: { type: 'string', default: '12' },
    json: { type: 'boolean' },
  },
});
const images = createImages();

const COPIES: Record<string, (image: Pixels) => Promise<Pixels>> = {
  'half the size': (image) => images.resize(image, Math.round(image.width / 2), Math.round(image.height / 2)),
  'quality 50': (image) => compressed(image, 50),
  'quality 20': (image) => compressed(image, 20),
  brightened: async (image) => ({ ...image, data: image.data.map((value) => 30 + value * 0.85) }),
};

interface Row {
  kind: string;
  form: string;
  copies: Record<string, number>;
  others: number;
}
const rows: Row[] = [];
for (const kind of KINDS) {
  const flat = await Promise.all(people().map((seed) => front(kind, seed)));
  const photos = await Promise.all(flat.map((image, i) => photo(image, i)));
  rows.push(await measure(kind, 'flat', flat.map(decode)), await measure(kind, 'photo', photos.map(decode)));
}
if (values.json) console.log(JSON.stringify({ limit: SAME_LEVELS, rows }));
else {
  console.log(`${values.count} people of each kind; a copy differs by at most ${SAME_LEVELS} in each field`);
  for (const { kind, form, copies, others } of rows) {
    const each = Object.entries(copies).map(([name, levels]) => `${name} ${levels}`);
    console.log(`${kind}, ${form}: ${each.join(', ')}; two people ${others}`);
  }
}

function people(): number[] {
  return Array.from({ length: Number(values.count) }, (_, i) => Number(values.seed) + i);
}

async function front(kind: SpecimenName, seed: number): Promise<Uint8Array> {
  const [side] = await drawSpecimen(kind, seed, { person: { issuingState: 'DEU' } });
  return side!.image;
}

async function photo(image: Uint8Array, i: number): Promise<Uint8Array> {
  return (await photograph(image, `copies ${i}`, { care: 'usual' })).image;
}

async function decode(bytes: Uint8Array): Promise<Pixels> {
  const decoded = await images.decode(bytes);
  if (!decoded.ok) throw new Error(decoded.detail);
  return decoded.pixels;
}

async function compressed(image: Pixels, quality: number): Promise<Pixels> {
  return decode(await images.encodeJpeg(image, quality));
}

async function measure(kind: string, form: string, decoded: Promise<Pixels>[]): Promise<Row> {
  const pictures = await Promise.all(decoded);
  const prints = pictures.map((picture) => printPicture(picture)!);
  const copies: Row['copies'] = {};
  for (const [name, copy] of Object.entries(COPIES)) {
    const levels = [];
    for (const [i, picture] of pictures.entries()) {
      levels.push(difference(prints[i]!, printPicture(await copy(picture))!));
    }
    copies[name] = Math.max(...levels);
  }
  const pairs = prints.flatMap((one, i) => prints.slice(i + 1).map((other) => difference(one, other)));
  return { kind, form, copies, others: Math.min(...pairs) };
}

/** Of the field that differs most. */
function difference(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i]!)), 0);
}
