import { type Kysely, sql } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/**
 * What is counted of the latest decision by rules of each verification, apart from its record: a hundred thousand
 * records would take a minute to read. They go with their verification.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'decision_figures')
    .addColumn('verification_id', 'text', (column) =>
      column.primaryKey().references('verifications.id').onDelete('cascade'),
    )
    .addColumn('submission', 'integer', (column) => column.notNull())
    .addColumn('profile_id', 'text', (column) => column.notNull())
    .addColumn('profile_version', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('retry', 'text')
    .addColumn('steps', sql`text[]`, (column) => column.notNull())
    .addColumn('step_ms', sql`real[]`, (column) => column.notNull())
    .addColumn('causes', sql`text[]`, (column) => column.notNull())
    .addColumn('labels', sql`text[]`, (column) => column.notNull())
    .addColumn('credits', 'double precision')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('duration_ms', 'double precision', (column) => column.notNull())
    .addColumn('examination_ms', 'double precision', (column) => column.notNull())
    .addColumn('decided_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index decision_figures_of on decision_figures
    (tenant_id, mode, profile_id, created_at)`.execute(db);
  await sql`create index verifications_of_profile on verifications
    (tenant_id, mode, profile_id, created_at)`.execute(db);
  await countPast(db);
}

/** Those that were decided before there were figures. Nobody said what a step costs then. */
async function countPast(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into decision_figures
      (tenant_id, mode, verification_id, submission, profile_id, profile_version, outcome, retry,
       steps, step_ms, causes, labels, credits, created_at, duration_ms, examination_ms, decided_at)
    select distinct on (d.verification_id)
      d.tenant_id, d.mode, d.verification_id, d.submission, v.profile_id, v.profile_version, d.outcome, d.retry,
      array(select (c ->> 'type') || ' ' || (c ->> 'status') from json_array_elements(d.checks) c),
      array(select (c ->> 'ms')::real from json_array_elements(d.checks) c),
      array(select distinct (r ->> 'effect') || ' ' || (r ->> 'verdict') || ' ' || (r ->> 'text')
        from json_array_elements(case json_typeof(d.decision) when 'object' then d.decision -> 'rules' else '[]' end) r
        where d.outcome = 'double_check'
          and ((r ->> 'effect' = 'approve' and r ->> 'verdict' <> 'met')
            or (r ->> 'effect' in ('reject', 'review') and r ->> 'verdict' <> 'not_met'))),
      array(select l ->> 'code' from json_array_elements(d.labels) l),
      null, v.created_at, extract(epoch from d.created_at - v.created_at) * 1000,
      coalesce(extract(epoch from d.created_at - v.submitted_at) * 1000, 0), d.created_at
    from decisions d join verifications v on v.id = d.verification_id
    where d.source = 'automatic'
    order by d.verification_id, d.id desc`.execute(db);
}
