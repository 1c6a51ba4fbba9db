import type { Kysely } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/** What the vendors' APIs keep and ours has no place for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'facade_records')
    .addColumn('sequence', 'bigserial', (column) => column.notNull())
    .addColumn('facade', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('parent', 'text')
    .addColumn('lookup', 'text')
    .addColumn('verification_id', 'text')
    .addColumn('sealed', 'bytea', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .addColumn('deleted_at', 'timestamptz')
    .addPrimaryKeyConstraint('facade_records_pk', ['tenant_id', 'mode', 'facade', 'kind', 'id'])
    .execute();
  const indexes = {
    parent: ['kind', 'parent'],
    lookup: ['kind', 'lookup'],
    verification: ['verification_id'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema
      .createIndex(`facade_records_${name}`)
      .on('facade_records')
      .columns(['tenant_id', 'mode', 'facade', ...columns])
      .execute();
  }
}
