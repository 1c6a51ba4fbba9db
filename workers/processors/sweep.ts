/**
 * Finds in the database what the queue has lost: the same job ids make asking twice harmless. Ends what has expired, and
 * deletes what its profile has kept long enough.
 */

import { RESTORABLE_DAYS } from '../../providers/facades/vendor-records.ts';
import { NotFoundError, WrongStatusError } from '../../store/errors.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { Job } from '../jobs.ts';
import {
  decideJob,
  deliverJob,
  jobsAfter,
  measureLivenessJob,
  readDocumentJob,
  rescreenJob,
} from '../jobs.ts';
import type { ProcessorContext } from './processor-context.ts';

export async function processSweep(context: ProcessorContext): Promise<void> {
  const { store, settings, jobs, log } = context;
  const { everywhere } = store;
  const age = settings.sweepInterval;
  const lost: Job[] = [
    ...(await everywhere.unreadDocuments(age)).map(({ id }) => readDocumentJob(id)),
    ...(await everywhere.unjudgedSessions(age)).map(({ id }) => measureLivenessJob(id, 'sweep')),
    ...(await everywhere.undecided(age)).map(({ id, submission }) => decideJob(id, submission, 'sweep')),
    ...(await everywhere.dueDeliveries(age)).map(({ id }) => deliverJob(id, 'sweep')),
  ];
  // Whoever imports a list has no queue: it is noticed here.
  const lists = await store.lists.state();
  if (lists > 0 && (await everywhere.unscreened(lists, 1)).length > 0) lost.push(rescreenJob(lists));
  if (lost.length > 0) {
    log.info({ jobs: lost.length }, 'sweep: asked again for what was not done');
    await jobs.add(...lost);
  }
  await expire(context);
  await eraseOld(context);
  await eraseDeleted(context);
  await deleteOldTrials(context);
  await everywhere.deleteExpiredIdempotencyKeys();
}

async function expire({ store, jobs, log }: ProcessorContext): Promise<void> {
  for (const { id, tenantId, mode } of await store.everywhere.expired()) {
    const change = { verificationId: id, action: 'expire', who: 'service' } as const;
    try {
      await jobs.add(...jobsAfter(await store.in({ tenantId, mode }).changeStatus(change)));
    } catch (error) {
      // It was submitted or canceled a moment ago.
      if (!(error instanceof WrongStatusError)) throw error;
      log.debug({ verification: id }, 'sweep: no longer to be expired');
    }
  }
}

/** Whoever asked has long been told that it took too long. */
const TRIAL_MS = 600_000;

async function deleteOldTrials({ store }: ProcessorContext): Promise<void> {
  for (const { id, tenantId, mode } of await store.everywhere.oldTrials(TRIAL_MS)) {
    await store.in({ tenantId, mode }).trials.delete(id);
  }
}

async function eraseOld({ store, log }: ProcessorContext): Promise<void> {
  const old = await store.everywhere.pastRetention();
  for (const { id, tenantId, mode } of old) await erase(store.in({ tenantId, mode }), id);
  if (old.length > 0) log.info({ verifications: old.length }, 'sweep: deleted what was kept long enough');
}

const DAY_MS = 86_400_000;

/** What a vendor's client deleted is gone for it at once, and for good when it can no longer be brought back. */
async function eraseDeleted({ store, log }: ProcessorContext): Promise<void> {
  const deleted = await store.everywhere.deletedRecords(RESTORABLE_DAYS * DAY_MS);
  for (const { facade, kind, id, verificationId, tenantId, mode } of deleted) {
    const scoped = store.in({ tenantId, mode });
    if (verificationId !== null) await erase(scoped, verificationId);
    await scoped.facadeRecords(facade).delete(kind, id);
  }
  if (deleted.length > 0) log.info({ records: deleted.length }, 'sweep: deleted what facades had deleted');
}

async function erase(store: ScopedStore, verificationId: string): Promise<void> {
  try {
    await store.erase(verificationId);
  } catch (error) {
    // It was deleted a moment ago.
    if (!(error instanceof NotFoundError)) throw error;
  }
}
