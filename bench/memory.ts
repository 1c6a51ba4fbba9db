/**
 * Whether a worker's memory stays flat:
 *
 *   npx node bench/memory.ts [--documents 200] [--readings 200] [--every 20] [--selfies] [--json]
 *
 * Reads drawn documents, letters, PDFs and selfies of many sizes in the pool of one reader, as a worker does, and prints
 * the resident memory of both processes (`--selfies`: selfies alone, of all kinds, with age and signs of attacks): what it is then, and the most after any reading since the line before.
 * `--readings` is IDWELL_THREAD_READINGS: after so many the reader is replaced; set it above --documents to see what
 * the models themselves hold on to. 2,000 documents with `--every 200` take about an hour of one idle core.
 */
import { parseArgs } from 'node:util';
import { createEnginePool } from '../workers/engine/engine-pool.ts';
import { withCleanUp } from './support/clean-up.ts';
import { machine, machineText } from './support/machine.ts';
import { drawMemoryTasks } from './support/memory-tasks.ts';
import { rssOfTree } from './support/process-figures.ts';
import { drawSelfieTasks } from './support/selfie-tasks.ts';

const MEGABYTE = 1024 * 1024;
const TIMEOUT_MS = 120_000;
/** A smaller rise from the middle third to the last is called flat: samples differ by 2 % from one to the next. */
const FLAT = 0.03;

interface Sample {
  documents: number;
  rssMb: number;
  /** The most after any reading since the sample before. */
  mostMb: number;
}

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '200' },
    readings: { type: 'string', default: '200' },
    every: { type: 'string', default: '20' },
    selfies: { type: 'boolean' },
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
const today = new Date().toISOString().slice(0, 10);
const tasks = values.selfies ? await drawSelfieTasks(today) : await drawMemoryTasks(today);
const samples = await withCleanUp(async (later) => {
  const pool = createEnginePool({ threads: 1, readings, timeout: TIMEOUT_MS });
  later(() => pool.close());
  const taken: Sample[] = [];
  let mostMb = 0;
  for (let read = 1; read <= documents; read++) {
    // A copy: a picture comes from the store anew each time.
    const task = tasks[read % tasks.length]!;
    await pool.read({ ...task, bytes: task.bytes.slice() });
    const rss = await rssMb();
    mostMb = Math.max(mostMb, rss);
    if (read % every !== 0) continue;
    taken.push(sample(read, rss, mostMb));
    mostMb = 0;
  }
  return taken;
});
report();

async function rssMb(): Promise<number> {
  return Math.round((await rssOfTree(process.pid)) / MEGABYTE);
}

function sample(read: number, rss: number, mostMb: number): Sample {
  const taken = { documents: read, rssMb: rss, mostMb };
  if (!values.json)
    console.log(
      `${String(read).padStart(6)} documents ${String(taken.rssMb).padStart(6)} MB, at most ${mostMb}`,
    );
  return taken;
}

/** From the middle third of the samples to the last, of the most; the first third loads the models. */
function rise(all: Sample[]): number {
  const third = Math.floor(all.length / 3);
  const mean = (some: Sample[]) => some.reduce((sum, { mostMb }) => sum + mostMb, 0) / some.length;
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
