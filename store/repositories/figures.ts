/** What is counted of a decision, written with it. */
import { sql } from 'kysely';
import type { Check } from '../../rules/check.ts';
import { costOf } from '../../rules/cost.ts';
import { tellingRules } from '../../rules/explain-decision.ts';
import { READING_STEP } from '../../rules/reading-step.ts';
import type { StepType } from '../../rules/step-types.ts';
import type { VerificationRow } from '../tables.ts';
import type { RepositoryContext } from './repository.ts';
import type { NewDecision } from './status-change.ts';

/** Inside the transaction of the decision. A reviewer's is not counted here: the status of the verification tells it. */
export async function writeFigures(
  context: RepositoryContext,
  verification: VerificationRow,
  made: NewDecision,
): Promise<void> {
  if (made.source !== 'automatic') return;
  const { id, submission, profile_id, profile_version, created_at, submitted_at } = verification;
  const checks = made.checks ?? [];
  const reading = await readingTimes(context, id);
  const now = context.clock.now();
  const counted = {
    submission,
    outcome: made.outcome,
    retry: made.retry,
    steps: checks.map(({ type, status }) => `${type} ${status}`),
    step_ms: checks.map(({ type, ms }) => timeOf(reading.get(type), ms)),
    causes: causesOf(made),
    labels: made.labels.map(({ code }) => code),
    duration_ms: now.getTime() - created_at.getTime(),
    examination_ms: now.getTime() - (submitted_at ?? now).getTime(),
    decided_at: now,
  };
  const credits = await creditsOf(context, verification, checks);
  await context.db
    .insertInto('decision_figures')
    .values({ verification_id: id, profile_id, profile_version, created_at, credits, ...counted })
    .onConflict((conflict) =>
      conflict.column('verification_id').doUpdateSet({
        ...counted,
        // What an earlier submission cost was spent.
        credits: sql<number | null>`decision_figures.credits + excluded.credits`,
      }),
    )
    .execute();
}

function timeOf(reading: number | undefined, ms: number | null): number | null {
  return reading === undefined ? ms : reading + (ms ?? 0);
}

function causesOf({ outcome, decision }: NewDecision): string[] {
  if (outcome !== 'double_check' || !decision) return [];
  const rules = tellingRules(outcome, decision.rules);
  return [...new Set(rules.map(({ effect, verdict, text }) => `${effect} ${verdict} ${text}`))];
}

/** Milliseconds by step. */
async function readingTimes({ db }: RepositoryContext, verificationId: string) {
  const rows = await db
    .selectFrom('readings')
    .innerJoin('documents', 'documents.id', 'readings.document_id')
    .select(({ fn }) => ['type', fn.sum<string>('ms').as('ms')])
    .where('readings.verification_id', '=', verificationId)
    .where('replaced_at', 'is', null)
    .groupBy('type')
    .execute();
  return new Map<StepType, number>(rows.map(({ type, ms }) => [READING_STEP[type], Number(ms)]));
}

async function creditsOf(
  { db }: RepositoryContext,
  { profile_id, profile_version }: VerificationRow,
  checks: readonly Check[],
): Promise<number | null> {
  const profile = await db
    .selectFrom('profiles')
    .select('content')
    .where('id', '=', profile_id)
    .where('version', '=', profile_version)
    .executeTakeFirst();
  return costOf(
    profile?.content.steps ?? [],
    checks.map(({ type }) => type),
  );
}
