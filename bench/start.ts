/**
 * How soon idwell is of use: from `idwell start` on an empty data folder to the first answer, and to the first
 * decision of a standard verification over HTTP, models not loaded before.
 *
 *   npx node bench/start.ts [--count 3] [--json]
 *
 * `again` is a start on the same folder, with its database made and its key known.
 */
import { parseArgs } from 'node:util';
import { startIdwell } from './support/child-process.ts';
import { withCleanUp } from './support/clean-up.ts';
import { machine, machineText } from './support/machine.ts';
import { drawStandardCases } from './support/standard-case.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { outcomeOverHttp, submitOverHttp } from './support/verify-over-http.ts';

const POLL_MS = 50;
const PATIENCE_MS = 180_000;

interface Run {
  /** Milliseconds since the process was begun. */
  listening: number;
  decided: number;
  outcome: string;
  again: number;
}

const { values } = parseArgs({
  options: { count: { type: 'string', default: '3' }, json: { type: 'boolean' } },
});
const where = machine();
const [pictures] = await drawStandardCases(1);
const runs: Run[] = [];
for (let i = 0; i < Number(values.count); i++) runs.push(await runOnce());
report();

function runOnce(): Promise<Run> {
  return withCleanUp(async (later) => {
    const folder = await temporaryFolder(later);
    const first = await withCleanUp(async (stop) => {
      const started = performance.now();
      const idwell = startIdwell(['start'], settingsFor(folder), stop);
      const [, url] = await idwell.says(/listens on (\S+)/);
      const listening = performance.now() - started;
      const [, key] = await idwell.says(/API key\s+(\S+)/);
      const access = { url: url as string, key: key as string };
      const id = await submitOverHttp(access, pictures!);
      const outcome = await outcomeOverHttp(access, id, performance.now() + PATIENCE_MS, POLL_MS);
      return { listening, outcome, decided: performance.now() - started };
    });
    const again = await withCleanUp(async (stop) => {
      const started = performance.now();
      await startIdwell(['start'], settingsFor(folder), stop).says(/listens on/);
      return performance.now() - started;
    });
    return { ...first, again };
  });
}

function settingsFor(folder: string): Record<string, string> {
  return { IDWELL_DATA: folder, IDWELL_MODE: 'test', IDWELL_LOG_LEVEL: 'error', PORT: '0' };
}

function report(): void {
  if (values.json) {
    console.log(JSON.stringify({ machine: where, runs }));
    return;
  }
  console.log(machineText(where));
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  for (const { listening, decided, outcome, again } of runs) {
    console.log(
      `listens after ${seconds(listening)}, first decision (${outcome}) after ${seconds(decided)}; ` +
        `started again: listens after ${seconds(again)}`,
    );
  }
}
