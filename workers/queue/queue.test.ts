/** One suite over both backends: what the rest of the workers relies on. */
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../store/settings.ts';
import { eventually } from '../../test/support/eventually.ts';
import { hasRedis, startTestRedis } from '../../test/support/redis.ts';
import { openTestWorkers } from '../../test/support/workers.ts';
import { deliverJob, JOB_NAMES, readDocumentJob } from '../jobs.ts';
import type { Handlers } from './handlers.ts';

const BACKENDS: [kind: string, environment: () => Promise<Environment>][] = [
  ['postgres', async () => ({})],
  ...(hasRedis
    ? [['redis', async () => ({ REDIS_URL: await startTestRedis() })] as [string, () => Promise<Environment>]]
    : []),
];

const document = (n: number) => `doc_${String(n).padStart(26, '0')}`;
const delivery = (n: number) => `dlv_${String(n).padStart(26, '0')}`;

function handlers(own: Partial<Handlers>): Handlers {
  const nothing = Object.fromEntries(JOB_NAMES.map((name) => [name, async () => {}]));
  return { ...nothing, ...own } as Handlers;
}

describe.each(BACKENDS)('the queue on %s', (kind, environment) => {
  it('does each job once, and tells what it runs on', async () => {
    const { queue } = await openTestWorkers(await environment());
    expect(queue.kind).toBe(kind);
    const seen: string[] = [];
    const working = await queue.work(
      handlers({ 'read-document': async ({ documentId }) => void seen.push(documentId) }),
    );
    await queue.add(...Array.from({ length: 30 }, (_, n) => readDocumentJob(document(n))));
    await eventually('all are read', () => seen.length >= 30);
    await working.close();
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
  });

  it('has a job on it once, however often it is asked for, and again when it is done', async () => {
    const { queue } = await openTestWorkers(await environment());
    await Promise.all(Array.from({ length: 5 }, () => queue.add(readDocumentJob(document(1)))));
    expect(await queue.counts()).toEqual({ readings: 1, decisions: 0, webhooks: 0 });
    let runs = 0;
    const working = await queue.work(handlers({ 'read-document': async () => void runs++ }));
    await eventually('it is done', async () => runs === 1 && (await queue.counts()).readings === 0);
    await eventually('it is done again', async () => {
      await queue.add(readDocumentJob(document(1)));
      return runs === 2;
    });
    await working.close();
  });

  it('tries a failing job again, and no more often than it is set to', async () => {
    const { queue } = await openTestWorkers({ ...(await environment()), IDWELL_JOB_ATTEMPTS: '2' });
    const runs = new Map<string, number>();
    const work = async ({ documentId }: { documentId: string }) => {
      runs.set(documentId, (runs.get(documentId) ?? 0) + 1);
      if (documentId === document(1) || runs.get(documentId) === 1) throw new Error('broken');
    };
    const working = await queue.work(handlers({ 'read-document': work }));
    await queue.add(readDocumentJob(document(1)), readDocumentJob(document(2)), readDocumentJob(document(3)));
    await eventually(
      'the queue is empty',
      async () => runs.size === 3 && (await queue.counts()).readings === 0,
    );
    await working.close();
    expect([...runs.values()]).toEqual([2, 2, 2]);
  });

  it('waits with a job for as long as it was told to', async () => {
    const { queue } = await openTestWorkers(await environment());
    const times = new Map<string, number>();
    const work = async ({ deliveryId }: { deliveryId: string }) =>
      void times.set(deliveryId, performance.now());
    const working = await queue.work(handlers({ 'deliver-webhook': work }));
    const start = performance.now();
    await queue.add(deliverJob(delivery(1), 'after1', 700), deliverJob(delivery(2)));
    await eventually('both are done', () => times.size === 2);
    await working.close();
    expect((times.get(delivery(2)) as number) - start).toBeLessThan(700);
    expect((times.get(delivery(1)) as number) - start).toBeGreaterThanOrEqual(690);
  });

  it('lets a slow reading hold up no webhook', async () => {
    const { queue } = await openTestWorkers(await environment());
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    let delivered = 0;
    const working = await queue.work(
      handlers({ 'read-document': () => held, 'deliver-webhook': async () => void delivered++ }),
    );
    await queue.add(...Array.from({ length: 10 }, (_, n) => readDocumentJob(document(n))));
    await queue.add(deliverJob(delivery(1)));
    await eventually('the webhook is sent', () => delivered === 1);
    release();
    await working.close();
  });

  it('waits for what it works on when it is closed', async () => {
    const { queue } = await openTestWorkers(await environment());
    let [begun, ended] = [false, false];
    const work = async () => {
      begun = true;
      await new Promise((done) => setTimeout(done, 300));
      ended = true;
    };
    const working = await queue.work(handlers({ 'read-document': work }));
    await queue.add(readDocumentJob(document(1)));
    await eventually('it is begun', () => begun);
    await working.close();
    expect(ended).toBe(true);
    expect(await queue.counts()).toEqual({ readings: 0, decisions: 0, webhooks: 0 });
  });

  it('refuses to work without a handler for each kind of job', async () => {
    const { queue } = await openTestWorkers(await environment());
    await expect(queue.work({ sweep: async () => {} })).rejects.toThrow(
      'No handler for the jobs read-document',
    );
  });
});

describe.skipIf(!hasRedis)('a Redis', () => {
  it('that would evict jobs is refused', async () => {
    const REDIS_URL = await startTestRedis('allkeys-lru');
    await expect(openTestWorkers({ REDIS_URL })).rejects.toThrow(
      'has the maxmemory-policy allkeys-lru and would lose jobs',
    );
  });
});

it('names REDIS_URL when nobody answers there', async () => {
  const opened = openTestWorkers({ REDIS_URL: 'redis://127.0.0.1:1' });
  await expect(opened).rejects.toThrow('REDIS_URL could not be reached');
});
