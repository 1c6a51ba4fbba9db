/** A worker that is killed in the middle of a reading, with the real engine: nothing is lost, nothing comes twice. */
import { describe, it } from 'vitest';
import { bundledProfiles } from '../store/bundled-profiles.ts';
import type { Environment } from '../store/settings.ts';
import { expectDecidedOnce, KILLED, killWhileReading, passport } from '../test/support/killed.ts';
import { startReceiver } from '../test/support/receiver.ts';
import { hasRedis, startTestRedis } from '../test/support/redis.ts';
import { startServiceProcess } from '../test/support/service.ts';
import { submitWithPhoto } from '../test/support/submit.ts';
import { openTestWorkers } from '../test/support/workers.ts';

const BACKENDS: [kind: string, environment: () => Promise<Environment>][] = [
  ['postgres', async () => ({})],
  ...(hasRedis
    ? [['redis', async () => ({ REDIS_URL: await startTestRedis() })] as [string, () => Promise<Environment>]]
    : []),
];

describe.each(BACKENDS)('a worker on %s that is killed in the middle of a reading', (_kind, backend) => {
  it('loses nothing: another one finishes its work, once', { timeout: 180_000 }, async () => {
    const { live, queue, environment } = await openTestWorkers({ ...KILLED, ...(await backend()) });
    const receiver = await startReceiver();
    await live.webhookEndpoints.create({ url: receiver.url });
    const express = (await bundledProfiles()).get('express');
    const first = await startServiceProcess({ environment, api: false });
    const made = await submitWithPhoto(live, queue, passport.image, express);
    await killWhileReading(live, made, first);
    await startServiceProcess({ environment, api: false });
    await expectDecidedOnce(live, made, receiver);
  });
});
