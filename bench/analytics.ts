/**
 * The figures of a profile over many verifications: `GET /v1/profiles/standard/analytics`, through the API, on a real
 * PostgreSQL in a temporary folder.
 *
 *   npx node bench/analytics.ts [--count 100000] [--times 10] [--json]
 *
 * `--count` verifications of the profile, and a fourth as many of another, over 30 days, with their documents and
 * decisions, are written by SQL: nine in ten submitted and decided, the records of decisions left out, which no figure reads.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startService } from '../service/start-service.ts';
import { systemClock } from '../store/clock.ts';
import { findPostmaster } from '../store/embedded-postgres/postmaster-pid.ts';
import { readSettings } from '../store/settings.ts';
import { withCleanUp } from './support/clean-up.ts';
import { cpuNow as ownCpuNow } from './support/cpu-now.ts';
import { fillVerifications } from './support/fill-verifications.ts';
import { machine, machineText } from './support/machine.ts';
import { cpuOfTreeAndEnded } from './support/process-figures.ts';
import { spread } from './support/quantile.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    times: { type: 'string', default: '10' },
    json: { type: 'boolean' },
  },
});
const where = machine();
const result = await withCleanUp(async (later) => {
  const folder = await temporaryFolder(later);
  const settings = readSettings({ IDWELL_DATA: folder, IDWELL_LOG_LEVEL: 'error', PORT: '0' });
  const service = await startService(settings, { clock: systemClock, api: true, workers: false });
  later(() => service.close());
  const started = performance.now();
  await fillVerifications(service.store.databaseUrl, 'standard', Number(values.count));
  await fillVerifications(service.store.databaseUrl, 'express', Math.round(Number(values.count) / 4));
  const filled = performance.now() - started;
  const database = (await findPostmaster(join(folder, 'postgres')))?.pid ?? 0;
  const cpuNow = async () => (await cpuOfTreeAndEnded(database)) + ownCpuNow();
  const cpuBefore = await cpuNow();
  const times: number[] = [];
  let figures: { metrics: Record<string, unknown> } | undefined;
  for (let i = 0; i < Number(values.times); i++) {
    const before = performance.now();
    const answer = await fetch(`${service.url}/v1/profiles/standard/analytics`, {
      headers: { authorization: `Bearer ${service.firstKey}` },
    });
    figures = (await answer.json()) as NonNullable<typeof figures>;
    times.push(performance.now() - before);
    if (!answer.ok) throw new Error(JSON.stringify(figures));
  }
  if (figures?.metrics.totalVerifications !== Number(values.count)) throw new Error('Some were not counted.');
  const cpuMsEach = Math.round(((await cpuNow()) - cpuBefore) / times.length);
  const [first = Number.NaN, ...others] = times;
  return { filledMs: Math.round(filled), firstMs: Math.round(first), ...spread(others), cpuMsEach, figures };
});
if (values.json) console.log(JSON.stringify({ machine: where, ...result }));
else {
  console.log(machineText(where));
  const { filledMs, firstMs, p50, p95, cpuMsEach, figures } = result;
  console.log(`${values.count} verifications (filled in ${filledMs} ms)`);
  console.log(
    `analytics: first ${firstMs} ms, then p50 ${p50} ms, p95 ${p95} ms; ${cpuMsEach} ms CPU each, the database's included`,
  );
  console.log(JSON.stringify(figures.metrics));
}
