import type { FacadeName } from '../providers/facades/facade.ts';
import { analyticsRepository } from './repositories/analytics.ts';
import { apiKeysRepository } from './repositories/api-keys.ts';
import { allowedNow, changeStatus } from './repositories/change-status.ts';
import { decisionsRepository } from './repositories/decisions.ts';
import { deliveriesRepository } from './repositories/deliveries.ts';
import { documentsRepository } from './repositories/documents.ts';
import { earlierRepository } from './repositories/earlier-verifications.ts';
import { eraseVerification } from './repositories/erase-verification.ts';
import { eventsRepository } from './repositories/events.ts';
import { facadeRecordsRepository } from './repositories/facade-records.ts';
import { historyRepository } from './repositories/history.ts';
import { idempotencyRepository } from './repositories/idempotency.ts';
import { livenessRepository } from './repositories/liveness-sessions.ts';
import { profilesRepository } from './repositories/profiles.ts';
import { readingsRepository } from './repositories/readings.ts';
import { recordDecision, recordRescreening } from './repositories/record-decision.ts';
import type { RepositoryContext } from './repositories/repository.ts';
import { rolloutsRepository } from './repositories/rollouts.ts';
import { shadowDecisionsRepository } from './repositories/shadow-decisions.ts';
import type { NewDecision, StatusChange, StatusChanged } from './repositories/status-change.ts';
import { tracesRepository } from './repositories/traces.ts';
import { trialsRepository } from './repositories/trials.ts';
import { verificationsRepository } from './repositories/verifications.ts';
import { webhookEndpointsRepository } from './repositories/webhook-endpoints.ts';
import { ScopePlugin } from './scope-plugin.ts';
import type { VerificationRow } from './tables.ts';

/** What one tenant has in one mode. Rows of others are not there for it. */
export type ScopedStore = ReturnType<typeof scopedStore>;

/** `context.db` is the database of everybody; it is narrowed here and nowhere else. */
export function scopedStore(everybody: RepositoryContext) {
  const db = everybody.db.withPlugin(new ScopePlugin(everybody.scope));
  const context: RepositoryContext = { ...everybody, db };
  return {
    scope: context.scope,
    apiKeys: apiKeysRepository(context),
    profiles: profilesRepository(context),
    verifications: verificationsRepository(context),
    earlier: earlierRepository(context),
    documents: documentsRepository(context),
    readings: readingsRepository(context),
    decisions: decisionsRepository(context),
    history: historyRepository(context),
    events: eventsRepository(context),
    webhookEndpoints: webhookEndpointsRepository(context),
    deliveries: deliveriesRepository(context),
    idempotency: idempotencyRepository(context),
    traces: tracesRepository(context),
    analytics: analyticsRepository(context),
    trials: trialsRepository(context),
    rollouts: rolloutsRepository(context),
    shadowDecisions: shadowDecisionsRepository(context),
    liveness: livenessRepository(context),
    /** What a facade keeps of its vendor's things. */
    facadeRecords: (facade: FacadeName) => facadeRecordsRepository(context, facade),
    /** Throws NotFoundError and WrongStatusError. Put `deliveryIds` on the queue afterwards. */
    changeStatus: (change: StatusChange): Promise<StatusChanged> => changeStatus(context, change),
    /** Once a submission; null where there is nothing to decide any more. */
    recordDecision: (verificationId: string, submission: number, decision: NewDecision) =>
      recordDecision(context, verificationId, submission, decision),
    /** What other lists came to after an approval; null where nothing changed. */
    recordRescreening: (verificationId: string, lists: number, decision: NewDecision | null) =>
      recordRescreening(context, verificationId, lists, decision),
    /** Throws NotFoundError. */
    erase: (verificationId: string): Promise<void> => eraseVerification(context, verificationId),
    /** What a caller may ask for now. */
    allowedActions: (verification: VerificationRow) => allowedNow(context, verification),
  };
}
