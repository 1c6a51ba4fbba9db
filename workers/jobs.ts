/**
 * The queue contract. A job carries ids only: the database is the truth, and a processor that finds that its work
 * is done already does nothing. `v` is the version of the contract; a worker refuses one that it does not know.
 */
import { z } from 'zod';
import type { StatusChanged } from '../store/repositories/status-change.ts';

const VERSION = 1;
const v = z.literal(VERSION).default(VERSION);
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{26}$`));

/** Slow readings hold up neither decisions nor webhooks, nor does a slow receiver. */
export const QUEUE_NAMES = ['readings', 'decisions', 'webhooks'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

export const JOB_CONTRACT = {
  /** Reads one picture. */
  'read-document': z.strictObject({ v, documentId: id('doc') }),
  /** Measures and judges the frames of one liveness session. */
  'measure-liveness': z.strictObject({ v, sessionId: id('lvs') }),
  /** Decides one submission, once every current picture is read. */
  'decide-verification': z.strictObject({ v, verificationId: id('ver'), submission: z.int().positive() }),
  /** Tries a profile on sample files. */
  'run-trial': z.strictObject({ v, trialId: id('try') }),
  /** Screens those who are approved with lists that were imported since: `lists` is their state. */
  'rescreen-approved': z.strictObject({ v, lists: z.int().positive() }),
  /** Makes one attempt to deliver one event to one endpoint. */
  'deliver-webhook': z.strictObject({ v, deliveryId: id('dlv') }),
  /** Finds in the database what the queue has lost, and what has expired. */
  sweep: z.strictObject({ v }),
  /** Shows that jobs are still worked on. */
  heartbeat: z.strictObject({ v, queue: z.enum(QUEUE_NAMES) }),
} as const;

export type JobName = keyof typeof JOB_CONTRACT;
export const JOB_NAMES = Object.keys(JOB_CONTRACT) as JobName[];
export type JobData<N extends JobName> = z.output<(typeof JOB_CONTRACT)[N]>;

/** A job to be put on the queue. */
export type Job = {
  [N in JobName]: {
    name: N;
    data: z.input<(typeof JOB_CONTRACT)[N]>;
    /** Why it is asked for: the same job for the same cause is on the queue once. */
    cause?: string;
    /** Milliseconds to wait. */
    delay?: number;
  };
}[JobName];

/** Where jobs are put. An API needs no more of the queue than this. */
export interface Jobs {
  add(...jobs: Job[]): Promise<void>;
}

export function readDocumentJob(documentId: string, cause?: string): Job {
  return { name: 'read-document', data: { documentId }, cause };
}

export function measureLivenessJob(sessionId: string, cause?: string): Job {
  return { name: 'measure-liveness', data: { sessionId }, cause };
}

/** Different causes are different jobs: one that is just ending would otherwise swallow the one that matters. */
export function decideJob(verificationId: string, submission: number, cause: string): Job {
  return { name: 'decide-verification', data: { verificationId, submission }, cause };
}

export function runTrialJob(trialId: string): Job {
  return { name: 'run-trial', data: { trialId } };
}

export function rescreenJob(lists: number): Job {
  return { name: 'rescreen-approved', data: { lists } };
}

export function deliverJob(deliveryId: string, cause?: string, delay?: number): Job {
  return { name: 'deliver-webhook', data: { deliveryId }, cause, delay };
}

/** What a change of status asks the workers for: deciding what was submitted, and telling of it. */
export function jobsAfter({ verification, history, deliveryIds }: StatusChanged): Job[] {
  const jobs = deliveryIds.map((deliveryId) => deliverJob(deliveryId));
  return verification.status === 'submitted'
    ? [decideJob(verification.id, verification.submission, history.id), ...jobs]
    : jobs;
}

/** Those that wait for a reader. */
const READING_JOBS: readonly JobName[] = ['read-document', 'measure-liveness', 'run-trial'];

export function queueOf(job: Job): QueueName {
  if (job.name === 'heartbeat') return job.data.queue;
  if (READING_JOBS.includes(job.name)) return 'readings';
  return job.name === 'deliver-webhook' ? 'webhooks' : 'decisions';
}

/** Deterministic, so that asking twice is asking once. */
export function jobId({ name, data, cause }: Job): string {
  const ids = Object.entries(data).flatMap(([key, value]) => (key === 'v' ? [] : [String(value)]));
  return [name, ...ids, ...(cause ? [cause] : [])].join('.');
}
