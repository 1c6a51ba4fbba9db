/** The one way in which a status changes: row lock, table of transitions, history, decision, event, deliveries. */

import type { Action } from '../../rules/lifecycle.ts';
import {
  allowedActions,
  type HoldableStatus,
  type TransitionContext,
  transition,
} from '../../rules/lifecycle.ts';
import { later } from '../clock.ts';
import { NotFoundError, WrongStatusError } from '../errors.ts';
import type { VerificationRow } from '../tables.ts';
import { latestDecision, writeDecision } from './decisions.ts';
import { writeFigures } from './figures.ts';
import { writeHistory } from './history.ts';
import { writeEvent } from './outbox.ts';
import type { RepositoryContext } from './repository.ts';
import { writeShadow } from './shadow-decisions.ts';
import type { StatusChange, StatusChanged } from './status-change.ts';

/** Throws NotFoundError, and WrongStatusError where the table of transitions does not allow it. */
export function changeStatus(context: RepositoryContext, change: StatusChange): Promise<StatusChanged> {
  return context.db.transaction().execute(async (db) => {
    const inside = { ...context, db };
    return await applyChange(inside, await lockVerification(inside, change.verificationId), change);
  });
}

/** Held until the transaction ends: whoever else wants to change it waits, and then sees the new status. */
export async function lockVerification({ db }: RepositoryContext, id: string): Promise<VerificationRow> {
  const query = db.selectFrom('verifications').selectAll().where('id', '=', id).forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new NotFoundError('verification', id);
  return row;
}

/** Inside a transaction that holds the lock of `before`. */
export async function applyChange(
  context: RepositoryContext,
  before: VerificationRow,
  change: StatusChange,
): Promise<StatusChanged> {
  const { action, who } = change;
  const comment = change.comment ?? change.reason ?? null;
  const told = await transitionContext(context, before, change);
  const result = transition(before.status, action, told);
  if (!result.ok) throw new WrongStatusError(before.status, action, result);
  const verification = await updateVerification(context, before, change, result.to);
  const history = await writeHistory(context, verification, { from: before.status, action, who, comment });
  const decided = change.decision ? await writeDecision(context, verification, change) : null;
  if (change.decision && before.status === 'submitted') {
    await writeFigures(context, verification, change.decision);
    await writeShadow(context, verification, change.decision);
  }
  const { event, deliveryIds } = await writeEvent(context, verification, history, decided);
  return { verification, history, event, deliveryIds };
}

/** What the caller may ask for now. */
export async function allowedNow(
  context: RepositoryContext,
  verification: VerificationRow,
): Promise<Action[]> {
  const decision = await latestDecision(context, verification.id);
  return allowedActions(verification.status, {
    retry: decision?.retry ?? null,
    before: verification.status_before_hold,
  });
}

async function transitionContext(
  context: RepositoryContext,
  before: VerificationRow,
  { reason, comment, decision }: StatusChange,
): Promise<TransitionContext> {
  const standing = await latestDecision(context, before.id);
  return {
    retry: standing?.retry ?? null,
    before: before.status_before_hold,
    outcome: decision?.outcome,
    reason: reason ?? null,
    comment: comment ?? null,
  };
}

function updateVerification(
  { db, clock, settings }: RepositoryContext,
  before: VerificationRow,
  { action, decision }: StatusChange,
  to: VerificationRow['status'],
): Promise<VerificationRow> {
  const now = clock.now();
  return db
    .updateTable('verifications')
    .set({
      status: to,
      status_before_hold: to === 'hold' ? (before.status as HoldableStatus) : null,
      updated_at: now,
      ...(action === 'submit' && { submitted_at: now }),
      ...(decision && { decided_at: now }),
      ...(action === 'resubmit' && {
        submission: before.submission + 1,
        submitted_at: null,
        decided_at: null,
        expires_at: later(clock, settings.verificationExpiry),
      }),
    })
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
