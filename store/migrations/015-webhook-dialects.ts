import { type Kysely, sql } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/** In whose words an endpoint hears, what is sent to it at once, and every attempt that was made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('webhook_endpoints')
    .addColumn('dialect', 'text', (column) => column.notNull().defaultTo('standard'))
    .addColumn('failing_since', 'timestamptz')
    .addColumn('deleted_at', 'timestamptz')
    .execute();
  await db.schema.alterTable('deliveries').addColumn('in_flight_until', 'timestamptz').execute();
  await sql`create index deliveries_of_endpoint on deliveries (endpoint_id, next_at) where state = 'pending'`.execute(
    db,
  );
  await sql`create index deliveries_made on deliveries (endpoint_id, created_at)`.execute(db);
  await sql`create index events_made on events (tenant_id, mode, created_at)`.execute(db);

  await scopedTable(db, 'delivery_attempts')
    .addColumn('sequence', 'bigserial', (column) => column.primaryKey())
    .addColumn('delivery_id', 'text', (column) =>
      column.notNull().references('deliveries.id').onDelete('cascade'),
    )
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('ms', 'integer', (column) => column.notNull())
    .addColumn('status', 'integer')
    .addColumn('error', 'text')
    .execute();
  await sql`create index delivery_attempts_of on delivery_attempts (delivery_id, sequence)`.execute(db);
}
