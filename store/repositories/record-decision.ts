import { applyChange, lockVerification } from './change-status.ts';
import type { RepositoryContext } from './repository.ts';
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
    return await applyChange(inside, verification, {
      verificationId,
      action: 'decide',
      who: 'service',
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
