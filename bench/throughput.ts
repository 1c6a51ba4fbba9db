/**
 * Standard verifications in a minute through the real service: the API in this process, workers in processes of
 * their own.
 *
 *   npx node bench/throughput.ts [--backend embedded|redis] [--workers 2] [--threads 1] [--count 40] [--json]
 *
 * `embedded` is the default of `npm start`: database and queue on the PostgreSQL in the data folder. `redis` starts
 * a `redis-server` of its own for the queue. Measured from the first creation to the last decision, all
 * verifications at once, after each worker has loaded its models.
 */
import { parseArgs } from 'node:util';
import { withCleanUp } from './support/clean-up.ts';
import { machine, machineText } from './support/machine.ts';
import { cpuOfTree } from './support/process-figures.ts';
import { deploy } from './support/service-under-load.ts';
import { drawStandardCases } from './support/standard-case.ts';
import { type Access, outcomeOverHttp, submitOverHttp } from './support/verify-over-http.ts';
import { timed } from './timed.ts';

/** Pictures that differ; more only take long to draw. */
const MOST_DRAWN = 10;
/** Uploads under way at the same time. */
const CALLERS = 4;
/** One verification may take so long before the bench gives up. */
const PATIENCE_MS = 120_000;

const { values } = parseArgs({
  options: {
    backend: { type: 'string', default: 'embedded' },
    workers: { type: 'string', default: '2' },
    threads: { type: 'string', default: '1' },
    count: { type: 'string', default: '40' },
    json: { type: 'boolean' },
  },
});
const { backend } = values;
if (backend !== 'redis' && backend !== 'embedded') {
  console.error('--backend is redis or embedded');
  process.exit(2);
}
const [workers, threads, count] = [values.workers, values.threads, values.count].map(Number) as [
  number,
  number,
  number,
];
const where = machine();
const cases = await drawStandardCases(Math.min(count, MOST_DRAWN));

const result = await withCleanUp(async (later) => {
  const { service, pids } = await deploy({ queue: backend, workers, threads }, later);
  const access = { url: service.url as string, key: service.firstKey as string };
  // Enough at once that every thread reads several.
  await verifyAll(access, 3 * workers * threads);
  const before = await cpuOfAll(pids);
  const { value: outcomes, wall, cpu } = await timed('all', () => verifyAll(access, count));
  const workersCpu = (await cpuOfAll(pids)) - before;
  return {
    perMinute: Math.round((600 * count) / (wall / 1000)) / 10,
    seconds: Math.round(wall / 100) / 10,
    cpuMsEach: { workers: Math.round(workersCpu / count), api: Math.round(cpu / count) },
    outcomes,
  };
});
report();

async function cpuOfAll(pids: number[]): Promise<number> {
  const all = await Promise.all(pids.map(cpuOfTree));
  return all.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0);
}

/** How many came to each outcome. */
async function verifyAll(access: Access, many: number): Promise<Record<string, number>> {
  const waiting = Array.from({ length: many }, (_, i) => cases[i % cases.length]!);
  const ids: string[] = [];
  const call = async () => {
    for (let each = waiting.shift(); each; each = waiting.shift())
      ids.push(await submitOverHttp(access, each));
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  const outcomes: Record<string, number> = {};
  const end = performance.now() + PATIENCE_MS * many;
  for (const id of ids) {
    const outcome = await outcomeOverHttp(access, id, end);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

function report(): void {
  const { perMinute, seconds, cpuMsEach, outcomes } = result;
  if (values.json) {
    console.log(JSON.stringify({ machine: where, backend, workers, threads, count, ...result }));
    return;
  }
  console.log(machineText(where));
  console.log(`${count} standard verifications, ${workers} workers of ${threads} threads, queue: ${backend}`);
  console.log(`${perMinute} a minute (${seconds} s)`);
  console.log(`CPU ms for each: workers ${cpuMsEach.workers}, API and this bench ${cpuMsEach.api}`);
  const counts = Object.entries(outcomes).map(([outcome, n]) => `${outcome} ${n}`);
  console.log(counts.join(', '));
}
