import type { Kysely } from 'kysely';
import type { Found } from './across-tenants.ts';
import { type Clock, later } from './clock.ts';
import type { Tables } from './tables.ts';

// As many as are sent to one endpoint at once by default: those that follow are begun when these are done.
const OF_ONE_ENDPOINT = 4;
const MOST = 500;

/** Every endpoint has its turn: one with a million due deliveries does not push out one with a single one. */
export function dueDeliveries(
  db: Kysely<Tables>,
  clock: Clock,
  age: number,
): Promise<(Found & { attempts: number })[]> {
  return db
    .selectFrom('webhook_endpoints as endpoint')
    .innerJoinLateral(
      (from) =>
        from
          .selectFrom('deliveries')
          .select(['id', 'tenant_id', 'mode', 'attempts', 'next_at'])
          .whereRef('endpoint_id', '=', 'endpoint.id')
          .where('state', '=', 'pending')
          .where('next_at', '<=', later(clock, -age))
          .orderBy('next_at')
          .orderBy('id')
          .limit(OF_ONE_ENDPOINT)
          .as('due'),
      (join) => join.onTrue(),
    )
    .select(['due.id', 'due.tenant_id as tenantId', 'due.mode', 'due.attempts'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries as sent')
            .select('sent.id')
            .whereRef('sent.endpoint_id', '=', 'endpoint.id')
            .where('sent.state', '=', 'pending')
            .where('sent.in_flight_until', '>', clock.now()),
        ),
      ),
    )
    .orderBy('due.next_at')
    .orderBy('due.id')
    .limit(MOST)
    .execute();
}
