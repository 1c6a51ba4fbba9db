import { onTestFinished } from 'vitest';
import type { Clock } from '../../store/clock.ts';
import { systemClock } from '../../store/clock.ts';
import type { Environment } from '../../store/settings.ts';
import { readSettings } from '../../store/settings.ts';
import { createLog } from '../../workers/log.ts';
import { type JobQueue, openQueue } from '../../workers/queue/open-queue.ts';
import { startWorkers, type Workers, type WorkersOptions } from '../../workers/start-workers.ts';
import { decision, reading } from './records.ts';
import { openTestStore, type TestStore } from './store.ts';

/** Short enough that a test sees a lost job come back. */
export const QUICK: Environment = {
  IDWELL_LOCK_DURATION: '1s',
  IDWELL_STALLED_INTERVAL: '500ms',
  IDWELL_SWEEP_INTERVAL: '1s',
  IDWELL_HEARTBEAT_INTERVAL: '1s',
  IDWELL_THREADS: '1',
  IDWELL_WEBHOOK_ALLOW_PRIVATE: 'true',
  IDWELL_WEBHOOK_SCHEDULE: '50ms,50ms',
  IDWELL_LOG_LEVEL: 'silent',
};

export interface TestWorkers extends TestStore {
  queue: JobQueue;
  /** Starts one more set of workers, with a queue of its own. */
  start(more?: Partial<WorkersOptions>): Promise<Workers>;
}

/** A store and a queue; workers of which only the queue is real, unless the test hands in more. */
export async function openTestWorkers(
  overrides: Environment = {},
  clock: Clock = systemClock,
): Promise<TestWorkers> {
  const test = await openTestStore({ ...QUICK, ...overrides }, clock);
  const settings = readSettings(test.environment);
  const log = createLog(settings);
  const open = async () => {
    const queue = await openQueue(settings, test.store.databaseUrl, log);
    onTestFinished(() => queue.close());
    return queue;
  };
  const start = async (more: Partial<WorkersOptions> = {}) => {
    const reader = { read: async () => reading(), measure: async () => [], close: async () => {} };
    const options = { queue: await open(), log, reader, decide: () => decision(), ...more };
    const workers = await startWorkers(test.store, settings, options);
    onTestFinished(() => workers.close());
    return workers;
  };
  return { ...test, settings, queue: await open(), start };
}
