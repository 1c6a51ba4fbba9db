/**
 * How long it takes until idwell has a verification that Onfido was to get: Onfido dead in four ways, idwell over HTTP
 * on a real PostgreSQL in a temporary folder. Each first one meets a fallback that knows of nothing; then its circuit is
 * opened, and as many more begin.
 *
 *   npx node bench/failover.ts [--times 20] [--create-timeout 2000] [--json]
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createFallbackProvider } from '../providers/fallback/create-fallback-provider.ts';
import { hopsInFile } from '../providers/fallback/hops-in-file.ts';
import { createClient } from '../providers/idwell/create-client.ts';
import { createIdwellProvider } from '../providers/idwell/create-idwell-provider.ts';
import { createOnfidoProvider } from '../providers/onfido/create-onfido-provider.ts';
import type { Provider } from '../providers/provider.ts';
import { startService } from '../service/start-service.ts';
import { systemClock } from '../store/clock.ts';
import { readSettings } from '../store/settings.ts';
import { type Death, startDeadServer } from '../test/support/dead-server.ts';
import { withCleanUp } from './support/clean-up.ts';
import { machine, machineText } from './support/machine.ts';
import { spread } from './support/quantile.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    'create-timeout': { type: 'string', default: '2000' },
    json: { type: 'boolean' },
  },
});
const times = Number(values.times);
const createTimeout = Number(values['create-timeout']);
const DEATHS: readonly Death[] = ['refuses', 'hangs', 'answers 500', 'breaks off'];

const where = machine();
const figures = await withCleanUp(async (later) => {
  const folder = await temporaryFolder(later);
  const settings = { IDWELL_LOG_LEVEL: 'error', IDWELL_RATE_PER_MINUTE: '1000000', PORT: '0' };
  const service = await startService(readSettings({ ...settings, IDWELL_DATA: folder }), {
    clock: systemClock,
    api: true,
    workers: false,
  });
  later(() => service.close());
  const api = createClient({ url: service.url as string, key: service.firstKey as string });
  const idwell = createIdwellProvider({ api });
  const begin = async (provider: Provider): Promise<number> => {
    const before = performance.now();
    const made = await provider.create({ applicantReference: 'anna', reference: randomUUID() });
    if (made.provider !== 'idwell') throw new Error(`It went to ${made.provider}.`);
    return performance.now() - before;
  };
  for (let i = 0; i < 20; i++) await begin(idwell);
  const alone: number[] = [];
  for (let i = 0; i < times; i++) alone.push(await begin(idwell));
  const rows: Row[] = [{ death: 'idwell alone', first: spread(alone), open: null }];
  for (const death of DEATHS) {
    const dead = await startDeadServer(death);
    later(dead.close);
    const open = async (n: number) =>
      createFallbackProvider({
        providers: [
          {
            provider: createOnfidoProvider({ apiToken: 'token', baseUrl: dead.url }),
            createTimeout,
          },
          { provider: idwell },
        ],
        hops: await hopsInFile(join(folder, `${death}-${n}.jsonl`)),
      });
    const first: number[] = [];
    for (let n = 0; n < times; n++) first.push(await begin(await open(n)));
    const known = await open(times);
    while (known.circuits().onfido === 'closed') await begin(known);
    const afterwards: number[] = [];
    while (afterwards.length < times && known.circuits().onfido === 'open')
      afterwards.push(await begin(known));
    rows.push({ death, first: spread(first), open: spread(afterwards) });
  }
  return rows;
});

interface Row {
  death: string;
  first: { p50: number; p95: number };
  open: { p50: number; p95: number } | null;
}

if (values.json) console.log(JSON.stringify({ machine: where, createTimeout, figures }));
else {
  console.log(machineText(where));
  console.log(
    `${times} of each, Onfido has ${createTimeout} ms to create one; milliseconds until idwell has it`,
  );
  for (const { death, first, open } of figures) {
    const later = open ? `; circuit open: p50 ${open.p50}, p95 ${open.p95}` : '';
    console.log(`${death}: p50 ${first.p50}, p95 ${first.p95}${later}`);
  }
}
