import type { Decision } from '../../rules/decision.ts';
import { newId } from '../ids.ts';
import type { DecisionRow, VerificationRow } from '../tables.ts';
import { decodeCursor, type Page, toPage } from './page.ts';
import { json, type RepositoryContext } from './repository.ts';
import type { StatusChange } from './status-change.ts';

export interface PastFilter {
  /** Of verifications that began with this profile, in whatever version. */
  profileId?: string | undefined;
  /** Decided then or later. */
  since?: Date | undefined;
  /** Decided before. */
  until?: Date | undefined;
  cursor?: string | undefined;
}

/** A decision by rules with its whole record. */
export interface PastDecision {
  id: string;
  verification_id: string;
  created_at: Date;
  /** Null for one that could not be made by rules. */
  decision: Decision | null;
}

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
    /** The latest that rules made, with checks and comparisons. */
    async latestAutomatic(verificationId: string): Promise<DecisionRow | null> {
      const row = await newestFirst(context, verificationId)
        .where('source', '!=', 'manual')
        .executeTakeFirst();
      return row ?? null;
    },
    /** Those that rules made, newest first, `limit` at a time. */
    past: (filter: PastFilter, limit: number) => pastDecisions(context, filter, limit),
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

async function pastDecisions(
  { db }: RepositoryContext,
  { profileId, since, until, cursor }: PastFilter,
  limit: number,
): Promise<Page<PastDecision>> {
  let query = db
    .selectFrom('decisions')
    .select(['decisions.id', 'verification_id', 'decisions.created_at', 'decision'])
    .where('source', '<>', 'manual')
    .orderBy('decisions.id', 'desc')
    .limit(limit + 1);
  if (profileId !== undefined) {
    query = query
      .innerJoin('verifications', 'verifications.id', 'decisions.verification_id')
      .where('verifications.profile_id', '=', profileId);
  }
  if (since) query = query.where('decisions.created_at', '>=', since);
  if (until) query = query.where('decisions.created_at', '<', until);
  if (cursor) query = query.where('decisions.id', '<', decodeCursor(cursor));
  return toPage(await query.execute(), limit);
}

function newestFirst({ db }: RepositoryContext, verificationId: string) {
  const query = db.selectFrom('decisions').selectAll().where('verification_id', '=', verificationId);
  return query.orderBy('id', 'desc');
}
