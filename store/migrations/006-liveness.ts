import { type Kysely, sql } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/** Liveness sessions and the sequences of frames that came for them; they go with their verification. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'liveness_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('verification_id', 'text', (column) =>
      column.notNull().references('verifications.id').onDelete('cascade'),
    )
    .addColumn('submission', 'integer', (column) => column.notNull())
    .addColumn('nonce', 'text', (column) => column.notNull())
    .addColumn('prompts', 'jsonb', (column) => column.notNull())
    .addColumn('received', 'integer', (column) => column.notNull())
    .addColumn('measure_attempts', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('reasons', 'json', (column) => column.notNull())
    .addColumn('sealed', 'bytea')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('completed_at', 'timestamptz')
    .addColumn('judged_at', 'timestamptz')
    .execute();
  await sql`create index liveness_sessions_of on liveness_sessions (verification_id, id)`.execute(db);
  // Against recordings the latest are searched.
  await sql`create index liveness_sessions_judged on liveness_sessions (tenant_id, mode, judged_at desc)
    where judged_at is not null`.execute(db);
  await sql`create index liveness_sessions_waiting on liveness_sessions (completed_at)
    where completed_at is not null and judged_at is null`.execute(db);

  await scopedTable(db, 'liveness_sequences')
    .addColumn('session_id', 'text', (column) =>
      column.notNull().references('liveness_sessions.id').onDelete('cascade'),
    )
    .addColumn('verification_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('times', 'jsonb', (column) => column.notNull())
    .addColumn('sizes', 'jsonb', (column) => column.notNull())
    .addColumn('blob_key', 'text')
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('liveness_sequences_pkey', ['session_id', 'number'] as never[])
    .execute();
}
