/**
 * What it costs to compare two pictures of faces, from their files to the score, in CPU time of the process (all threads):
 *
 *   npx node bench/face-pair.ts [--pictures FOLDER] [--width 2000] [--rounds 3] [--beside CHECKOUT] [--json]
 *
 * Each picture and the next are a pair: the first is read as the portrait of a document, the other as a selfie without the
 * checks that a match does not need (age, liveness). `--width` makes JPEGs of so many pixels of them first. Without
 * `--pictures`: drawn selfies. With `--beside` another checkout of this project is measured in turn, in the same run: ratios
 * hold on a busy machine, too. Its packages have to be installed.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { drawSelfie } from '../fixtures/draw-selfie.ts';
import { FACE_NAMES } from '../fixtures/faces.ts';
import { type ClockedPort, clockPorts } from './support/clock-ports.ts';
import { timed } from './timed.ts';

const { values } = parseArgs({
  options: {
    pictures: { type: 'string' },
    width: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    beside: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const files = await Promise.all(
  (await readPictures(values.pictures)).map((file) => toWidth(file, values.width)),
);
const pairs = files.map((file, i): [Uint8Array, Uint8Array] => [file, files[(i + 1) % files.length]!]);
const sides = await Promise.all(
  [import.meta.dirname, ...(values.beside ? [values.beside] : [])].map(openCheckout),
);
// The first round loads the models and compiles the code: it does not count.
for (let round = 0; round <= Number(values.rounds); round += 1) {
  for (const side of sides) await measure(side, round > 0);
}
report();

type Step = ClockedPort;
interface Side {
  folder: string;
  match(pair: [Uint8Array, Uint8Array]): Promise<number | null>;
  /** Milliseconds of CPU of every pair, and of all calls of each port together. */
  pairs: number[];
  steps: Map<Step, number>;
  compared: number;
}

async function readPictures(folder: string | undefined): Promise<Uint8Array[]> {
  if (!folder) return Promise.all(FACE_NAMES.map(async (name) => (await drawSelfie(name)).image));
  const names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name)).sort();
  if (names.length < 2) throw new Error(`${folder} holds ${names.length} pictures; two make a pair`);
  return Promise.all(names.map((name) => readFile(path.join(folder, name))));
}

async function toWidth(file: Uint8Array, width: string | undefined): Promise<Uint8Array> {
  if (!width) return file;
  return sharp(file)
    .rotate()
    .resize({ width: Number(width) })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** `folder`: within a checkout, or the checkout. */
async function openCheckout(folder: string): Promise<Side> {
  const root = folder === import.meta.dirname ? path.dirname(folder) : path.resolve(folder);
  const load = (file: string) => import(pathToFileURL(path.join(root, 'engine', file)).href);
  const { loadModels } = (await load(
    'models/load-models.ts',
  )) as typeof import('../engine/models/load-models.ts');
  const { findUprightFaces, pickMainFace } = (await load(
    'face/find-upright-faces.ts',
  )) as typeof import('../engine/face/find-upright-faces.ts');
  const { describeFace } = (await load(
    'face/describe-face.ts',
  )) as typeof import('../engine/face/describe-face.ts');
  const { matchFaces } = (await load(
    'face/match-faces.ts',
  )) as typeof import('../engine/face/match-faces.ts');
  const steps = new Map<Step, number>();
  const models = clockPorts(await loadModels(), clocked);
  return { folder: root, match, pairs: [], steps, compared: 0 };

  function clocked<A extends unknown[], R>(step: Step, call: (...args: A) => Promise<R>) {
    return async (...args: A): Promise<R> => {
      const { value, cpu } = await timed(step, () => call(...args));
      steps.set(step, (steps.get(step) ?? 0) + cpu);
      return value;
    };
  }

  async function faceOf(bytes: Uint8Array, printed: boolean) {
    const decoded = await models.images.decode(bytes);
    if (!decoded.ok) return null;
    const found = await findUprightFaces(decoded.pixels, models, { small: printed });
    const main = pickMainFace(found.faces, found.image);
    return main ? (await describeFace(found.image, main, models, { printed })).reading : null;
  }

  async function match([portrait, selfie]: [Uint8Array, Uint8Array]): Promise<number | null> {
    const [a, b] = [await faceOf(portrait, true), await faceOf(selfie, false)];
    return a && b ? matchFaces(a, b).distance : null;
  }
}

async function measure(side: Side, counts: boolean): Promise<void> {
  if (counts && side.pairs.length === 0) side.steps.clear();
  for (const pair of pairs) {
    const { value, cpu } = await timed('pair', () => side.match(pair));
    if (!counts) continue;
    side.pairs.push(cpu);
    if (value !== null) side.compared += 1;
  }
}

function report(): void {
  const results = sides.map(({ folder, pairs: all, steps, compared }) => {
    const sorted = all.toSorted((one, other) => one - other);
    const count = all.length;
    return {
      checkout: folder,
      pairs: count,
      compared,
      cpuMs: {
        mean: tenth(all.reduce((sum, one) => sum + one, 0) / count),
        p50: tenth(sorted[Math.floor(count / 2)]!),
        p95: tenth(sorted[Math.floor(count * 0.95)]!),
      },
      steps: Object.fromEntries([...steps].map(([step, cpu]) => [step, tenth(cpu / count)])),
    };
  });
  if (values.json) {
    console.log(JSON.stringify(results));
    return;
  }
  for (const { pairs: count, compared, cpuMs, steps, ...side } of results) {
    if (results.length > 1) console.log(side.checkout);
    console.log(
      `${count} pairs, ${compared} compared; CPU of a pair: mean ${cpuMs.mean} ms, p50 ${cpuMs.p50}, p95 ${cpuMs.p95}`,
    );
    console.log(
      `  of it: ${Object.entries(steps)
        .map(([step, cpu]) => `${step} ${cpu}`)
        .join(', ')}`,
    );
  }
  const [here, beside] = results;
  if (beside) console.log(`here : beside = ${(here!.cpuMs.mean / beside.cpuMs.mean).toFixed(2)} (mean)`);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
