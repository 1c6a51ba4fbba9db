import { applyChange, lockVerification } from './change-status.ts';
import type { RepositoryContext } from './repository.ts';
import { screenedWith, writeScreening } from './screenings.ts';
import type { NewDecision, StatusChanged } from './status-change.ts';

/**
 * Writes the automatic decision of one submission with its status, history and event, once. Null where there is
 * nothing to decide any more: it was decided, held, canceled or resubmitted in the meantime.
 */
export function recordDecision(
  context: RepositoryContext,
  verificationId: string,
  submission: number,
  decision: NewDecision,
): Promise<StatusChanged | null> {
  return context.db.transaction().execute(async (db) => {
    const inside = { ...context, db };
    const verification = await lockVerification(inside, verificationId);
    if (verification.status !== 'submitted' || verification.submission !== submission) return null;
    if (await isDecided(inside, verificationId, submission)) return null;
    if (decision.lists !== undefined) await writeScreening(inside, verificationId, decision.lists);
    return await applyChange(inside, verification, {
      verificationId,
      action: 'decide',
      who: 'service',
      decision,
    });
  });
}

/**
 * Writes what a screening with other lists came to after an approval: the state of the lists, and a decision where there
 * is one. Null where nothing changed: no decision was made, or it is not approved any more, or was screened with these lists.
 */
export function recordRescreening(
  context: RepositoryContext,
  verificationId: string,
  lists: number,
  decision: NewDecision | null,
): Promise<StatusChanged | null> {
  return context.db.transaction().execute(async (db) => {
    const inside = { ...context, db };
    const verification = await lockVerification(inside, verificationId);
    if (verification.status !== 'approved') return null;
    if ((await screenedWith(inside, verificationId)) >= lists) return null;
    await writeScreening(inside, verificationId, lists);
    if (!decision) return null;
    return await applyChange(inside, verification, {
      verificationId,
      action: 'decide',
      who: 'service',
      comment: 'The screening lists changed.',
      decision,
    });
  });
}

async function isDecided({ db }: RepositoryContext, verificationId: string, submission: number) {
  const query = db.selectFrom('decisions').select('id').where('verification_id', '=', verificationId);
  return await query
    .where('submission', '=', submission)
    .where('source', '=', 'automatic')
    .executeTakeFirst();
}
