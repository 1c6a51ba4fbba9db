/**
 * How fast the API answers under load, over loopback:
 *
 *   npx node bench/api-load.ts [--connections 50] [--seconds 10] [--json]
 *
 * `idwell api` in a process of its own on the embedded default, its rate limit raised. Each connection is kept
 * alive and sends its next request when the last was answered; first creations, then gets of what was created.
 * The load comes from the same machine, so it takes its share of the cores.
 */
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { startIdwell } from './support/child-process.ts';
import { withCleanUp } from './support/clean-up.ts';
import { machine, machineText } from './support/machine.ts';
import { cpuOf } from './support/process-figures.ts';
import { spread, tenth } from './support/quantile.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

interface Answer {
  status: number;
  body: string;
}
interface Target {
  url: string;
  key: string;
  agent: Agent;
}
interface Load {
  requests: number;
  perSecond: number;
  p50: number;
  p95: number;
  /** CPU milliseconds of `idwell api` for one request; null where the kernel does not tell. */
  cpuEach: number | null;
  /** Answers that were not as they should be, by status. */
  failed: Record<string, number>;
}

const WARM_UP_SECONDS = 1;
const CREATE = JSON.stringify({
  profile: 'standard',
  expected: { person: { first_name: 'Anna', last_name: 'Eriksson', date_of_birth: '1988-08-12' } },
});

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
    json: { type: 'boolean' },
  },
});
const [connections, seconds] = [Number(values.connections), Number(values.seconds)];
const where = machine();

const result = await withCleanUp(async (later) => {
  const settings = {
    IDWELL_DATA: await temporaryFolder(later),
    IDWELL_LOG_LEVEL: 'error',
    IDWELL_RATE_PER_MINUTE: '1000000',
    PORT: '0',
  };
  const idwell = startIdwell(['api'], settings, later);
  const [, url] = await idwell.says(/listens on (\S+)/);
  const [, key] = await idwell.says(/API key\s+(\S+)/);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  later(() => agent.destroy());
  const target = { url: url as string, key: key as string, agent };
  const ids: string[] = [];
  const create = async () => {
    const answer = await send(target, 'POST', '/v1/verifications', CREATE);
    if (answer.status === 201) ids.push((JSON.parse(answer.body) as { id: string }).id);
    return answer.status === 201 ? null : answer.status;
  };
  const get = async () => {
    const id = ids[Math.floor(Math.random() * ids.length)] as string;
    const { status } = await send(target, 'GET', `/v1/verifications/${id}`, null);
    return status === 200 ? null : status;
  };
  const measure = async (ask: () => Promise<number | null>) => {
    await load(ask, WARM_UP_SECONDS, idwell.pid);
    return load(ask, seconds, idwell.pid);
  };
  return { create: await measure(create), get: await measure(get) };
});
report();

/** Each connection asks again as soon as it is answered, until the time is over. */
async function load(ask: () => Promise<number | null>, forSeconds: number, pid: number): Promise<Load> {
  const before = await cpuOf(pid);
  const times: number[] = [];
  const failed: Record<string, number> = {};
  const started = performance.now();
  const end = started + forSeconds * 1000;
  const connection = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      const status = await ask();
      times.push(performance.now() - asked);
      if (status !== null) failed[status] = (failed[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = (performance.now() - started) / 1000;
  const after = await cpuOf(pid);
  const cpuEach = before === null || after === null ? null : tenth((after - before) / times.length);
  return {
    requests: times.length,
    cpuEach,
    perSecond: Math.round(times.length / took),
    ...spread(times),
    failed,
  };
}

function send(target: Target, method: string, path: string, body: string | null): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${target.key}`,
    ...(body !== null && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(`${target.url}${path}`, { method, headers, agent: target.agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}

function report(): void {
  if (values.json) {
    console.log(JSON.stringify({ machine: where, connections, seconds, ...result }));
    return;
  }
  console.log(machineText(where));
  for (const [name, { requests, perSecond, p50, p95, cpuEach, failed }] of Object.entries(result)) {
    const wrong = Object.entries(failed).map(([status, n]) => `${n} answered ${status}`);
    console.log(
      [
        `${name}: p50 ${p50} ms, p95 ${p95} ms`,
        `${requests} requests, ${perSecond} a second`,
        `${cpuEach} ms of the API's CPU each`,
        ...wrong,
      ].join('; '),
    );
  }
}
