/** Processes that are killed in the middle of a reading, with the real engine: nothing is lost, nothing comes twice. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { drawPassport } from '../fixtures/draw-passport.ts';
import { systemClock } from '../store/clock.ts';
import { DEFAULT_TENANT, openStore } from '../store/open-store.ts';
import type { ScopedStore } from '../store/scoped-store.ts';
import { type Environment, readSettings } from '../store/settings.ts';
import { eventually } from '../test/support/eventually.ts';
import { type Receiver, startReceiver } from '../test/support/receiver.ts';
import { hasRedis, startTestRedis } from '../test/support/redis.ts';
import { type Service, type ServiceOrder, startService } from '../test/support/service.ts';
import { openTestStore } from '../test/support/store.ts';
import { QUICK } from '../test/support/workers.ts';

// The locks are longer than in tests of the queue alone: the engine takes both processors.
const SETTINGS: Environment = { ...QUICK, IDWELL_LOCK_DURATION: '4s', IDWELL_STALLED_INTERVAL: '2s' };
const SCOPE = { tenantId: DEFAULT_TENANT, mode: 'live' } as const;
const PATIENCE = { within: 90_000 };

const passport = await drawPassport('killed', { face: null });
const photo = Buffer.from(passport.image).toString('base64');
const lines = passport.truth.mrz;

/** Waits for the reading to begin, and kills in the middle of it. */
async function killWhileReading(store: ScopedStore, service: Service): Promise<void> {
  const { documentId } = service.told;
  await eventually(
    'the reading begins',
    async () => (await store.documents.get(documentId)).read_attempts > 0,
    PATIENCE,
  );
  expect(await store.readings.find(documentId)).toBeNull();
  await service.kill();
}

/** Decided once, on what was really read, with one id for each of the two events. */
async function expectDecidedOnce(store: ScopedStore, service: Service, receiver: Receiver): Promise<void> {
  const { verificationId, documentId } = service.told;
  await eventually('two webhooks', () => receiver.received.length >= 2, PATIENCE);
  expect((await store.readings.find(documentId))?.reading.mrz?.lines).toEqual(lines);
  expect((await store.documents.get(documentId)).read_attempts).toBeGreaterThan(1);
  const decisions = await store.decisions.of(verificationId);
  expect(decisions).toMatchObject([{ source: 'automatic', submission: 1 }]);
  expect((await store.verifications.get(verificationId)).status).toBe(decisions[0]?.outcome);
  expect((await store.history.of(verificationId)).map(({ action }) => action)).toEqual([
    'create',
    'submit',
    'decide',
  ]);
  const events = await store.events.of(verificationId);
  expect(events).toHaveLength(2);
  const told = receiver.received.map(({ headers }) => headers['webhook-id']);
  expect([...new Set(told)].sort()).toEqual(events.map(({ id }) => id).sort());
}

const BACKENDS: [kind: string, environment: () => Promise<Environment>][] = [
  ['postgres', async () => ({})],
  ...(hasRedis
    ? [['redis', async () => ({ REDIS_URL: await startTestRedis() })] as [string, () => Promise<Environment>]]
    : []),
];

describe.each(BACKENDS)('a worker on %s that is killed in the middle of a reading', (_kind, backend) => {
  it('loses nothing: another one finishes its work, once', { timeout: 180_000 }, async () => {
    const { live, environment } = await openTestStore({ ...SETTINGS, ...(await backend()) }, systemClock);
    const receiver = await startReceiver();
    const order: ServiceOrder = { environment, reader: 'engine' };
    const first = await startService({ ...order, create: { photo, webhook: receiver.url } });
    await killWhileReading(live, first);
    await startService(order);
    await expectDecidedOnce(live, first, receiver);
  });
});

describe('the whole service on its embedded default', () => {
  it.each([
    ['is killed', false],
    ['is killed together with its database', true],
  ])('goes on where it was after it %s', { timeout: 240_000 }, async (_what, withDatabase) => {
    const folder = await mkdtemp(join(tmpdir(), 'idwell-killed-'));
    const environment = { ...SETTINGS, IDWELL_DATA: folder };
    const receiver = await startReceiver();
    const order: ServiceOrder = { environment, reader: 'engine' };
    const first = await startService({ ...order, create: { photo, webhook: receiver.url } });
    const before = await openStore(readSettings(environment), { clock: systemClock });
    await killWhileReading(before.in(SCOPE), first);
    if (withDatabase) await killPostmaster(folder);
    const second = await startService(order);
    const after = await openStore(readSettings(environment), { clock: systemClock });
    onTestFinished(async () => {
      await second.kill();
      await before.close();
      await after.close();
      await rm(folder, { recursive: true, force: true });
    });
    await expectDecidedOnce(after.in(SCOPE), first, receiver);
  });
});

async function killPostmaster(folder: string): Promise<void> {
  const pid = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
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
