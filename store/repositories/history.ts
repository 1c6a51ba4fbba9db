import type { Action, Status } from '../../rules/lifecycle.ts';
import { newId } from '../ids.ts';
import type { HistoryRow, VerificationRow } from '../tables.ts';
import type { RepositoryContext } from './repository.ts';

export interface Change {
  from: Status | null;
  action: Action | 'create' | 'change';
  /** Id of an API key, a reviewer, or `service`. */
  who: string;
  comment: string | null;
}

export function historyRepository({ db }: RepositoryContext) {
  return {
    /** Oldest first. */
    of(verificationId: string): Promise<HistoryRow[]> {
      const query = db.selectFrom('history').selectAll().where('verification_id', '=', verificationId);
      return query.orderBy('id').execute();
    },
  };
}

/** `verification` is the row after the change. */
export function writeHistory(
  { db, clock }: RepositoryContext,
  verification: VerificationRow,
  change: Change,
): Promise<HistoryRow> {
  const at = clock.now();
  return db
    .insertInto('history')
    .values({
      id: newId('history', at),
      verification_id: verification.id,
      submission: verification.submission,
      from_status: change.from,
      to_status: verification.status,
      action: change.action,
      who: change.who,
      comment: change.comment,
      at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
