import { type Kysely, sql } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/**
 * Lists that people and wallets are screened against: of the house, not of a tenant. A version is kept as it was imported.
 * Which state of the lists a verification was last screened with goes with the verification.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('list_versions')
    // Grows with every import, whatever list it is of: the state of all lists is the last one.
    .addColumn('number', 'bigserial', (column) => column.primaryKey())
    .addColumn('list', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('categories', sql`text[]`, (column) => column.notNull())
    .addColumn('entries', 'integer', (column) => column.notNull())
    .addColumn('names', 'integer', (column) => column.notNull())
    .addColumn('wallets', 'integer', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('list_date', 'text')
    .addColumn('content', 'bytea', (column) => column.notNull())
    .addColumn('imported_at', 'timestamptz', (column) => column.notNull())
    .addColumn('checked_at', 'timestamptz', (column) => column.notNull())
    .addColumn('removed_at', 'timestamptz')
    .addUniqueConstraint('list_versions_once', ['list', 'version'] as never[])
    .execute();

  await scopedTable(db, 'screenings')
    .addColumn('verification_id', 'text', (column) =>
      column.primaryKey().references('verifications.id').onDelete('cascade'),
    )
    .addColumn('lists', 'bigint', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index verifications_approved on verifications (id) where status = 'approved'`.execute(db);
}
