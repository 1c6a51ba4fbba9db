import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Log } from '../log.ts';
import type { Backend } from './backend.ts';

export async function openRedisBackend(redisUrl: string, log: Log): Promise<Backend> {
  await checkPolicy(redisUrl);
  const open = () => {
    const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
    // ioredis connects again by itself; without a listener it would end the process.
    redis.on('error', (error: Error) => log.warn({ reason: error.message }, 'redis does not answer'));
    return redis;
  };
  const connections = [open()];
  const shared = connections[0] as Redis;
  return {
    kind: 'redis',
    queue: (name, options) => new Queue(name, { ...options, connection: shared }),
    worker(name, process, options) {
      const own = open();
      connections.push(own);
      return new Worker(name, process, { ...options, connection: own });
    },
    async close() {
      for (const redis of connections) redis.disconnect();
    },
  };
}

/** A Redis that evicts keys loses jobs without a word. */
async function checkPolicy(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
  } catch (cause) {
    const detail = (cause as Error).message;
    throw new Error(
      `REDIS_URL could not be reached: ${detail} Check the address, or leave REDIS_URL out to keep the queue in PostgreSQL.`,
      { cause },
    );
  }
  const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
  redis.disconnect();
  if (policy === 'noeviction') return;
  throw new Error(
    `The Redis of REDIS_URL has the maxmemory-policy ${policy ?? 'unknown'} and would lose jobs. Set it to noeviction.`,
  );
}
