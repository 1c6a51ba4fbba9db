import type { Kysely } from 'kysely';
import { type Clock, later } from '../clock.ts';
import type { DeliveryRow, Tables } from '../tables.ts';
import type { RepositoryContext } from './repository.ts';

export interface Lease {
  /** Milliseconds after which whoever took it must have died. */
  lease: number;
  /** Attempts to one endpoint at once; one while it fails. */
  most: number;
}

// A timer may go off a little early.
const EARLY_MILLISECONDS = 1000;

/**
 * Takes a delivery that is due: of two workers one gets it, and when that one dies it is due again. Null where it is not due,
 * not pending, or as many attempts to its endpoint are being made as may be: whoever makes them goes on with this one (`dueOf`).
 */
export function claimDelivery(
  context: RepositoryContext,
  id: string,
  { lease, most }: Lease,
): Promise<DeliveryRow | null> {
  const { clock } = context;
  return context.db.transaction().execute(async (db) => {
    const delivery = await db
      .selectFrom('deliveries')
      .select('endpoint_id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!delivery) return null;
    // One after the other, so that two do not count the same free place.
    const places = await freePlaces(db, clock, delivery.endpoint_id, most, true);
    if (places === 0) return null;
    const row = await db
      .updateTable('deliveries')
      .set({ next_at: later(clock, lease), in_flight_until: later(clock, lease) })
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .where('next_at', '<=', later(clock, EARLY_MILLISECONDS))
      .returningAll()
      .executeTakeFirst();
    return row ?? null;
  });
}

/** What waits for a place at the endpoint and can have one now, the oldest first. */
export async function dueOf(
  { db, clock }: RepositoryContext,
  endpointId: string,
  most: number,
): Promise<string[]> {
  const places = await freePlaces(db, clock, endpointId, most, false);
  if (places === 0) return [];
  const rows = await db
    .selectFrom('deliveries')
    .select('id')
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'pending')
    .where('next_at', '<=', clock.now())
    .orderBy('next_at')
    .orderBy('id')
    .limit(places)
    .execute();
  return rows.map(({ id }) => id);
}

async function freePlaces(
  db: Kysely<Tables>,
  clock: Clock,
  endpointId: string,
  most: number,
  lock: boolean,
): Promise<number> {
  const query = db.selectFrom('webhook_endpoints').select('failing_since').where('id', '=', endpointId);
  const endpoint = await (lock ? query.forNoKeyUpdate() : query).executeTakeFirst();
  const { sent } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll<string>().as('sent'))
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'pending')
    .where('in_flight_until', '>', clock.now())
    .executeTakeFirstOrThrow();
  return Math.max(0, (endpoint?.failing_since ? 1 : most) - Number(sent));
}
