import { type Job as BullJob, type Queue, UnrecoverableError, type Worker } from 'bullmq';
import { ZodError } from 'zod';
import type { Settings } from '../../store/settings-table.ts';
import { type Job, type Jobs, jobId, QUEUE_NAMES, type QueueName, queueOf } from '../jobs.ts';
import type { Log } from '../log.ts';
import type { Backend } from './backend.ts';
import { checkHandlers, type Handlers, handle } from './handlers.ts';
import { openPostgresBackend } from './postgres-backend.ts';
import { openRedisBackend } from './redis-backend.ts';

// A job that outlives this many workers is dropped; the sweep asks for it again while it is still needed.
const MOST_STALLS = 5;
const ADD_MILLISECONDS = 3000;
const BACKOFF_MILLISECONDS = 500;

export interface JobQueue extends Jobs {
  readonly kind: Backend['kind'];
  /** Begins to work. Throws where a kind of job has no handler. */
  work(handlers: Partial<Handlers>): Promise<Working>;
  /** Jobs that wait, run or are put off, by queue. */
  counts(): Promise<Record<QueueName, number>>;
  close(): Promise<void>;
}

export interface Working {
  /** Takes no new jobs and waits for those that run. */
  close(): Promise<void>;
}

/** On Redis where REDIS_URL is set, else on the database of the store. */
export async function openQueue(settings: Settings, databaseUrl: string, log: Log): Promise<JobQueue> {
  const backend = settings.redisUrl
    ? await openRedisBackend(settings.redisUrl, log)
    : await openPostgresBackend(databaseUrl);
  const nameOf = (queue: QueueName) => `${settings.queuePrefix}-${queue}`;
  const queues = new Map<QueueName, Queue>();
  for (const name of QUEUE_NAMES) queues.set(name, openOne(backend, nameOf(name), settings, log));
  return {
    kind: backend.kind,
    add: (...jobs) => addAll(queues, jobs, log),
    async work(handlers) {
      checkHandlers(handlers);
      const workers = QUEUE_NAMES.map((name) =>
        startWorker(backend, nameOf(name), {
          handlers,
          concurrency: concurrency(name, settings),
          settings,
          log,
        }),
      );
      await Promise.all(workers.map((worker) => worker.waitUntilReady()));
      return { close: async () => void (await Promise.all(workers.map((worker) => worker.close()))) };
    },
    counts: () => countAll(queues),
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}

function openOne(backend: Backend, name: string, settings: Settings, log: Log): Queue {
  const queue = backend.queue(name, {
    // A finished job frees its id, so that the same work can be asked for again.
    defaultJobOptions: {
      attempts: settings.jobAttempts,
      backoff: { type: 'exponential', delay: BACKOFF_MILLISECONDS },
      removeOnComplete: true,
      removeOnFail: true,
    },
  });
  queue.on('error', (error) => log.warn({ queue: name, reason: error.message }, 'queue: error'));
  return queue;
}

/**
 * Never throws: the database holds what is to be done, and the sweep asks for it again. A caller whose change is
 * committed must not fail because the queue is down.
 */
async function addAll(queues: Map<QueueName, Queue>, jobs: Job[], log: Log): Promise<void> {
  const added = jobs.map(async (job) => {
    const queue = queues.get(queueOf(job)) as Queue;
    await queue.add(job.name, job.data, { jobId: jobId(job), ...(job.delay && { delay: job.delay }) });
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue does not answer')), ADD_MILLISECONDS);
  });
  try {
    await Promise.race([Promise.all(added), late]);
  } catch (error) {
    const reason = (error as Error).message;
    log.warn({ jobs: jobs.map(jobId), reason }, 'queue: jobs were not added; the sweep will find them');
  } finally {
    clearTimeout(timer);
  }
}

function startWorker(
  backend: Backend,
  name: string,
  {
    handlers,
    concurrency,
    settings,
    log,
  }: { handlers: Handlers; concurrency: number; settings: Settings; log: Log },
): Worker {
  const worker = backend.worker(name, (job) => run(handlers, job), {
    concurrency,
    lockDuration: settings.lockDuration,
    stalledInterval: settings.stalledInterval,
    maxStalledCount: MOST_STALLS,
  });
  worker.on('failed', (job?: BullJob, error?: Error) => {
    const tries = job && { job: job.id, attempt: job.attemptsMade };
    log.warn({ queue: name, ...tries, err: error }, 'job: failed');
  });
  worker.on('stalled', (id) => log.warn({ queue: name, job: id }, 'job: its worker went silent'));
  worker.on('error', (error) => log.warn({ queue: name, reason: error.message }, 'worker: error'));
  return worker;
}

async function run(handlers: Handlers, { name, data }: { name: string; data: unknown }): Promise<void> {
  try {
    await handle(handlers, name, data);
  } catch (error) {
    // Trying again cannot mend a job that does not fit the contract.
    if (error instanceof ZodError) throw new UnrecoverableError(`${name}: ${error.message}`);
    throw error;
  }
}

function concurrency(queue: QueueName, { threads, workers, webhookConcurrency }: Settings): number {
  // One reading waits while every reader is busy, so that a reader is never idle between two jobs.
  if (queue === 'readings') return threads + 1;
  return queue === 'webhooks' ? webhookConcurrency : workers;
}

async function countAll(queues: Map<QueueName, Queue>): Promise<Record<QueueName, number>> {
  const counts = [...queues].map(async ([name, queue]) => [name, await queue.count()] as const);
  return Object.fromEntries(await Promise.all(counts)) as Record<QueueName, number>;
}
