import { type Kysely, sql } from 'kysely';

/** A table whose rows carry their tenant and their mode. */
export function scopedTable(db: Kysely<unknown>, name: string) {
  return db.schema
    .createTable(name)
    .addColumn('tenant_id', 'text', (column) => column.notNull().references('tenants.id'))
    .addColumn('mode', 'text', (column) => column.notNull().check(sql`mode in ('live', 'test')`));
}
