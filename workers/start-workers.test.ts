/** The whole of the workers over both backends, with a reader that is handed in: this is about the queue. */
import { describe, expect, it } from 'vitest';
import type { Environment } from '../store/settings.ts';
import { eventually } from '../test/support/eventually.ts';
import { query } from '../test/support/postgres.ts';
import { startReceiver } from '../test/support/receiver.ts';
import { createVerification, decision, reading, WHO } from '../test/support/records.ts';
import { hasRedis, startTestRedis } from '../test/support/redis.ts';
import { submitWithPhoto } from '../test/support/submit.ts';
import { openTestWorkers } from '../test/support/workers.ts';
import { decideJob, jobsAfter, readDocumentJob } from './jobs.ts';

const BACKENDS: [kind: string, environment: () => Promise<Environment>][] = [
  ['postgres', async () => ({})],
  ...(hasRedis
    ? [['redis', async () => ({ REDIS_URL: await startTestRedis() })] as [string, () => Promise<Environment>]]
    : []),
];

const photo = Buffer.from('a photo');
const dropConnections = (url: string) =>
  query(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
const pause = () => new Promise((done) => setTimeout(done, 60));

describe.each(BACKENDS)('workers on %s', (_kind, environment) => {
  it('decide what was submitted, once, and tell of it with one webhook for each event', async () => {
    const { live, queue, start } = await openTestWorkers(await environment());
    const receiver = await startReceiver();
    await live.webhookEndpoints.create({ url: receiver.url });
    await start();
    const { verificationId } = await submitWithPhoto(live, queue, photo);
    await eventually('two webhooks', () => receiver.received.length === 2);
    expect(await live.verifications.get(verificationId)).toMatchObject({ status: 'approved' });
    const events = await live.events.of(verificationId);
    expect(receiver.received.map(({ headers }) => headers['webhook-id']).sort()).toEqual(
      events.map(({ id }) => id),
    );
  });

  it('share the work, and do each piece of it once', async () => {
    const redis = await environment();
    const { live, queue, start } = await openTestWorkers(redis);
    const read: string[][] = [[], []];
    for (const mine of read) {
      const reader = {
        read: async ({ bytes }: { bytes: Uint8Array }) => {
          mine.push(Buffer.from(bytes).toString());
          await pause();
          return reading();
        },
        measure: async () => [],
        close: async () => {},
      };
      await start({ reader });
    }
    const photos = Array.from({ length: 12 }, (_, n) => `photo ${n}`);
    const made = await Promise.all(photos.map((text) => submitWithPhoto(live, queue, Buffer.from(text))));
    await eventually('all are decided', async () => {
      const { rows } = await live.verifications.list({ status: ['approved'], limit: 100 });
      return rows.length === made.length;
    });
    expect(read.flat().sort()).toEqual([...photos].sort());
    expect(read.map((mine) => mine.length > 0)).toEqual([true, true]);
    const decisions = await Promise.all(made.map(({ verificationId }) => live.decisions.of(verificationId)));
    expect(decisions.every((each) => each.length === 1)).toBe(true);
  });

  it('change nothing when a submit, a reading and a decision are asked for again and again', async () => {
    const { live, queue, start } = await openTestWorkers(await environment());
    const receiver = await startReceiver();
    await live.webhookEndpoints.create({ url: receiver.url });
    await start();
    const { verificationId, documentId } = await submitWithPhoto(live, queue, photo);
    const again = live.changeStatus({ verificationId, action: 'submit', who: WHO });
    await expect(again).rejects.toThrow('submit is possible from started');
    for (let n = 0; n < 10; n++) {
      await queue.add(readDocumentJob(documentId, `again${n}`), decideJob(verificationId, 1, `again${n}`));
    }
    await eventually('all jobs are done', async () => {
      const { readings, decisions, webhooks } = await queue.counts();
      return receiver.received.length >= 2 && readings + decisions + webhooks === 0;
    });
    expect(await live.decisions.of(verificationId)).toHaveLength(1);
    expect(await live.history.of(verificationId)).toHaveLength(3);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    expect(receiver.received).toHaveLength(2);
  });

  it('decide on the document that took the place of one that was being read', async () => {
    const { live, queue, start } = await openTestWorkers(await environment());
    const texts: string[] = [];
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    const reader = {
      read: async ({ bytes }: { bytes: Uint8Array }) => {
        const text = Buffer.from(bytes).toString();
        texts.push(text);
        if (text === 'first') await held;
        return { ...reading(), text: [{ text, confidence: 1, quad: [] as never }] };
      },
      measure: async () => [],
      close: async () => {},
    };
    const seen: string[] = [];
    await start({
      reader,
      decide: ({ captures }) => {
        seen.push(...captures.map(({ row }) => row.reading.text[0]?.text ?? ''));
        return decision();
      },
    });
    const { id: verificationId } = await createVerification(live);
    const add = async (content: string) => {
      const place = {
        verificationId,
        type: 'photo_id',
        side: null,
        kind: null,
        mediaType: 'image/png',
      } as const;
      const document = await live.documents.add({ ...place, content: Buffer.from(content) });
      await queue.add(readDocumentJob(document.id));
      return document;
    };
    const first = await add('first');
    await eventually('the first is being read', () => texts.includes('first'));
    await add('second');
    await queue.add(...jobsAfter(await live.changeStatus({ verificationId, action: 'submit', who: WHO })));
    await eventually(
      'it is decided',
      async () => (await live.verifications.get(verificationId)).status === 'approved',
    );
    release();
    await eventually('all jobs are done', async () => (await queue.counts()).readings === 0);
    // Deciding may begin twice; only one of them is written.
    expect(new Set(seen)).toEqual(new Set(['second']));
    expect(await live.readings.find(first.id)).toBeNull();
    expect(await live.decisions.of(verificationId)).toHaveLength(1);
  });

  it('do what the queue never heard of, and show that they live', async () => {
    const { live, store, start } = await openTestWorkers(await environment());
    // Made while the queue was down.
    const { verificationId } = await submitWithPhoto(live, { add: async () => {} }, photo);
    await start();
    await eventually(
      'it is decided',
      async () => (await live.verifications.get(verificationId)).status === 'approved',
    );
    await eventually('each queue beats', async () => (await store.everywhere.heartbeats()).length === 3);
  });

  it('outlive a database that drops every connection', async () => {
    const { live, queue, start, store } = await openTestWorkers(await environment());
    await start();
    await submitWithPhoto(live, queue, photo);
    await dropConnections(store.databaseUrl);
    const made = await eventually('it answers', () => submitWithPhoto(live, queue, photo).catch(() => null));
    const decided = async () => (await live.verifications.get(made.verificationId)).status === 'approved';
    await eventually('it is decided', () => decided().catch(() => false));
  });

  it('end a job that breaks without ending the others', async () => {
    const { live, queue, start } = await openTestWorkers({
      ...(await environment()),
      IDWELL_JOB_ATTEMPTS: '2',
    });
    const reader = {
      read: async ({ bytes }: { bytes: Uint8Array }) => {
        if (Buffer.from(bytes).toString() === 'broken') throw new Error('a thread broke');
        return reading();
      },
      measure: async () => [],
      close: async () => {},
    };
    await start({ reader });
    const broken = await submitWithPhoto(live, queue, Buffer.from('broken'));
    const whole = await submitWithPhoto(live, queue, photo);
    for (const { verificationId } of [whole, broken]) {
      await eventually(
        'it is decided',
        async () => (await live.verifications.get(verificationId)).decided_at,
      );
    }
    expect(await live.readings.find(broken.documentId)).toMatchObject({ failed: true });
    expect(await live.readings.find(whole.documentId)).toMatchObject({ failed: false });
  });
});
