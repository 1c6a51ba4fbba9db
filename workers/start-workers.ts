import type { Store } from '../store/open-store.ts';
import type { Settings } from '../store/settings-table.ts';
import { decideSubmission } from './decide-submission.ts';
import type { Decider } from './decider.ts';
import { createTraceGalleries } from './duplicates/trace-galleries.ts';
import { createEnginePool } from './engine/engine-pool.ts';
import type { Reader } from './engine/reader.ts';
import { QUEUE_NAMES } from './jobs.ts';
import type { Log } from './log.ts';
import { processDecideVerification } from './processors/decide-verification.ts';
import { processDeliverWebhook } from './processors/deliver-webhook.ts';
import { processMeasureLiveness } from './processors/measure-liveness.ts';
import type { ProcessorContext } from './processors/processor-context.ts';
import { processReadDocument } from './processors/read-document.ts';
import { processRescreenApproved } from './processors/rescreen-approved.ts';
import { processRunTrial } from './processors/run-trial.ts';
import { processSweep } from './processors/sweep.ts';
import type { Handlers } from './queue/handlers.ts';
import type { JobQueue } from './queue/open-queue.ts';
import { createScreeningLists } from './screening/screening-lists.ts';

export interface WorkersOptions {
  queue: JobQueue;
  log: Log;
  /** Reads pictures; a pool of processes with the engine where absent. It is closed with the workers. */
  reader?: Reader;
  /** Compares and decides; the engine and the rules where absent. */
  decide?: Decider;
  /** 0..1, for jitter. */
  random?: () => number;
}

export interface Workers {
  /** Takes no new jobs, waits for those that run, and ends the readers. The queue and the store stay open. */
  close(): Promise<void>;
}

export async function startWorkers(
  store: Store,
  settings: Settings,
  options: WorkersOptions,
): Promise<Workers> {
  const { queue, log, random = Math.random } = options;
  const reader = options.reader ?? openEngine(settings);
  const decide = options.decide ?? decideSubmission;
  const galleries = createTraceGalleries(log);
  const lists = createScreeningLists(store, settings, log);
  const handlers = handlersOf({
    store,
    settings,
    jobs: queue,
    reader,
    decide,
    galleries,
    lists,
    log,
    random,
  });
  const working = await queue.work(handlers);
  const stopTimers = startTimers(settings, queue);
  log.info({ queue: queue.kind, threads: settings.threads, workers: settings.workers }, 'workers: started');
  return {
    async close() {
      stopTimers();
      await working.close();
      await reader.close();
      log.info('workers: closed');
    },
  };
}

function handlersOf(context: ProcessorContext): Handlers {
  return {
    'read-document': (data) => processReadDocument(context, data),
    'measure-liveness': (data) => processMeasureLiveness(context, data),
    'decide-verification': (data) => processDecideVerification(context, data),
    'run-trial': (data) => processRunTrial(context, data),
    'rescreen-approved': (data) => processRescreenApproved(context, data),
    'deliver-webhook': (data) => processDeliverWebhook(context, data),
    sweep: () => processSweep(context),
    heartbeat: ({ queue }) => context.store.everywhere.beat(queue),
  };
}

function openEngine(settings: Settings): Reader {
  const { threads, threadReadings: readings, readTimeout: timeout, faceModel } = settings;
  return createEnginePool({ threads, readings, timeout, faceModel });
}

/**
 * Timers of the process and not of the queue: a queue that was emptied has lost its schedules too. Ids are the same
 * in every process, so there is one such job at a time.
 */
function startTimers({ sweepInterval, heartbeatInterval }: Settings, queue: JobQueue): () => void {
  const sweep = () => void queue.add({ name: 'sweep', data: {} });
  const beat = () => {
    void queue.add(...QUEUE_NAMES.map((name) => ({ name: 'heartbeat' as const, data: { queue: name } })));
  };
  // What was lost while nobody worked is looked for at once.
  sweep();
  beat();
  const timers = [setInterval(sweep, sweepInterval), setInterval(beat, heartbeatInterval)];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
