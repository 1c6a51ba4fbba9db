import { type Kysely, sql } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/** Which versions of a profile decide, beside the rules themselves; and what shadows would have decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'profile_rollouts')
    .addColumn('profile_id', 'text', (column) => column.notNull())
    .addColumn('live_version', 'integer')
    .addColumn('shadow_profile', 'text')
    .addColumn('shadow_version', 'integer')
    .addColumn('split_version', 'integer')
    .addColumn('split_share', 'double precision')
    .addColumn('split_since', 'timestamptz')
    .addColumn('changed_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('profile_rollouts_pkey', ['tenant_id', 'mode', 'profile_id'] as never[])
    .execute();

  await scopedTable(db, 'shadow_decisions')
    .addColumn('verification_id', 'text', (column) =>
      column.notNull().references('verifications.id').onDelete('cascade'),
    )
    .addColumn('submission', 'integer', (column) => column.notNull())
    .addColumn('profile_id', 'text', (column) => column.notNull())
    .addColumn('profile_version', 'integer', (column) => column.notNull())
    .addColumn('live_ending', 'text', (column) => column.notNull())
    .addColumn('shadow_profile', 'text', (column) => column.notNull())
    .addColumn('shadow_version', 'integer', (column) => column.notNull())
    .addColumn('shadow_ending', 'text', (column) => column.notNull())
    .addColumn('decision', 'json', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('shadow_decisions_pkey', ['verification_id', 'submission'] as never[])
    .execute();
  await sql`create index shadow_decisions_of on shadow_decisions
    (tenant_id, mode, profile_id, created_at)`.execute(db);
}
