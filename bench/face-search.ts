/**
 * One face searched among many:
 *
 *   npx node bench/face-search.ts [--faces 1000000] [--searches 40] [--distance D] [--json]
 *
 * Descriptors are drawn: a common middle and noise, so that two of them lie about as far apart as dlib's of strangers
 * do (0.85). Every second search looks for one of the gallery with noise of 0.1 added and must find it, nearest.
 * `--distance` defaults to the one that so many faces ask for (engine/face/search-distance.ts).
 * Beside it: what it costs to open a sealed trace (a face and two pictures) and add it, as a worker does when it starts.
 */
import { parseArgs } from 'node:util';
import { packTrace, unpackTrace } from '../engine/examine/pack-trace.ts';
import { searchDistance } from '../engine/face/search-distance.ts';
import { createFaceGallery, DESCRIPTOR_LENGTH, searchFaces } from '../engine/face/search-faces.ts';
import { PRINT_LENGTH } from '../engine/picture/print-picture.ts';
import { createPictureGallery } from '../engine/picture/search-pictures.ts';
import { seededRandom } from '../fixtures/random.ts';
import { createSeal } from '../store/blobs/seal.ts';
import { machine, machineText } from './support/machine.ts';
import { spread } from './support/quantile.ts';

const { values } = parseArgs({
  options: {
    faces: { type: 'string', default: '1000000' },
    searches: { type: 'string', default: '40' },
    distance: { type: 'string' },
    json: { type: 'boolean' },
  },
});
const [faces, searches] = [Number(values.faces), Number(values.searches)];
const distance = values.distance === undefined ? searchDistance(faces) : Number(values.distance);
/** Of two strangers. */
const APART = 0.85;
const where = machine();
const draw = seededRandom('faces');

/** About normal, of deviation 1: the sum of four even numbers. */
function noise(): number {
  return (draw.next() + draw.next() + draw.next() + draw.next() - 2) * Math.sqrt(3);
}
const middle = Float32Array.from({ length: DESCRIPTOR_LENGTH }, () => noise() * 0.11);
const deviation = APART / Math.sqrt(2 * DESCRIPTOR_LENGTH);
const stranger = () => middle.map((value) => value + noise() * deviation);
const near = (face: ArrayLike<number>) =>
  Float32Array.from(face, (value) => value + (noise() * 0.1) / Math.sqrt(DESCRIPTOR_LENGTH));

const before = process.memoryUsage().rss;
const gallery = createFaceGallery();
const known = new Map<number, Float32Array>();
for (let number = 1; number <= faces; number += 1) {
  const face = stranger();
  gallery.add(number, face);
  if (number % Math.ceil(faces / searches) === 1) known.set(number, face);
}
const rss = process.memoryUsage().rss - before;

const targets = [...known];
const times: number[] = [];
const turns: number[] = [];
let missed = 0;
let others = 0;
search(stranger());
for (let i = 0; i < searches; i += 1) {
  const target = i % 2 === 0 ? targets[i % targets.length] : undefined;
  const { hits, ms } = search(target ? near(target[1]) : stranger());
  times.push(ms);
  if (target && hits[0]?.number !== target[0]) missed += 1;
  others += hits.length - (target ? 1 : 0);
}

function search(face: Float32Array) {
  const started = performance.now();
  const steps = searchFaces(gallery, face, { distance });
  let turn = started;
  let step = steps.next();
  while (!step.done) {
    turns.push(performance.now() - turn);
    turn = performance.now();
    step = steps.next();
  }
  return { hits: step.value, ms: performance.now() - started };
}

/** Microseconds for one trace, of 20,000. */
function openTraces(): number {
  const seal = createSeal([{ id: 'k1', key: Buffer.alloc(32, 7) }]);
  const picture = { print: new Uint8Array(PRINT_LENGTH), capture: { type: 'selfie', side: null } as const };
  const face = { descriptor: [...stranger()], capture: picture.capture };
  const sealed = seal.seal('trace', packTrace({ face, pictures: [picture, picture] }));
  const [opened, pictures] = [createFaceGallery(), createPictureGallery()];
  const started = performance.now();
  for (let number = 1; number <= 20_000; number += 1) {
    const trace = unpackTrace(seal.open('trace', sealed));
    opened.add(number, trace.face!);
    for (const print of trace.pictures) pictures.add(number, print);
  }
  return Math.round((performance.now() - started) / 2) / 10;
}

const result = {
  machine: where,
  faces,
  distance,
  megabytes: Math.round(gallery.bytes / 1e6),
  rssMegabytes: Math.round(rss / 1e6),
  ms: spread(times),
  longestTurnMs: Math.round(Math.max(...turns) * 10) / 10,
  missed,
  others,
  openMicroseconds: openTraces(),
};
if (values.json) console.log(JSON.stringify(result));
else {
  console.log(machineText(where));
  console.log(`${faces} faces, ${result.megabytes} MB (${result.rssMegabytes} MB more of the process)`);
  console.log(
    `searched ${searches} times within ${distance}: p50 ${result.ms.p50} ms, p95 ${result.ms.p95} ms`,
  );
  console.log(`longest without a pause ${result.longestTurnMs} ms; missed ${missed}, others found ${others}`);
  console.log(`opening a sealed trace and adding it: ${result.openMicroseconds} µs`);
}
