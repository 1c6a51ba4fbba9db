import { type Kysely, sql } from 'kysely';
import { scopedTable } from './scoped-table.ts';

/** The outbox, who gets it, and the answers kept for idempotency keys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await scopedTable(db, 'events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('verification_id', 'text', (column) => column.notNull().references('verifications.id'))
    .addColumn('history_id', 'text', (column) => column.notNull().unique().references('history.id'))
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('payload', 'json', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index events_of on events (verification_id, id)`.execute(db);

  await scopedTable(db, 'webhook_endpoints')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('secrets', 'jsonb', (column) => column.notNull())
    .addColumn('events', 'jsonb', (column) => column.notNull())
    .addColumn('listed', 'boolean', (column) => column.notNull())
    .addColumn('disabled_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await sql`create index webhook_endpoints_of on webhook_endpoints (tenant_id, mode)`.execute(db);

  await scopedTable(db, 'deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('event_id', 'text', (column) => column.notNull().references('events.id'))
    .addColumn('endpoint_id', 'text', (column) => column.notNull().references('webhook_endpoints.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'timestamptz', (column) => column.notNull())
    .addColumn('last_status', 'integer')
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('delivered_at', 'timestamptz')
    .addUniqueConstraint('deliveries_once', ['event_id', 'endpoint_id'] as never[])
    .execute();
  await sql`create index deliveries_due on deliveries (next_at) where state = 'pending'`.execute(db);

  await scopedTable(db, 'idempotency_keys')
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('route', 'text', (column) => column.notNull())
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('response_status', 'integer')
    .addColumn('response_body', 'json', (column) => column.notNull())
    .addColumn('claimed_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pkey', ['tenant_id', 'mode', 'key'] as never[])
    .execute();
}
