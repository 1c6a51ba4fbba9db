/**
 * Where the MRZ reader stops, and whether it knows: drawn zones made small, soft, pale, noisy and compressed up to and
 * beyond what can be read.
 *
 *   npx node bench/mrz-limits.ts [--seed 93000] [--count 30] [--looks 20]
 *
 * Every drawn page is looked at under `looks` circumstances, drawn from the seed. For each width of the picture: how
 * many zones are exact, relied on and right, relied on and wrong. Wrong must be 0.
 */
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { readMrz } from '../engine/document/mrz/read-mrz.ts';
import { createImages } from '../engine/models/images.ts';
import { openMrzNet } from '../engine/models/mrz-net.ts';
import { COUNTRY_CODES } from '../fixtures/countries.ts';
import { drawSpecimen, type SpecimenName } from '../fixtures/draw-specimen.ts';
import { addNoise, motionKernel } from '../fixtures/photo-flaws.ts';
import { type Random, seededRandom } from '../fixtures/random.ts';
import type { Specimen } from '../fixtures/truth.ts';

const KINDS: SpecimenName[] = ['passport', 'id_card', 'td2', 'visa_a', 'residence_permit', 'visa_b'];
/** Upper ends of the bands of width, pixels. */
const BANDS = [320, 420, 560, 750, 1000];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '93000' },
    count: { type: 'string', default: '30' },
    looks: { type: 'string', default: '20' },
    verbose: { type: 'boolean' },
  },
});
const images = createImages();
const mrz = await openMrzNet();
const today = new Date().toISOString().slice(0, 10);
const tally = BANDS.map(() => ({ zones: 0, exact: 0, right: 0, wrong: 0, cpu: 0 }));
const first = Number(values.seed);
for (let seed = first; seed < first + Number(values.count); seed++) {
  const page = await drawZone(seed);
  for (let look = 0; look < Number(values.looks); look++) await lookAt(page, `${seed} ${look}`);
}
print();

async function drawZone(seed: number): Promise<Specimen> {
  const random = seededRandom(`limits ${seed}`);
  const person = { issuingState: random.chance(0.25) ? 'UTO' : random.pick(COUNTRY_CODES) };
  const sides = await drawSpecimen(KINDS[seed % KINDS.length]!, seed, { person });
  return sides.find(({ truth }) => truth.mrz)!;
}

async function lookAt({ image, truth }: Specimen, name: string): Promise<void> {
  const random = seededRandom(`look ${name}`);
  const width = Math.round(240 * (1000 / 240) ** random.next());
  const picture = await images.decode(await spoil(image, width, random));
  if (!picture.ok) throw new Error(picture.detail);
  const before = process.cpuUsage();
  const { reading } = await readMrz(picture.pixels, { today }, { mrz, now: () => performance.now() });
  const { user, system } = process.cpuUsage(before);
  const band = tally[BANDS.findIndex((end) => width <= end)]!;
  const exact = reading?.lines.join() === truth.mrz?.join();
  band.zones++;
  band.cpu += (user + system) / 1000;
  if (exact) band.exact++;
  if (reading?.valid) band[exact ? 'right' : 'wrong']++;
  if (reading?.valid && !exact) console.log(`${name} (${width} px)`, truth.mrz, reading.lines);
  else if (values.verbose && !exact)
    console.log(`${name} (${width} px) not exact`, truth.mrz, reading?.lines);
}

/** Smaller, softer, paler, noisier, compressed. */
async function spoil(image: Uint8Array, width: number, random: Random): Promise<Uint8Array> {
  let picture = sharp(image).removeAlpha().toColourspace('srgb').resize({ width });
  picture = picture.rotate(random.between(-4, 4), { background: { r: 200, g: 196, b: 190 } });
  const capital = (width / 1000) * 22;
  const blur = capital * random.between(0, 0.11);
  if (blur > 0.3) picture = sharp(await picture.png().toBuffer()).blur(blur);
  if (random.chance(0.25))
    picture = picture.convolve(
      motionKernel(Math.max(2, capital * random.between(0.05, 0.25)), random.between(0, Math.PI)),
    );
  const contrast = random.chance(0.4) ? random.between(0.3, 0.8) : 1;
  const lift = random.between(0, 1) * 255 * (1 - contrast);
  const { data, info } = await picture
    .linear(contrast, lift)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8Array(data);
  addNoise(pixels, random.pick([0, 2, 4, 8, 14]), random);
  const raw = { width: info.width, height: info.height, channels: info.channels };
  return sharp(pixels, { raw })
    .jpeg({ quality: random.whole(12, 85) })
    .toBuffer();
}

function print(): void {
  console.log(
    '| width, px | zones | exact | relied on, right | relied on, wrong | CPU ms |\n|---|---|---|---|---|---|',
  );
  tally.forEach(({ zones, exact, right, wrong, cpu }, i) => {
    const from = i === 0 ? 240 : BANDS[i - 1]!;
    const percent = (part: number) => `${((100 * part) / Math.max(1, zones)).toFixed(1)} %`;
    const mean = (cpu / Math.max(1, zones)).toFixed(0);
    console.log(
      `| ${from} to ${BANDS[i]} | ${zones} | ${percent(exact)} | ${percent(right)} | ${wrong} | ${mean} |`,
    );
  });
}
