import type { Kysely } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/** Profiles that are tried on sample files: on their way to the workers and back, and then deleted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'trials')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('profile', 'jsonb', (column) => column.notNull())
    .addColumn('expected', 'jsonb', (column) => column.notNull())
    .addColumn('attributes', 'jsonb', (column) => column.notNull())
    .addColumn('captures', 'jsonb', (column) => column.notNull())
    .addColumn('result', 'json')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
}
