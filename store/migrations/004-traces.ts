import { type Kysely, sql } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/** Whom a verification is about, in the caller's words, and the traces by which the same person is found again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('verifications').addColumn('applicant_reference', 'text').execute();

  await scopedTable(db, 'trace_logs')
    .addColumn('last', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('trace_logs_pkey', ['tenant_id', 'mode'] as never[])
    .execute();

  // A verification that is deleted, by whatever way, takes its trace and its marks with it.
  await scopedTable(db, 'traces')
    .addColumn('verification_id', 'text', (column) =>
      column.primaryKey().references('verifications.id').onDelete('cascade'),
    )
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('submission', 'integer', (column) => column.notNull())
    .addColumn('sealed', 'bytea', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addUniqueConstraint('traces_number', ['tenant_id', 'mode', 'number'] as never[])
    .execute();

  await scopedTable(db, 'trace_marks')
    .addColumn('verification_id', 'text', (column) =>
      column.notNull().references('traces.verification_id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('trace_marks_pkey', ['verification_id', 'kind', 'mark'] as never[])
    .execute();
  await sql`create index trace_marks_by_mark on trace_marks (tenant_id, mode, kind, mark)`.execute(db);

  await scopedTable(db, 'forgotten_traces')
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('forgotten_traces_pkey', ['tenant_id', 'mode', 'at'] as never[])
    .execute();
}
