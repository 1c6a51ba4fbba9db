/**
 * How the MRZ is found and read under one circumstance at a time: `npx node bench/mrz-conditions.ts [--seed 94000] [--count 12]`.
 * For each: how many of the drawn documents are exact, relied on, relied on and wrong, and the CPU time of finding and reading.
 */
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { readMrz } from '../engine/document/mrz/read-mrz.ts';
import { createImages } from '../engine/models/images.ts';
import { openMrzNet } from '../engine/models/mrz-net.ts';
import { COUNTRY_CODES } from '../fixtures/countries.ts';
import { drawOtherZone } from '../fixtures/draw-other-zone.ts';
import { drawSpecimen, type SpecimenName } from '../fixtures/draw-specimen.ts';
import type { PhotoOptions } from '../fixtures/photo-conditions.ts';
import { photograph } from '../fixtures/photograph.ts';
import { seededRandom } from '../fixtures/random.ts';
import type { OtherMrz } from '../fixtures/write-other-mrz.ts';
import { quantile } from './support/quantile.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '94000' },
    count: { type: 'string', default: '12' },
    only: { type: 'string' },
    verbose: { type: 'boolean' },
  },
});

const ZONED: SpecimenName[] = ['passport', 'id_card', 'td2', 'visa_a', 'residence_permit', 'visa_b'];
const large = { width: 3200, height: 2400 };

interface Condition {
  name: string;
  photo?: PhotoOptions;
  /** Two documents in one picture. */
  pair?: true;
  /** Sides without an MRZ. */
  none?: true;
  /** A zone that ICAO 9303 does not define. */
  other?: OtherMrz;
}
const CONDITIONS: Condition[] = [
  { name: 'flat scan' },
  { name: 'careful photo', photo: { care: 'good' } },
  { name: 'usual photo', photo: {} },
  { name: 'lying on its left side', photo: { care: 'good', turn: 90 } },
  { name: 'upside down', photo: { care: 'good', turn: 180 } },
  { name: 'lying on its right side', photo: { care: 'good', turn: 270 } },
  { name: 'leaning 12 degrees', photo: { care: 'good', angle: 12 } },
  { name: 'leaning 30 degrees', photo: { care: 'good', angle: 30 } },
  { name: 'a quarter of a large photo', photo: { ...large, care: 'good', fill: 0.25 } },
  { name: 'a third of a large photo', photo: { ...large, care: 'good', fill: 0.33 } },
  { name: 'dark', photo: { care: 'good', light: 0.3, noise: 6 } },
  { name: 'steep', photo: { care: 'good', tilt: 0.16 } },
  { name: 'JPEG of quality 15', photo: { care: 'good', quality: 15 } },
  { name: 'moved by 4 pixels', photo: { care: 'good', motion: 4 } },
  { name: 'two documents side by side', pair: true },
  { name: 'old French card', other: 'french_id', photo: {} },
  { name: 'French licence, one line', other: 'french_licence', photo: {} },
  { name: 'ISO licence, one line', other: 'iso_licence', photo: {} },
  { name: 'Swiss licence', other: 'swiss_licence', photo: {} },
  { name: 'no MRZ, flat', none: true },
  { name: 'no MRZ, photo', none: true, photo: {} },
];

const images = createImages();
const mrz = await openMrzNet();
const today = new Date().toISOString().slice(0, 10);
console.log(
  '| circumstance | exact | relied on | relied on, wrong | CPU ms p50 | p95 |\n|---|---|---|---|---|---|',
);
for (const condition of CONDITIONS) {
  if (!values.only || condition.name.includes(values.only)) await measure(condition);
}

async function measure(condition: Condition): Promise<void> {
  const score = { exact: 0, valid: 0, wrong: 0 };
  const cpu: number[] = [];
  const count = Number(values.count);
  for (let i = 0; i < count; i++) {
    const { bytes, zones } = await draw(condition, Number(values.seed) + i);
    const picture = await images.decode(bytes);
    if (!picture.ok) throw new Error(picture.detail);
    const before = process.cpuUsage();
    const { reading } = await readMrz(picture.pixels, { today }, { mrz, now: () => performance.now() });
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
    const exact = zones.length === 0 ? reading === null : zones.includes(reading?.lines.join() ?? '');
    if (exact) score.exact++;
    else if (values.verbose) console.log(i, zones, reading?.format, reading?.lines);
    if (reading?.valid) score.valid++;
    if (reading?.valid && !exact) score.wrong++;
  }
  const { exact, valid, wrong } = score;
  const [p50, p95] = [quantile(cpu, 0.5).toFixed(0), quantile(cpu, 0.95).toFixed(0)];
  console.log(`| ${condition.name} | ${exact} of ${count} | ${valid} | ${wrong} | ${p50} | ${p95} |`);
}

async function draw({ photo, pair, none, other: zone }: Condition, seed: number) {
  const one = zone ? await drawOther(zone, seed) : await drawSide(seed, none);
  if (pair) {
    const other = await drawSide(seed + 500);
    return { bytes: await sideBySide(one.image, other.image), zones: [one.zone, other.zone] };
  }
  const bytes = photo ? (await photograph(one.image, seed, photo)).image : one.image;
  return { bytes, zones: one.zone ? [one.zone] : [] };
}

async function drawSide(seed: number, none = false): Promise<{ image: Uint8Array; zone: string }> {
  const random = seededRandom(`conditions ${seed}`);
  const kinds: SpecimenName[] = none ? ['id_card', 'driving_licence', 'eu_licence', 'utility_bill'] : ZONED;
  const sides = await drawSpecimen(kinds[seed % kinds.length]!, seed, {
    person: { issuingState: random.pick(COUNTRY_CODES) },
  });
  const side = sides.find(({ truth }) => (truth.mrz === null) === none)!;
  return { image: side.image, zone: side.truth.mrz?.join() ?? '' };
}

async function drawOther(zone: OtherMrz, seed: number) {
  const issuingState = seededRandom(`conditions ${seed}`).pick(COUNTRY_CODES);
  const { image, truth } = await drawOtherZone(zone, seed, { person: { issuingState } });
  return { image, zone: truth.mrz!.join() };
}

async function sideBySide(one: Uint8Array, other: Uint8Array): Promise<Uint8Array> {
  const framed = (image: Uint8Array) => sharp(image).resize(800, 560, { fit: 'inside' }).png().toBuffer();
  const background = { r: 92, g: 84, b: 74 };
  return sharp({ create: { width: 1700, height: 620, channels: 3, background } })
    .composite([
      { input: await framed(one), left: 20, top: 30 },
      { input: await framed(other), left: 870, top: 30 },
    ])
    .jpeg({ quality: 85 })
    .toBuffer();
}
