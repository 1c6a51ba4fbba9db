/**
 * How well faces are told apart, and what it costs:
 *
 *   npx node bench/faces.ts --pairs FILE.csv [--grey] [--recogniser MODEL.onnx] [--json] [--errors]
 *
 * Columns a, b and same (1 or 0); paths relative to the file. Without --pairs: every pair of the 22 faces on
 * the sample photos of the npm package @vladmandic/face-api, of which one is genuine. The largest face of a
 * picture counts, as `idwell match` has it. `--grey` takes the colour out of all of them.
 *
 * With --recogniser the same pairs are measured by an operator's own model: alone, and fused with the built-in one by
 * the scores that are printed for its JSON. These are chosen on the very pairs, so what they give here is a bit too good;
 * measure again on others once they stand there (`idwell match`, or this with the scores written).
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { describeFace } from '../engine/face/describe-face.ts';
import { cosineDistance } from '../engine/face/face-distance.ts';
import { findFaces } from '../engine/face/find-faces.ts';
import { matchFaces } from '../engine/face/match-faces.ts';
import { readPortrait } from '../engine/face/read-portrait.ts';
import { openRecogniser } from '../engine/models/recogniser.ts';
import type { FaceRecogniser, Pixels } from '../engine/ports.ts';
import type { FaceReading } from '../engine/reading.ts';
import { decodeSample, loadFaceModels, SAMPLES } from '../test/face-samples.ts';
import { calibrateRecogniser, calibrationText, type MeasuredPair } from './calibrate-recogniser.ts';
import {
  accuracyByFolds,
  bootstrapByIdentity,
  errorRates,
  type ScoredPair,
  THRESHOLDS,
} from './face-errors.ts';
import { clockPorts } from './support/clock-ports.ts';
import { timed } from './timed.ts';

interface Pair {
  a: string;
  b: string;
  same: boolean;
}
interface Work {
  pairs: Pair[];
  faces: Map<string, FaceReading | null>;
}

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    grey: { type: 'boolean' },
    recogniser: { type: 'string' },
    json: { type: 'boolean' },
    errors: { type: 'boolean' },
  },
});
const loaded = await timed('load', loadFaceModels);
const steps = new Map<string, { wall: number; cpu: number; n: number }>();
const recogniser = values.recogniser
  ? await openRecogniser(values.recogniser, { uncalibrated: true })
  : undefined;
const models = withClock({ ...loaded.value, ...(recogniser ? { recogniser } : {}) });
const { pairs, faces } = values.pairs === undefined ? await readSamples() : await readPairs(values.pairs);
report(score(pairs, faces));
if (recogniser) reportRecogniser(recogniser.version);

/** Sums wall and CPU time of every call of a port by its name. */
type FaceModels = Awaited<ReturnType<typeof loadFaceModels>> & { recogniser?: FaceRecogniser };

function withClock(plain: FaceModels): FaceModels {
  const clocked = <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      const { value, wall, cpu } = await timed(name, () => call(...args));
      const sum = steps.get(name) ?? { wall: 0, cpu: 0, n: 0 };
      steps.set(name, { wall: sum.wall + wall, cpu: sum.cpu + cpu, n: sum.n + 1 });
      return value;
    };
  };
  return {
    ...clockPorts(plain, clocked),
    ...(plain.recogniser
      ? { recogniser: { ...plain.recogniser, embed: clocked('own', plain.recogniser.embed) } }
      : {}),
  };
}

async function readPairs(file: string): Promise<Work> {
  const rows = parse(await readFile(file, 'utf8'), { bom: true, columns: true, skip_empty_lines: true });
  const wanted = (rows as Record<string, string>[]).map(({ a, b, same }) => {
    if (!a || !b || !same) throw new Error(`${file} needs the columns a, b and same`);
    return { a, b, same: same.trim() === '1' };
  });
  const found = new Map<string, FaceReading | null>();
  for (const name of new Set(wanted.flatMap(({ a, b }) => [a, b]))) {
    found.set(name, await readFace(path.resolve(path.dirname(file), name)));
  }
  return { pairs: wanted, faces: found };
}

async function readFace(file: string): Promise<FaceReading | null> {
  const decoded = await models.images.decode(await readFile(file));
  if (!decoded.ok) return null;
  const pixels = values.grey ? withoutColour(decoded.pixels) : decoded.pixels;
  return measured(async () => (await readPortrait(pixels, models)).face);
}

function withoutColour(image: Pixels): Pixels {
  const data = new Uint8Array(image.data.length);
  for (let at = 0; at < data.length; at += image.channels) {
    const [r, g, b] = [image.data[at]!, image.data[at + 1]!, image.data[at + 2]!];
    data.fill(Math.round(0.299 * r + 0.587 * g + 0.114 * b), at, at + image.channels);
  }
  return { ...image, data };
}

/** A face from a decoded picture: the step `whole`. */
async function measured<T>(read: () => Promise<T>): Promise<T> {
  const { value, wall, cpu } = await timed('whole', read);
  const sum = steps.get('whole') ?? { wall: 0, cpu: 0, n: 0 };
  steps.set('whole', { wall: sum.wall + wall, cpu: sum.cpu + cpu, n: sum.n + 1 });
  return value;
}

async function readSamples(): Promise<Work> {
  const found = new Map<string, FaceReading | null>();
  for (const sample of SAMPLES) {
    const image = await decodeSample(sample, models);
    const inOrder = (await findFaces(image, models)).sort((one, other) => one.box.x - other.box.x);
    for (const [i, face] of inOrder.entries()) {
      const { reading } = await measured(() => describeFace(image, face, models));
      found.set(`sample${sample}#${i}`, reading);
    }
  }
  const names = [...found.keys()];
  const all = names.flatMap((a, i) => names.slice(i + 1).map((b) => ({ a, b })));
  // The woman at the right of sample 1 is the one in the middle of sample 3.
  const isTrue = (a: string, b: string) => a === 'sample1#2' && b === 'sample3#1';
  return { pairs: all.map(({ a, b }) => ({ a, b, same: isTrue(a, b) })), faces: found };
}

function score(wanted: Pair[], found: Map<string, FaceReading | null>): ScoredPair[] {
  return wanted.map(({ a, b, same }) => {
    const [left, right] = [found.get(a), found.get(b)];
    return { a, b, same, distance: left && right ? builtIn(left, right) : null };
  });
}

/** Without the operator's model, which is looked at apart. */
function builtIn({ own: _a, ...a }: FaceReading, { own: _b, ...b }: FaceReading): number | null {
  return matchFaces(a, b).distance;
}

function reportRecogniser(model: string): void {
  const measured = pairs.flatMap(({ a, b, same }): MeasuredPair[] => {
    const [left, right] = [faces.get(a), faces.get(b)];
    const [one, other] = [left?.own?.embedding, right?.own?.embedding];
    if (!left || !right || !one || !other) return [];
    const dlib = builtIn(left, right);
    return dlib === null ? [] : [{ a, b, same, dlib, own: cosineDistance(one, other) }];
  });
  const failed = [...faces.values()].find((face) => face?.own && face.own.embedding === null);
  if (failed) throw new Error(failed.own!.problem!);
  const result = { model, ...calibrateRecogniser(measured) };
  console.log(values.json ? JSON.stringify(result) : calibrationText(result));
}

function report(scored: ScoredPair[]): void {
  const rates = errorRates(scored);
  const images = steps.get('whole')?.n ?? 0;
  const result = {
    ...rates,
    accuracy: accuracyByFolds(scored),
    missedPairs: scored.filter(({ distance }) => distance === null).length,
    missedImages: [...faces.values()].filter((face) => face === null).length,
    images,
    intervals: {
      eer: bootstrapByIdentity(scored, ({ eer }) => eer),
      tarAtFar1: bootstrapByIdentity(scored, ({ tarAtFar1 }) => tarAtFar1),
      tarAtFar01: bootstrapByIdentity(scored, ({ tarAtFar01 }) => tarAtFar01),
    },
    msPerImage: Object.fromEntries(
      [...steps].map(([name, { wall, cpu }]) => [
        name,
        { wall: round(wall / images), cpu: round(cpu / images) },
      ]),
    ),
    loadMs: { wall: round(loaded.wall), cpu: round(loaded.cpu) },
    ...(values.errors ? { errors: wrongPairs(scored) } : {}),
  };
  if (values.json) console.log(JSON.stringify(result));
  else printTable(result);
}

/** Pairs on the wrong side of 0.55 (impostors) or 0.65 (genuine), and those missed. */
function wrongPairs(scored: ScoredPair[]): ScoredPair[] {
  return scored.filter(
    ({ same, distance }) => distance === null || (same ? distance > 0.65 : distance <= 0.55),
  );
}

function printTable(result: ReturnType<typeof errorRates> & Record<string, unknown>): void {
  const { genuine, impostor, at, roc, ...rest } = result;
  console.log(`${genuine} genuine and ${impostor} impostor pairs`);
  for (const threshold of THRESHOLDS) {
    const { far, frr } = at[threshold]!;
    console.log(`  distance ${threshold}: FAR ${percent(far)}  FRR ${percent(frr)}`);
  }
  for (const { far, distance, tar } of roc)
    console.log(`  FAR ${percent(far)}: distance ${distance.toFixed(3)}  TAR ${percent(tar)}`);
  for (const [name, value] of Object.entries(rest)) console.log(`${name}: ${JSON.stringify(value)}`);
}

function percent(share: number | null): string {
  return share === null ? '-' : `${(share * 100).toFixed(2)} %`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
