/**
 * How well the outline of a document is found: `npx node bench/outline.ts [--seed 9100] [--count 24] [--verbose] [--reading]`.
 * Everything is drawn: photos by care (IoU of the quad with the truth), photos of two documents, photos that cut a part
 * off, a thumb over an edge or a corner, scans cropped tight and pictures without a document. It prints tables for
 * docs/accuracy; CPU is that of finding the outlines alone, the picture being decoded. With `--reading` it prints instead
 * what a whole reading says of cuts and thumbs, which asks the print as well.
 */
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { findCover } from '../engine/document/outline/find-cover.ts';
import { findOutlines, type Outline } from '../engine/document/outline/find-outlines.ts';
import { isCutOff } from '../engine/document/outline/is-cut-off.ts';
import { overlapOf } from '../engine/document/outline/quad-geometry.ts';
import { readAnyDocument } from '../engine/document/read-any-document.ts';
import { createImages } from '../engine/models/images.ts';
import { loadModels } from '../engine/models/load-models.ts';
import type { Pixels } from '../engine/ports.ts';
import { drawSelfie } from '../fixtures/draw-selfie.ts';
import { drawSpecimen, type SpecimenName } from '../fixtures/draw-specimen.ts';
import { FACE_NAMES } from '../fixtures/faces.ts';
import { SPECIMEN_DAY } from '../fixtures/person.ts';
import { photograph } from '../fixtures/photograph.ts';
import { photographSeveral } from '../fixtures/photograph-several.ts';
import { seededRandom } from '../fixtures/random.ts';
import { coverPhoto, cutPhoto } from '../fixtures/spoil-photo.ts';
import { drawTable } from '../fixtures/table.ts';
import type { FindingCode } from '../rules/finding-codes.ts';
import { cpuNow } from './support/cpu-now.ts';
import { quantile } from './support/quantile.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '9100' },
    count: { type: 'string', default: '24' },
    verbose: { type: 'boolean', default: false },
    reading: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed);
const count = Number(values.count);
const KINDS: SpecimenName[] = [
  'passport',
  'id_card',
  'driving_licence',
  'utility_bill',
  'td2',
  'eu_licence',
  'residence_permit',
  'visa_a',
];
/** What is said of how a document lies. */
const PLACED: readonly FindingCode[] = ['document_cut_off', 'document_covered', 'document_several'];
const images = createImages();
const cpu: number[] = [];
const sharpness = { right: 0, all: 0 };

if (values.reading) await byReading();
else await alone();

async function alone(): Promise<void> {
  console.log('| photos | IoU > 0.9 | IoU > 0.8 | nothing found |\n|---|---|---|---|');
  for (const care of ['good', 'usual', 'bad'] as const) await photos(care);
  console.log(`| all | ${sharpness.right} of ${sharpness.all} | | |`);
  console.log('\n| what | as it should be |\n|---|---|');
  await two();
  await cut();
  await covered();
  await scans();
  await nothing();
  console.log(
    `\nCPU ms a picture: p50 ${quantile(cpu, 0.5).toFixed(0)}, p95 ${quantile(cpu, 0.95).toFixed(0)}`,
  );
}

/** The same pictures as alone, read with nothing declared. */
async function byReading(): Promise<void> {
  const models = await loadModels();
  models.now = cpuNow;
  const said = async (bytes: Uint8Array): Promise<FindingCode[]> => {
    const { findings } = await readAnyDocument(bytes, { side: null, today: SPECIMEN_DAY }, models);
    return findings.map(({ code }) => code).filter((code) => PLACED.includes(code));
  };
  console.log('| what | as it should be |\n|---|---|');
  await rate('cut off, and said to be', async (seed) => {
    const photo = await cutPhoto(await photograph(await flat(seed), `cut ${seed}`), seed);
    return (await said(photo.image)).includes('document_cut_off');
  });
  await rate('a thumb over an edge or corner, and said to be', async (seed) => {
    const photo = await coverPhoto(await photograph(await flat(seed), `cover ${seed}`), seed);
    return (await said(photo.image)).includes('document_covered');
  });
  await rate('whole in the photo, nothing said', async (seed) => {
    const photo = await photograph(await flat(seed), `whole ${seed}`);
    return (await said(photo.image)).length === 0;
  });
  await rate(
    'scan cropped tight, nothing said',
    async (seed) => (await said(await tightScan(seed))).length === 0,
  );
}

async function flat(seed: number, offset = 0): Promise<Uint8Array> {
  const sides = await drawSpecimen(KINDS[(seed + offset) % KINDS.length]!, seed + offset * 10_000);
  return sides[seed % sides.length]!.image;
}

async function photos(care: 'good' | 'usual' | 'bad'): Promise<void> {
  const overlaps: number[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const photo = await photograph(await flat(seed), `outline ${seed}`, { care });
    const { outlines } = await look(photo.image);
    const overlap = outlines[0] ? overlapOf(photo.quad, outlines[0].quad) : 0;
    overlaps.push(overlap);
    if (values.verbose && overlap <= 0.9)
      console.log(`${care} ${seed} ${KINDS[seed % KINDS.length]}: ${overlap.toFixed(2)}`);
  }
  const above = (least: number) => overlaps.filter((one) => one > least).length;
  sharpness.right += above(0.9);
  sharpness.all += count;
  console.log(
    `| ${care} | ${above(0.9)} of ${count} | ${above(0.8)} | ${overlaps.filter((one) => one === 0).length} |`,
  );
}

async function two(): Promise<void> {
  await rate('two documents, both found', async (seed) => {
    const photo = await photographSeveral([await flat(seed), await flat(seed, 1)], seed);
    const { outlines } = await look(photo.image);
    return photo.quads.every((quad) => outlines.some((one) => overlapOf(quad, one.quad) > 0.8));
  });
  await rate('one document, no second one found', async (seed) => {
    const photo = await photograph(await flat(seed), `one ${seed}`);
    return (await look(photo.image)).outlines.length <= 1;
  });
}

async function cut(): Promise<void> {
  await rate('cut off by the border of the picture, seen', async (seed) => {
    const photo = await cutPhoto(await photograph(await flat(seed), `cut ${seed}`), seed);
    const { outlines, pixels } = await look(photo.image);
    return outlines[0] ? isCutOff(outlines[0], pixels.width, pixels.height) : false;
  });
  await rate('whole in the photo, not said to be cut off', async (seed) => {
    const photo = await photograph(await flat(seed), `whole ${seed}`);
    const { outlines, pixels } = await look(photo.image);
    return !(outlines[0] && isCutOff(outlines[0], pixels.width, pixels.height));
  });
}

async function covered(): Promise<void> {
  await rate('a thumb over an edge or corner, seen', async (seed) => {
    const photo = await coverPhoto(await photograph(await flat(seed), `cover ${seed}`), seed);
    const { outlines, pixels } = await look(photo.image);
    return outlines[0] ? findCover(pixels, outlines[0]) !== null : false;
  });
  await rate('nothing over it, and nothing said', async (seed) => {
    const photo = await photograph(await flat(seed), `bare ${seed}`);
    const { outlines, pixels } = await look(photo.image);
    return !(outlines[0] && findCover(pixels, outlines[0]));
  });
}

async function scans(): Promise<void> {
  await rate('scan cropped tight, not said to be cut off or covered', async (seed) => {
    const { outlines, pixels } = await look(await tightScan(seed));
    const [one] = outlines;
    return !one || !(isCutOff(one, pixels.width, pixels.height) || findCover(pixels, one));
  });
}

/** As scanners and people scan: cropped to the paper, a little into it, or with some white about it. */
async function tightScan(seed: number): Promise<Uint8Array> {
  const random = seededRandom(`scan ${seed}`);
  const image = sharp(await flat(seed));
  const { width = 1, height = 1 } = await image.metadata();
  const into = Math.round(random.between(0, 0.012) * width);
  const tight = image.extract({
    left: into,
    top: into,
    width: width - 2 * into,
    height: height - 2 * into,
  });
  const white = random.chance(0.5) ? Math.round(random.between(0, 0.05) * width) : 0;
  const scan = tight.extend({
    top: white,
    left: white,
    bottom: white,
    right: white,
    background: '#fdfdfd',
  });
  return scan.jpeg({ quality: 88 }).toBuffer();
}

async function nothing(): Promise<void> {
  await rate(
    'selfie, no outline',
    async (seed) => {
      const { image } = await drawSelfie(FACE_NAMES[seed % FACE_NAMES.length]!);
      return (await look(image)).outlines.length === 0;
    },
    Math.min(count, FACE_NAMES.length),
  );
  await rate('bare table, no outline', async (seed) => {
    const table = await drawTable(seededRandom(`bare ${seed}`), { width: 1600, height: 1200 });
    return findOutlines({ ...table, channels: 3 }).length === 0;
  });
}

async function look(bytes: Uint8Array): Promise<{ outlines: Outline[]; pixels: Pixels }> {
  const picture = await images.decode(bytes);
  if (!picture.ok) throw new Error(picture.detail);
  const before = process.cpuUsage();
  const outlines = findOutlines(picture.pixels);
  const { user, system } = process.cpuUsage(before);
  cpu.push((user + system) / 1000);
  return { outlines, pixels: picture.pixels };
}

async function rate(name: string, right: (seed: number) => Promise<boolean>, of = count): Promise<void> {
  let hits = 0;
  for (let seed = first; seed < first + of; seed++) {
    const isRight = await right(seed);
    if (isRight) hits++;
    else if (values.verbose) console.log(`${name}: ${seed} not`);
  }
  console.log(`| ${name} | ${hits} of ${of} |`);
}
