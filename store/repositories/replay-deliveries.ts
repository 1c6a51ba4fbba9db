import { newId } from '../ids.ts';
import type { DeliveryRow, WebhookEndpointRow } from '../tables.ts';
import type { RepositoryContext } from './repository.ts';

export const REPLAYED_STATES = ['delivered', 'dead', 'skipped', 'missed'] as const;
export type ReplayedState = (typeof REPLAYED_STATES)[number];

export interface ReplaySpan {
  /** Of the events, from `from` on and before `to`. */
  from: Date;
  to: Date;
  /** `missed`: what happened while the endpoint was disabled, or before there was one. */
  states: readonly ReplayedState[];
}

const BATCH = 1000;

/** The same events with the same ids, from the start of the schedule, as due now; how many. */
export function replayDeliveries(
  context: RepositoryContext,
  endpoint: WebhookEndpointRow,
  span: ReplaySpan,
): Promise<number> {
  return context.db.transaction().execute(async (db) => {
    const inside = { ...context, db };
    const again = await sendAgain(inside, endpoint, span);
    return again + (span.states.includes('missed') ? await addMissed(inside, endpoint, span) : 0);
  });
}

async function sendAgain(
  { db, clock }: RepositoryContext,
  endpoint: WebhookEndpointRow,
  { from, to, states }: ReplaySpan,
): Promise<number> {
  const ended = states.filter(
    (state): state is Exclude<DeliveryRow['state'], 'pending'> => state !== 'missed',
  );
  if (ended.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('deliveries')
    .set({ state: 'pending', attempts: 0, next_at: clock.now(), in_flight_until: null, delivered_at: null })
    .where('endpoint_id', '=', endpoint.id)
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .where('state', 'in', ended)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Deliveries of events that the endpoint would have been told, had it been there and enabled. */
async function addMissed(
  context: RepositoryContext,
  endpoint: WebhookEndpointRow,
  span: ReplaySpan,
): Promise<number> {
  let added = 0;
  for (;;) {
    const events = await missedEvents(context, endpoint, span);
    if (events.length === 0) return added;
    const now = context.clock.now();
    const rows = events.map((event) => ({
      id: newId('delivery', event.created_at),
      event_id: event.id,
      endpoint_id: endpoint.id,
      state: 'pending' as const,
      attempts: 0,
      next_at: now,
      in_flight_until: null,
      last_status: null,
      last_error: null,
      created_at: event.created_at,
      delivered_at: null,
    }));
    await context.db.insertInto('deliveries').values(rows).execute();
    added += rows.length;
  }
}

function missedEvents(
  { db }: RepositoryContext,
  { id, listed, events }: WebhookEndpointRow,
  { from, to }: ReplaySpan,
) {
  let query = db
    .selectFrom('events')
    .innerJoin('verifications', 'verifications.id', 'events.verification_id')
    .select(['events.id', 'events.created_at'])
    .where('events.created_at', '>=', from)
    .where('events.created_at', '<', to)
    // Verifications with an endpoint of their own tell nobody else.
    .where('verifications.webhook_endpoint_id', listed ? 'is' : '=', listed ? null : id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries')
            .select('deliveries.id')
            .whereRef('deliveries.event_id', '=', 'events.id')
            .where('deliveries.endpoint_id', '=', id),
        ),
      ),
    );
  if (events.length > 0) query = query.where('events.type', 'in', events);
  return query.orderBy('events.id').limit(BATCH).execute();
}
