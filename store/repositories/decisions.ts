import { newId } from '../ids.ts';
import type { DecisionRow, VerificationRow } from '../tables.ts';
import { json, type RepositoryContext } from './repository.ts';
import type { StatusChange } from './status-change.ts';

export function decisionsRepository(context: RepositoryContext) {
  return {
    /** The one that stands; null before the first. */
    latest: (verificationId: string) => latestDecision(context, verificationId),
    /** The ones that stand, by verification; those that have none are not in it. */
    async latestOf(verificationIds: readonly string[]): Promise<Map<string, DecisionRow>> {
      if (verificationIds.length === 0) return new Map();
      const query = context.db.selectFrom('decisions').selectAll().distinctOn('verification_id');
      const rows = await query
        .where('verification_id', 'in', verificationIds)
        .orderBy('verification_id')
        .orderBy('id', 'desc')
        .execute();
      return new Map(rows.map((row) => [row.verification_id, row]));
    },
    /** The latest automatic one, with checks and comparisons. */
    async latestAutomatic(verificationId: string): Promise<DecisionRow | null> {
      const row = await newestFirst(context, verificationId)
        .where('source', '=', 'automatic')
        .executeTakeFirst();
      return row ?? null;
    },
    /** Oldest first. */
    async of(verificationId: string): Promise<DecisionRow[]> {
      return (await newestFirst(context, verificationId).execute()).reverse();
    },
  };
}

export async function latestDecision(
  context: RepositoryContext,
  verificationId: string,
): Promise<DecisionRow | null> {
  return (await newestFirst(context, verificationId).limit(1).executeTakeFirst()) ?? null;
}

/** Inside the transaction of the change. The index `decisions_once` holds automatic ones to one a submission. */
export function writeDecision(
  { db, clock }: RepositoryContext,
  verification: VerificationRow,
  { decision: made, who, reason, comment }: StatusChange,
): Promise<DecisionRow> {
  if (!made) throw new Error('There is no decision to write.');
  const now = clock.now();
  return db
    .insertInto('decisions')
    .values({
      id: newId('decision', now),
      verification_id: verification.id,
      submission: verification.submission,
      source: made.source,
      outcome: made.outcome,
      retry: made.retry,
      labels: json(made.labels),
      decision: json(made.decision),
      checks: json(made.checks ?? []),
      comparisons: json(made.comparisons ?? []),
      extracted: json(made.extracted ?? {}),
      who,
      reason: reason ?? null,
      comment: comment ?? null,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

function newestFirst({ db }: RepositoryContext, verificationId: string) {
  const query = db.selectFrom('decisions').selectAll().where('verification_id', '=', verificationId);
  return query.orderBy('id', 'desc');
}
