import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { eventually } from '../test/support/eventually.ts';
import { startReceiver } from '../test/support/receiver.ts';
import { reading } from '../test/support/records.ts';
import { submitWithPhoto } from '../test/support/submit.ts';
import { openTestWorkers } from '../test/support/workers.ts';
import { describeError } from './log.ts';

describe('logs', () => {
  it('hold no personal data, whatever goes well or wrong', async () => {
    const written: string[] = [];
    const stream = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    const log = pino({ level: 'debug', serializers: { err: describeError } }, stream);
    const { live, queue, start } = await openTestWorkers({ IDWELL_JOB_ATTEMPTS: '1' });
    const receiver = await startReceiver({ status: 500 }, { status: 204 });
    await live.webhookEndpoints.create({ url: `${receiver.url}?token=SECRETTOKEN` });
    const field = { value: 'MUSTERMANN', confidence: 1, source: 'viz' as const };
    const reader = {
      read: async ({ bytes }: { bytes: Uint8Array }) => {
        if (Buffer.from(bytes).toString() === 'broken') throw new Error('broken');
        return { ...reading(), fields: { surname: field } };
      },
      measure: async () => [],
      close: async () => {},
    };
    await start({ reader, log });
    const made = await Promise.all([
      submitWithPhoto(live, queue, Buffer.from('ERIKA')),
      submitWithPhoto(live, queue, Buffer.from('broken')),
    ]);
    for (const { verificationId } of made) {
      await eventually(
        'it is decided',
        async () => (await live.verifications.get(verificationId)).decided_at,
      );
    }
    await eventually('it is told of', () => receiver.received.length >= 4);
    const text = written.join('');
    for (const { verificationId, documentId } of made) {
      expect(text).toContain(verificationId);
      expect(text).toContain(documentId);
    }
    for (const word of ['MUSTERMANN', 'ERIKA', 'SECRETTOKEN', 'whsec_']) expect(text).not.toContain(word);
  });

  it('leave out what PostgreSQL adds to an error', () => {
    const error = Object.assign(new Error('duplicate key'), { detail: 'Key (name)=(Erika) already exists.' });
    expect(JSON.stringify(describeError(error))).not.toContain('Erika');
  });
});
