/** The whole service on its embedded default, used through its API and killed in the middle of a reading. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../store/clock.ts';
import { DEFAULT_TENANT, openStore } from '../../store/open-store.ts';
import { readSettings } from '../../store/settings.ts';
import { eventually } from '../support/eventually.ts';
import { expectDecidedOnce, KILLED, killWhileReading, type Made, passport } from '../support/killed.ts';
import { startReceiver } from '../support/receiver.ts';
import { type ServiceProcess, startServiceProcess } from '../support/service.ts';

const SCOPE = { tenantId: DEFAULT_TENANT, mode: 'live' } as const;

it.each([
  ['is killed', false],
  ['is killed together with its database', true],
])('goes on where it was after it %s', { timeout: 240_000 }, async (_what, withDatabase) => {
  const folder = await mkdtemp(join(tmpdir(), 'idwell-killed-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const environment = { ...KILLED, IDWELL_DATA: folder, PORT: '0' };
  const receiver = await startReceiver();
  const first = await startServiceProcess({ environment, api: true });
  const made = await submitByApi(first, receiver.url);
  // Only looks: it neither starts the database nor stops it.
  const looking = { ...environment, DATABASE_URL: first.databaseUrl };
  const before = await openStore(readSettings(looking), { clock: systemClock });
  await killWhileReading(before.in(SCOPE), made, first);
  if (withDatabase) await killPostmaster(folder);
  const second = await startServiceProcess({ environment, api: true });
  expect(second.firstKey).toBeNull();
  const after = await openStore(readSettings(environment), { clock: systemClock });
  onTestFinished(async () => {
    await second.kill();
    await before.close();
    await after.close();
  });
  await expectDecidedOnce(after.in(SCOPE), made, receiver);
});

async function submitByApi({ url, firstKey }: ServiceProcess, webhook: string): Promise<Made> {
  const post = async (path: string, body: object | FormData) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${firstKey}`,
        ...(!isForm && { 'content-type': 'application/json' }),
      },
      body: isForm ? body : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return (await response.json()) as { id: string };
  };
  const form = new FormData();
  form.set('type', 'photo_id');
  form.set('kind', 'passport');
  form.set('file', new Blob([Uint8Array.from(passport.image)], { type: 'image/png' }), 'passport.png');
  const { id: verificationId } = await post('/v1/verifications', {
    profile: 'express',
    webhook: { url: webhook },
  });
  const { id: documentId } = await post(`/v1/verifications/${verificationId}/documents`, form);
  await post(`/v1/verifications/${verificationId}/submit`, {});
  return { verificationId, documentId };
}

async function killPostmaster(folder: string): Promise<void> {
  const file = join(folder, 'postgres', 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await eventually('the database is gone', () => {
    try {
      process.kill(pid, 0);
      return false;
    } catch {
      return true;
    }
  });
}
