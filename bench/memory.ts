/**
 * Whether a worker's memory stays flat:
 *
 *   npx node bench/memory.ts [--documents 200] [--readings 200] [--every 20] [--json]
 *
 * Reads drawn passports, cards and selfies in the thread of the pool, as a worker does, and prints the resident
 * memory of the process. `--readings` is IDWELL_THREAD_READINGS: after so many the thread is replaced; set it
 * above --documents to see what the models themselves hold on to.
 */
import { parseArgs } from 'node:util';
import { drawIdCard } from '../fixtures/draw-id-card.ts';
import { drawPassport } from '../fixtures/draw-passport.ts';
import { drawSelfie } from '../fixtures/draw-selfie.ts';
import { FACE_NAMES } from '../fixtures/faces.ts';
import { photograph } from '../fixtures/photograph.ts';
import { createEnginePool } from '../workers/engine/engine-pool.ts';
import type { ReadTask } from '../workers/engine/reader.ts';
import { withCleanUp } from './support/clean-up.ts';
import { machine, machineText } from './support/machine.ts';

const MEGABYTE = 1024 * 1024;
/** Drawn once and read again and again. */
const PICTURES = 12;
const TIMEOUT_MS = 120_000;
/** A smaller rise from the middle third to the last is called flat: samples differ by 2 % from one to the next. */
const FLAT = 0.03;

interface Sample {
  documents: number;
  rssMb: number;
}

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200' },
    readings: { type: 'string', default: '200' },
    every: { type: 'string', default: '20' },
    json: { type: 'boolean' },
  },
});
const [documents, readings, every] = [values.documents, values.readings, values.every].map(Number) as [
  number,
  number,
  number,
];
if (!(documents / every >= 3)) {
  console.error('--documents must be at least three times --every');
  process.exit(2);
}
const where = machine();
const tasks = await drawTasks();
const samples = await withCleanUp(async (later) => {
  const pool = createEnginePool({ threads: 1, readings, timeout: TIMEOUT_MS });
  later(() => pool.close());
  const taken: Sample[] = [];
  for (let read = 1; read <= documents; read++) {
    // A copy: a picture comes from the store anew each time.
    const task = tasks[read % tasks.length]!;
    await pool.read({ ...task, bytes: task.bytes.slice() });
    if (read % every === 0) taken.push(sample(read));
  }
  return taken;
});
report();

async function drawTasks(): Promise<ReadTask[]> {
  const today = new Date().toISOString().slice(0, 10);
  const drawn: ReadTask[] = [];
  for (let i = 0; i < PICTURES; i++) drawn.push({ ...(await drawTask(i)), today });
  return drawn;
}

async function drawTask(i: number): Promise<Omit<ReadTask, 'today'>> {
  const photo = async (image: Uint8Array) => (await photograph(image, `memory ${i}`)).image;
  if (i % 3 === 0) {
    const { image: bytes } = await drawSelfie(FACE_NAMES[i % FACE_NAMES.length]!);
    return { bytes, type: 'selfie', side: null, kind: null, age: false };
  }
  if (i % 3 === 1) {
    const bytes = await photo((await drawPassport(`memory ${i}`)).image);
    return { bytes, type: 'photo_id', side: null, kind: 'passport', age: false };
  }
  const side = i % 2 === 0 ? 'front' : 'back';
  const bytes = await photo((await drawIdCard(`memory ${i}`))[side].image);
  return { bytes, type: 'photo_id', side, kind: 'id_card', age: false };
}

function sample(read: number): Sample {
  const taken = { documents: read, rssMb: Math.round(process.memoryUsage.rss() / MEGABYTE) };
  if (!values.json)
    console.log(`${String(read).padStart(6)} documents ${String(taken.rssMb).padStart(6)} MB`);
  return taken;
}

/** From the middle third of the samples to the last; the first third loads the models. Share of the memory. */
function rise(all: Sample[]): number {
  const third = Math.floor(all.length / 3);
  const mean = (some: Sample[]) => some.reduce((sum, { rssMb }) => sum + rssMb, 0) / some.length;
  const [middle, last] = [mean(all.slice(third, -third)), mean(all.slice(-third))];
  return (last - middle) / middle;
}

function report(): void {
  const risen = rise(samples);
  const flat = risen < FLAT;
  if (values.json) {
    console.log(JSON.stringify({ machine: where, documents, readings, samples, risen, flat }));
    return;
  }
  console.log(machineText(where));
  console.log(`${flat ? 'flat' : 'rising'}: ${(100 * risen).toFixed(1)} % from the middle third to the last`);
}
