/** Figures of a profile, counted by the database: verifications that were created in a time, and what became of them. */
import { type ExpressionBuilder, sql } from 'kysely';
import type { CheckStatus } from '../../rules/check.ts';
import type { CaptureType } from '../../rules/finding.ts';
import type { Status } from '../../rules/lifecycle.ts';
import type { SpokenRule } from '../../rules/replay.ts';
import type { StepType } from '../../rules/step-types.ts';
import type { Tables } from '../tables.ts';
import type { RepositoryContext } from './repository.ts';

export interface AnalyticsFilter {
  profileId: string;
  /** Created then or later. */
  since: Date;
  /** Created before. */
  until: Date;
}

/** Counts of verifications; times in milliseconds, null where there is nothing to take them of. */
export interface Totals {
  total: number;
  /** At least once. */
  submitted: number;
  /** By rules, the latest submission counting. */
  decided: number;
  autoApproved: number;
  manualReview: number;
  autoRejectedRetry: number;
  autoRejectedFinal: number;
  /** Submitted more than once. */
  resubmitted: number;
  /** As they stand now. */
  approved: number;
  rejected: number;
  waitingForReview: number;
  /** Sent to a person, who decided. */
  reviewApproved: number;
  reviewRejected: number;
  credits: number | null;
  averageCredits: number | null;
  /** From creation to the decision by rules, the person's own time included. */
  averageDuration: number | null;
  medianDuration: number | null;
  p95Duration: number | null;
  /** From submission to the decision by rules. */
  averageExamination: number | null;
  p95Examination: number | null;
  /** From the decision by rules to a person's. */
  averageReview: number | null;
}

export interface StepFigures {
  type: StepType;
  status: CheckStatus;
  checks: number;
  /** Of those that were timed. */
  totalMs: number | null;
  timed: number;
}

export interface CauseFigures extends Pick<SpokenRule, 'verdict' | 'text'> {
  /** A rule that skips a step leads to nothing. */
  effect: Exclude<SpokenRule['effect'], 'skip'>;
  verifications: number;
}

export interface DropOff {
  /** What was uploaded before it was left, sorted. */
  uploaded: CaptureType[];
  status: Status;
  verifications: number;
}

export function analyticsRepository(context: RepositoryContext) {
  return {
    /** Of all, and by version that the verifications began with, ascending. */
    totals: (filter: AnalyticsFilter) => totals(context, filter),
    steps: (filter: AnalyticsFilter) => stepFigures(context, filter),
    /** Rules that led to a double check, the most frequent first. */
    causes: (filter: AnalyticsFilter) => causeFigures(context, filter),
    /** Steps whose check led to a double check: it was for a person, or did not run. */
    reviewSteps: (filter: AnalyticsFilter) => reviewSteps(context, filter),
    /** Reasons of rejections by rules, the most frequent first. */
    labels: (filter: AnalyticsFilter) => labelFigures(context, filter),
    /** Verifications that were never submitted. */
    dropOff: (filter: AnalyticsFilter) => dropOff(context, filter),
  };
}

type Joined = Tables & { v: Tables['verifications']; f: Tables['decision_figures'] };

async function totals(
  { db }: RepositoryContext,
  { profileId, since, until }: AnalyticsFilter,
): Promise<{ all: Totals; versions: (Totals & { version: number })[] }> {
  const rows = await db
    .selectFrom('verifications as v')
    .leftJoin('decision_figures as f', 'f.verification_id', 'v.id')
    .where('v.profile_id', '=', profileId)
    .where('v.created_at', '>=', since)
    .where('v.created_at', '<', until)
    .select((eb) => totalsOf(eb as unknown as ExpressionBuilder<Joined, 'v' | 'f'>))
    .select(sql<number | null>`v.profile_version`.as('version'))
    .groupBy(sql`grouping sets ((), (v.profile_version))`)
    .orderBy('version', (order) => order.asc().nullsFirst())
    .execute();
  const [all, ...versions] = rows.map(({ version, ...row }) => ({ version, ...toNumbers(row) }));
  const { version: _, ...total } = all as Totals & { version: null };
  return { all: total, versions: versions as (Totals & { version: number })[] };
}

function totalsOf(eb: ExpressionBuilder<Joined, 'v' | 'f'>) {
  const count = eb.fn.countAll<string>();
  const reviewed = eb('f.outcome', '=', 'double_check');
  return [
    count.as('total'),
    count
      .filterWhere(eb.or([eb('v.submitted_at', 'is not', null), eb('v.submission', '>', 1)]))
      .as('submitted'),
    count.filterWhere('f.outcome', 'is not', null).as('decided'),
    count.filterWhere('f.outcome', '=', 'approved').as('autoApproved'),
    count.filterWhere(reviewed).as('manualReview'),
    count.filterWhere('f.retry', '=', 'retry').as('autoRejectedRetry'),
    count.filterWhere('f.retry', '=', 'final').as('autoRejectedFinal'),
    count.filterWhere('v.submission', '>', 1).as('resubmitted'),
    count.filterWhere('v.status', '=', 'approved').as('approved'),
    count.filterWhere('v.status', '=', 'rejected').as('rejected'),
    count.filterWhere('v.status', '=', 'double_check').as('waitingForReview'),
    count.filterWhere(eb.and([reviewed, eb('v.status', '=', 'approved')])).as('reviewApproved'),
    count.filterWhere(eb.and([reviewed, eb('v.status', '=', 'rejected')])).as('reviewRejected'),
    eb.fn.sum<number>('f.credits').as('credits'),
    eb.fn.avg<number>('f.credits').as('averageCredits'),
    eb.fn.avg<number>('f.duration_ms').as('averageDuration'),
    // One sort for both.
    sql<number[] | null>`percentile_disc(array[0.5, 0.95]) within group (order by f.duration_ms)`.as(
      'durations',
    ),
    eb.fn.avg<number>('f.examination_ms').as('averageExamination'),
    sql<number>`percentile_disc(0.95) within group (order by f.examination_ms)`.as('p95Examination'),
    sql<number>`extract(epoch from avg(v.decided_at - f.decided_at)
      filter (where f.outcome = 'double_check' and v.status in ('approved', 'rejected'))) * 1000`.as(
      'averageReview',
    ),
  ] as const;
}

/** Counts and averages come as text. */
function toNumbers({ durations, ...row }: Record<string, unknown>): Totals {
  const [medianDuration = null, p95Duration = null] = (durations ?? []) as number[];
  const entries = Object.entries(row).map(([name, value]) => [name, value === null ? null : Number(value)]);
  return { ...(Object.fromEntries(entries) as Totals), medianDuration, p95Duration };
}

function figures({ db }: RepositoryContext, { profileId, since, until }: AnalyticsFilter) {
  return db
    .selectFrom('decision_figures')
    .where('profile_id', '=', profileId)
    .where('created_at', '>=', since)
    .where('created_at', '<', until);
}

async function stepFigures(context: RepositoryContext, filter: AnalyticsFilter): Promise<StepFigures[]> {
  const rows = await context.db
    .selectFrom(
      // Both lists are taken apart in step.
      figures(context, filter)
        .select([sql<string>`unnest(steps)`.as('step'), sql<number | null>`unnest(step_ms)`.as('ms')])
        .as('each'),
    )
    .select(({ fn }) => [
      'step',
      fn.countAll<string>().as('checks'),
      fn.sum<number>('ms').as('totalMs'),
      fn.count<string>('ms').as('timed'),
    ])
    .groupBy('step')
    .orderBy('step')
    .execute();
  return rows.map(({ step, checks, totalMs, timed }) => {
    const [type, status] = step.split(' ') as [StepType, CheckStatus];
    return { type, status, checks: Number(checks), totalMs, timed: Number(timed) };
  });
}

async function causeFigures(context: RepositoryContext, filter: AnalyticsFilter): Promise<CauseFigures[]> {
  const rows = await counted(context, filter, 'causes', MOST_CAUSES);
  return rows.map(({ value, verifications }) => {
    const [effect, verdict] = value.split(' ', 2) as [CauseFigures['effect'], CauseFigures['verdict']];
    return { effect, verdict, text: value.slice(effect.length + verdict.length + 2), verifications };
  });
}
/** Rules and labels that are told; a profile has a few dozen, over its versions. */
const MOST_CAUSES = 50;

async function labelFigures(context: RepositoryContext, filter: AnalyticsFilter) {
  const rows = await counted(context, filter, 'labels', MOST_CAUSES);
  return rows.map(({ value, verifications }) => ({ label: value, verifications }));
}

async function reviewSteps(context: RepositoryContext, filter: AnalyticsFilter) {
  const rows = await context.db
    .selectFrom(
      figures(context, filter)
        .where('outcome', '=', 'double_check')
        .select(sql<string>`unnest(steps)`.as('value'))
        .as('each'),
    )
    .select(({ fn }) => ['value', fn.countAll<string>().as('verifications')])
    .where(sql<boolean>`value not like '% passed'`)
    .groupBy('value')
    .orderBy('verifications', 'desc')
    .orderBy('value')
    .execute();
  return rows.map(({ value, verifications }) => {
    const [type, status] = value.split(' ') as [StepType, Exclude<CheckStatus, 'passed'>];
    return { type, status, verifications: Number(verifications) };
  });
}

async function counted(
  context: RepositoryContext,
  filter: AnalyticsFilter,
  column: 'causes' | 'labels',
  most: number,
): Promise<{ value: string; verifications: number }[]> {
  const rows = await context.db
    .selectFrom(
      figures(context, filter)
        // Most have none: they need not be taken apart.
        .where(sql<boolean>`cardinality(${sql.ref(column)}) > 0`)
        .select(sql<string>`unnest(${sql.ref(column)})`.as('value'))
        .as('each'),
    )
    .select(({ fn }) => ['value', fn.countAll<string>().as('verifications')])
    .groupBy('value')
    .orderBy('verifications', 'desc')
    .orderBy('value')
    .limit(most)
    .execute();
  return rows.map(({ value, verifications }) => ({ value, verifications: Number(verifications) }));
}

async function dropOff(
  { db }: RepositoryContext,
  { profileId, since, until }: AnalyticsFilter,
): Promise<DropOff[]> {
  const left = db
    .selectFrom('verifications as v')
    .leftJoin('documents as d', (join) =>
      join.onRef('d.verification_id', '=', 'v.id').on('d.replaced_at', 'is', null),
    )
    .where('v.profile_id', '=', profileId)
    .where('v.created_at', '>=', since)
    .where('v.created_at', '<', until)
    .where('v.submission', '=', 1)
    .where('v.submitted_at', 'is', null)
    .select(['v.status', sql<string>`coalesce(string_agg(distinct d.type, ' '), '')`.as('uploaded')])
    .groupBy('v.id');
  const rows = await db
    .selectFrom(left.as('each'))
    .select(({ fn }) => ['uploaded', 'status', fn.countAll<string>().as('verifications')])
    .groupBy(['uploaded', 'status'])
    .orderBy('verifications', 'desc')
    .orderBy('uploaded')
    .orderBy('status')
    .execute();
  return rows.map(({ uploaded, status, verifications }) => ({
    uploaded: uploaded.split(' ').filter(Boolean).sort() as CaptureType[],
    status,
    verifications: Number(verifications),
  }));
}
