/**
 * Threads that read pictures, away from the event loop that renews the locks of jobs. Each is a pool of one, so
 * that it can be replaced after `readings` pictures: native memory of models only ever grows. A thread that breaks
 * or takes longer than `timeout` fails its own picture, and a fresh one takes its place.
 */
import { extname } from 'node:path';
import { Piscina } from 'piscina';
import type { CaptureReading } from '../../engine/reading.ts';
import type { Reader, ReadTask } from './reader.ts';

export interface EnginePoolOptions {
  threads: number;
  /** Pictures that one thread reads before it is replaced. */
  readings: number;
  /** Milliseconds for one picture. */
  timeout: number;
  /** Module of the thread; tests hand in their own. */
  thread?: URL;
}

interface Slot {
  pool: Piscina<ReadTask, CaptureReading>;
  readings: number;
}

/** `.ts` in a checkout, `.js` when compiled. */
const ENGINE_THREAD = new URL(
  `./engine-thread${extname(new URL(import.meta.url).pathname)}`,
  import.meta.url,
);

export function createEnginePool(options: EnginePoolOptions): Reader {
  const fresh = () => newPool(options.thread ?? ENGINE_THREAD);
  const idle: Slot[] = Array.from({ length: options.threads }, () => ({ pool: fresh(), readings: 0 }));
  const slots = [...idle];
  const waiting: ((slot: Slot) => void)[] = [];
  let closed = false;

  const take = () =>
    new Promise<Slot>((resolve) => {
      const slot = idle.shift();
      if (slot) resolve(slot);
      else waiting.push(resolve);
    });
  const give = async (slot: Slot) => {
    if (slot.readings >= options.readings && !closed) await replace(slot, fresh);
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  };
  return {
    async read(task) {
      if (closed) throw new Error('The threads are closed.');
      const slot = await take();
      slot.readings += 1;
      try {
        return await slot.pool.run(task, { signal: AbortSignal.timeout(options.timeout) });
      } finally {
        await give(slot);
      }
    },
    async close() {
      closed = true;
      await Promise.all(slots.map((slot) => slot.pool.destroy()));
    },
  };
}

function newPool(thread: URL): Slot['pool'] {
  const pool = new Piscina<ReadTask, CaptureReading>({
    filename: thread.href,
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  // Told to the picture that was being read as well; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

async function replace(slot: Slot, fresh: () => Slot['pool']): Promise<void> {
  await slot.pool.destroy();
  slot.pool = fresh();
  slot.readings = 0;
}
