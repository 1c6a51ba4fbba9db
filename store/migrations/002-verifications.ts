import { type Kysely, sql } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/** Verifications with their documents, readings, decisions and history. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createVerifications(db);
  await createDocuments(db);
  await createReadings(db);
  await createDecisions(db);
  await createHistory(db);
}

async function createVerifications(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'verifications')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('status_before_hold', 'text')
    .addColumn('profile_id', 'text', (column) => column.notNull())
    .addColumn('profile_version', 'integer', (column) => column.notNull())
    .addColumn('expected', 'jsonb', (column) => column.notNull())
    .addColumn('attributes', 'jsonb', (column) => column.notNull())
    .addColumn('vendor_reference', 'text')
    .addColumn('vendor_state', 'text')
    .addColumn('metadata', 'jsonb', (column) => column.notNull())
    .addColumn('webhook_endpoint_id', 'text')
    .addColumn('submission', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .addColumn('submitted_at', 'timestamptz')
    .addColumn('decided_at', 'timestamptz')
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index verifications_list on verifications (tenant_id, mode, id desc)`.execute(db);
  await sql`create index verifications_by_reference on verifications (tenant_id, mode, vendor_reference)`.execute(
    db,
  );
  await sql`create index verifications_waiting on verifications (status, updated_at)
    where status in ('started', 'submitted')`.execute(db);
}

async function createDocuments(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'documents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('verification_id', 'text', (column) => column.notNull().references('verifications.id'))
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('side', 'text')
    .addColumn('kind', 'text')
    .addColumn('blob_key', 'text', (column) => column.notNull().unique())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('submission', 'integer', (column) => column.notNull())
    .addColumn('read_attempts', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('replaced_at', 'timestamptz')
    .addUniqueConstraint('documents_sequence', ['verification_id', 'sequence'] as never[])
    .execute();
  await sql`create unique index documents_current on documents (verification_id, type, coalesce(side, 'front'))
    where replaced_at is null`.execute(db);
}

async function createReadings(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'readings')
    .addColumn('document_id', 'text', (column) => column.primaryKey().references('documents.id'))
    .addColumn('verification_id', 'text', (column) => column.notNull().references('verifications.id'))
    .addColumn('reading', 'jsonb', (column) => column.notNull())
    .addColumn('failed', 'boolean', (column) => column.notNull())
    .addColumn('ms', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
}

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'decisions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('verification_id', 'text', (column) => column.notNull().references('verifications.id'))
    .addColumn('submission', 'integer', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('retry', 'text')
    .addColumn('labels', 'json', (column) => column.notNull())
    // json, not jsonb: a decision is replayed byte for byte, and jsonb reorders keys.
    .addColumn('decision', 'json', (column) => column.notNull())
    .addColumn('checks', 'json', (column) => column.notNull())
    .addColumn('comparisons', 'json', (column) => column.notNull())
    .addColumn('extracted', 'json', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('comment', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create unique index decisions_once on decisions (verification_id, submission)
    where source = 'automatic'`.execute(db);
  await sql`create index decisions_of on decisions (verification_id, id)`.execute(db);
}

async function createHistory(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'history')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('verification_id', 'text', (column) => column.notNull().references('verifications.id'))
    .addColumn('submission', 'integer', (column) => column.notNull())
    .addColumn('from_status', 'text')
    .addColumn('to_status', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('comment', 'text')
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index history_of on history (verification_id, id)`.execute(db);
}
