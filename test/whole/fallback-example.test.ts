/** The worked example (examples/fallback) as it is started by hand, against an Onfido that is dead in every way. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../providers/idwell/create-client.ts';
import { type Death, startDeadServer } from '../support/dead-server.ts';
import { eventually } from '../support/eventually.ts';
import { GOOD, MADE_PROFILE, madeReader } from '../support/made-reader.ts';
import { openWholeService } from '../support/whole-service.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function startExample(environment: Record<string, string>): Promise<string> {
  const args = ['--conditions=idwell-source', 'examples/fallback/service.ts'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', ...environment },
  });
  onTestFinished(() => void child.kill());
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return eventually(`the example's address in: ${said}`, () => {
    if (child.exitCode !== null) throw new Error(said);
    return /listening on (\S+)/.exec(said)?.[1];
  });
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at as callers see them
async function call(url: string, method: string, path: string, body?: string | Uint8Array): Promise<any> {
  const sent = body && { body: body as Uint8Array<ArrayBuffer> };
  const answer = await fetch(url + path, { method, ...sent });
  return { status: answer.status, body: await answer.json() };
}

const HOPS: Record<Death, string[]> = {
  refuses: ['refused unreachable', 'refused unreachable'],
  hangs: ['unknown timeout'],
  'answers 500': ['unknown provider_failed', 'unknown provider_failed'],
  'breaks off': ['unknown provider_failed', 'unknown provider_failed'],
};

it('takes a customer through idwell while Onfido is dead, and has begun it once', async () => {
  const { service } = await openWholeService({ reader: madeReader });
  const [IDWELL_URL, IDWELL_KEY] = [service.url as string, service.firstKey as string];
  const api = createClient({ url: IDWELL_URL, key: IDWELL_KEY });
  const { id: IDWELL_PROFILE } = await api.call('createProfile', { body: MADE_PROFILE });
  const folder = await mkdtemp(join(tmpdir(), 'idwell-example-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const shared = { IDWELL_URL, IDWELL_KEY, IDWELL_PROFILE, ONFIDO_TOKEN: 'token' };

  const walk = async (death: Death) => {
    const onfido = await startDeadServer(death);
    onTestFinished(onfido.close);
    const HOPS_FILE = join(folder, `${death}.jsonl`);
    const start = () => startExample({ ...shared, ONFIDO_URL: onfido.url, HOPS: HOPS_FILE });
    const url = await start();
    const order = `/customers/anna/verifications/${encodeURIComponent(death)}`;
    const made = await call(url, 'POST', order, JSON.stringify({ expected: { firstName: 'Anna' } }));
    expect([made.status, made.body.provider, made.body.status]).toEqual([200, 'idwell', 'started']);
    const { body: hops } = await call(url, 'GET', `/hops/${encodeURIComponent(death)}`);
    const said = hops
      .filter(({ event }: { event: string }) => event !== 'asked')
      .map(({ provider, event, detail }: Record<string, string>) =>
        `${provider} ${event} ${detail ?? ''}`.trim(),
      );
    expect(said).toEqual([...HOPS[death].map((hop) => `onfido ${hop}`), 'idwell began']);

    const path = `/verifications/${made.body.id}`;
    expect((await call(url, 'POST', `${path}/submit`)).status).toBe(409);
    for (const { type, content } of GOOD)
      expect((await call(url, 'PUT', `${path}/${type}`, content)).status).toBe(200);
    expect((await call(url, 'POST', `${path}/submit`)).body.status).toBe('submitted');
    await eventually('the decision', async () => (await call(url, 'GET', path)).body.status === 'approved');
    // After a restart, too, the same order is the same verification.
    if (death === 'refuses') expect((await call(await start(), 'POST', order)).body.id).toBe(made.body.id);
  };
  await Promise.all((Object.keys(HOPS) as Death[]).map(walk));
  const { data } = await api.call('listVerifications', { query: { limit: 100 } });
  expect(data.map(({ vendor_reference }) => vendor_reference).sort()).toEqual(Object.keys(HOPS).sort());
});
