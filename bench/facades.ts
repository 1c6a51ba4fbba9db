/**
 * What a facade costs: create and get in a vendor's words against the same in our own, over HTTP, on a real PostgreSQL
 * in a temporary folder. Native and facade take turns, so that a busy machine slows both.
 *
 *   npx node bench/facades.ts [--facade NAME] [--times 200] [--json]
 */
import { parseArgs } from 'node:util';
import { startService } from '../service/start-service.ts';
import { systemClock } from '../store/clock.ts';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { readSettings } from '../store/settings.ts';
import { type BenchRequest, FACADE_CALLS, type FacadeCall, NATIVE } from './facades/facade-calls.ts';
import { withCleanUp } from './support/clean-up.ts';
import { machine, machineText } from './support/machine.ts';
import { spread } from './support/quantile.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const { values } = parseArgs({
  options: {
    facade: { type: 'string' },
    times: { type: 'string', default: '200' },
    json: { type: 'boolean' },
  },
});
const facades = FACADE_CALLS.filter(({ name }) => !values.facade || name === values.facade);
if (facades.length === 0) throw new Error(`There is no call for the facade ${values.facade}.`);

interface Times {
  create: number[];
  get: number[];
}

const where = machine();
const figures = await withCleanUp(async (later) => {
  const folder = await temporaryFolder(later);
  const settings = readSettings({
    IDWELL_DATA: folder,
    IDWELL_LOG_LEVEL: 'error',
    IDWELL_RATE_PER_MINUTE: '1000000',
    IDWELL_FACADES: facades.map(({ name }) => name).join(','),
    PORT: '0',
  });
  const service = await startService(settings, { clock: systemClock, api: true, workers: false });
  later(() => service.close());
  const keys = service.store.in({ tenantId: DEFAULT_TENANT, mode: 'live' }).apiKeys;
  const { secret, signingSecret } = await keys.create({ name: 'bench', scopes: ['*'], signed: true });
  const ask = (call: FacadeCall, request: BenchRequest) => {
    const { method, path, body } = request;
    const signed = call.sign?.(signingSecret as string, request);
    const headers = { ...call.headers(secret), ...signed, 'content-type': 'application/json' };
    return timed(service.url + path, { method, headers, ...(body && { body }) });
  };
  const once = async (call: FacadeCall, times: Times | null) => {
    const { path, body } = call.create;
    const sent = JSON.stringify(typeof body === 'function' ? body() : body);
    const [created, createMs] = await ask(call, { method: 'POST', path, body: sent });
    const [, getMs] = await ask(call, { method: 'GET', path: call.get(created), body: '' });
    times?.create.push(createMs);
    times?.get.push(getMs);
  };
  const all = [NATIVE, ...facades].map((call) => ({ call, times: { create: [], get: [] } as Times }));
  for (let i = 0; i < 20; i++) for (const { call } of all) await once(call, null);
  for (let i = 0; i < Number(values.times); i++) for (const { call, times } of all) await once(call, times);
  return all.map(({ call, times }) => ({
    name: call.name,
    create: spread(times.create),
    get: spread(times.get),
  }));
});

async function timed(url: string, request: RequestInit): Promise<[Record<string, unknown>, number]> {
  const before = performance.now();
  const answer = await fetch(url, request);
  const body = (await answer.json()) as Record<string, unknown>;
  const ms = performance.now() - before;
  if (!answer.ok) throw new Error(`${request.method ?? 'GET'} ${url}: ${JSON.stringify(body)}`);
  return [body, ms];
}

if (values.json) console.log(JSON.stringify({ machine: where, figures }));
else {
  console.log(machineText(where));
  const native = figures[0] as (typeof figures)[number];
  for (const { name, create, get } of figures) {
    const over =
      name === 'native'
        ? ''
        : `; over native: create +${more(create, native.create)} ms, get +${more(get, native.get)} ms`;
    console.log(
      `${name}: create p50 ${create.p50} ms, p95 ${create.p95}; get p50 ${get.p50} ms, p95 ${get.p95}${over}`,
    );
  }
}

function more(facade: { p50: number }, native: { p50: number }): string {
  return (facade.p50 - native.p50).toFixed(1);
}
