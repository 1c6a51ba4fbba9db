/**
 * The main job, shown: starts idwell on its embedded default in a folder of its own, draws specimens, sends them
 * through the public HTTP API, and receives the signed webhooks. Exit code 0 only if each came out as it should.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../service/start-service.ts';
import { systemClock } from '../store/clock.ts';
import { readSettings } from '../store/settings.ts';
import { CASES } from './cases.ts';
import { Client } from './client.ts';
import { startReceiver } from './receiver.ts';
import { type CaseResult, runCase } from './run-case.ts';
import { createShow } from './show.ts';
import { resultTable } from './table.ts';

const show = createShow();

async function demo(folder: string): Promise<boolean> {
  const begun = performance.now();
  const receiver = await startReceiver();
  const settings = readSettings({
    IDWELL_DATA: folder,
    IDWELL_MODE: 'test',
    // The receiver is on this very machine.
    IDWELL_WEBHOOK_ALLOW_PRIVATE: 'true',
    IDWELL_LOG_LEVEL: 'error',
    PORT: '0',
  });
  const service = await show.step(
    'start idwell',
    () => startService(settings, { clock: systemClock, api: true, workers: true }),
    ({ url }) => `${url}, database and queue embedded`,
  );
  try {
    const client = new Client(service.url as string, service.firstKey as string);
    receiver.trust((await client.createWebhook(receiver.url)).secret);
    const results: CaseResult[] = [];
    for (const asked of CASES) results.push(await runCase(asked, client, receiver, show));
    return finish(results, receiver.refused, (performance.now() - begun) / 1000);
  } finally {
    await service.close();
    await receiver.close();
  }
}

function finish(results: readonly CaseResult[], refused: number, seconds: number): boolean {
  const wrong = results.filter(({ right }) => !right).length;
  show.line(`\n${resultTable(results)}\n`);
  show.line(`${results.length - wrong} of ${results.length} as they should be, in ${seconds.toFixed(0)} s`);
  if (refused > 0) show.line(`${refused} webhooks came with a signature that did not verify`);
  return wrong === 0 && refused === 0;
}

const folder = await mkdtemp(join(tmpdir(), 'idwell-demo-'));
try {
  process.exitCode = (await demo(folder)) ? 0 : 1;
} catch (error) {
  process.stderr.write(`the demo stopped: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
