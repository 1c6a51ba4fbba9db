import { describe, expect, it } from 'vitest';
import type { Environment } from '../../store/settings.ts';
import { hasRedis, startTestRedis } from '../support/redis.ts';
import { liveThrough } from '../support/webhook-faults.ts';

const BACKENDS: [kind: string, environment: () => Promise<Environment>][] = [
  ['postgres', async () => ({})],
  ...(hasRedis
    ? [['redis', async () => ({ REDIS_URL: await startTestRedis() })] as [string, () => Promise<Environment>]]
    : []),
];

describe.each(BACKENDS)('with the queue on %s', (kind, environment) => {
  it.each([1, 2, 3])('no event of five bad days is lost, by seed %i', async (seed) => {
    const day = { events: 200, days: 5, seed, environment: await environment(), within: 180_000 };
    const lived = await liveThrough(day);
    expect(lived.events).toBe(1000);
    console.log(`webhooks on ${kind}, seed ${seed}: ${JSON.stringify(lived)}`);
  });
});
