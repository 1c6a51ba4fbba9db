/**
 * What each step of reading a document costs: `npx node bench/steps.ts --dir DIR [--json]`. DIR holds files as they are
 * uploaded, pictures and PDFs (drawn ones: see bench/reading.ts). Every file is read twice, its steps timed by the wall
 * clock and by the CPU time of all threads; nothing is declared. p50 and p95 are of the readings in which the step
 * ran. `text found` and `text read` are parts of `visual_zone` (of letters' text layers too), whose
 * line is what remains of it. `rest` is between the steps. Times mean something on an idle machine; shares always do.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnyDocument } from '../engine/document/read-any-document.ts';
import { loadModels } from '../engine/models/load-models.ts';
import { cpuNow } from './support/cpu-now.ts';
import { machine, machineText } from './support/machine.ts';
import { spread } from './support/quantile.ts';
import { remainders, type StepTimes, timedParts } from './support/step-times.ts';

const { values } = parseArgs({ options: { dir: { type: 'string' }, json: { type: 'boolean' } } });
if (!values.dir) {
  console.error('npx node bench/steps.ts --dir DIR [--json]');
  process.exit(2);
}
const dir = values.dir;
const where = machine();
const today = new Date().toISOString().slice(0, 10);
let now = () => performance.now();
const loaded = await loadModels({ now: () => now() });
const { models, take } = timedParts(loaded);
const files = (await readdir(dir)).filter((name) => /\.(jpe?g|png|webp|pdf)$/i.test(name)).sort();

// The first readings load the models.
for (const name of files.slice(0, 3)) await measure(name, () => performance.now());
const wall: StepTimes[] = [];
const cpu: StepTimes[] = [];
for (const name of files) {
  wall.push(await measure(name, () => performance.now()));
  cpu.push(await measure(name, cpuNow));
}
report();

async function measure(name: string, clock: () => number): Promise<StepTimes> {
  const bytes = await readFile(join(dir, name));
  now = clock;
  take();
  const started = now();
  const { timings } = await readAnyDocument(bytes, { side: null, today }, models);
  return remainders({ ...timings, ...take() }, now() - started);
}

function report(): void {
  const names = [...new Set(cpu.flatMap((times) => Object.keys(times)))].filter((name) => name !== 'total');
  const sum = (step: string) => cpu.reduce((total, times) => total + (times[step] ?? 0), 0);
  const rows = [...names.toSorted((one, other) => sum(other) - sum(one)), 'total'].map((step) => {
    const of = (all: StepTimes[]) => all.flatMap((times) => times[step] ?? []);
    const share = Math.round((1000 * sum(step)) / sum('total')) / 10;
    return { step, ran: of(cpu).length, share, cpu: spread(of(cpu)), wall: spread(of(wall)) };
  });
  if (values.json) {
    console.log(JSON.stringify({ machine: where, files: files.length, rows }));
    return;
  }
  console.log(`${machineText(where)}; ${files.length} files, milliseconds\n`);
  console.log(
    '| step | ran | share of CPU | CPU p50 | p95 | wall p50 | p95 |\n|---|---|---|---|---|---|---|',
  );
  for (const { step, ran, share, cpu: used, wall: took } of rows)
    console.log(`| ${step} | ${ran} | ${share} % | ${used.p50} | ${used.p95} | ${took.p50} | ${took.p95} |`);
}
