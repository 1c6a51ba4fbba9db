import { NotFoundError } from '../errors.ts';
import type { DeliveryAttemptRow, DeliveryRow, WebhookEndpointRow } from '../tables.ts';
import { claimDelivery, dueOf, type Lease } from './claim-delivery.ts';
import type { EventType } from './outbox.ts';
import { decodeCursor, type Page, toPage } from './page.ts';
import { type AttemptResult, recordAttempt } from './record-attempt.ts';
import { type ReplaySpan, replayDeliveries } from './replay-deliveries.ts';
import type { RepositoryContext } from './repository.ts';

export interface DeliveryFilter {
  state?: DeliveryRow['state'];
  endpointId?: string;
  /** Of which its event tells. */
  verificationId?: string;
  eventType?: EventType;
  cursor?: string;
  /** 1..100. */
  limit?: number;
}

export function deliveriesRepository(context: RepositoryContext) {
  const { db, clock } = context;
  return {
    async get(id: string): Promise<DeliveryRow> {
      const row = await db.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new NotFoundError('delivery', id);
      return row;
    },
    ofEvent: (eventId: string): Promise<DeliveryRow[]> =>
      db.selectFrom('deliveries').selectAll().where('event_id', '=', eventId).orderBy('id').execute(),
    /** Newest first. */
    async list(filter: DeliveryFilter) {
      return await listDeliveries(context, filter);
    },
    /** Every attempt that was made, oldest first; replays go on with the same list. */
    attempts: (id: string): Promise<DeliveryAttemptRow[]> =>
      db
        .selectFrom('delivery_attempts')
        .selectAll()
        .where('delivery_id', '=', id)
        .orderBy('sequence')
        .execute(),
    /** Null where it is not due, not pending, or its endpoint has no place free. */
    claim: (id: string, lease: Lease) => claimDelivery(context, id, lease),
    /** What waits for a place at the endpoint and can have one now, the oldest first. */
    dueOf: (endpointId: string, most: number) => dueOf(context, endpointId, most),
    /** Counts an attempt. One that was delivered in the meantime stays delivered. */
    recordAttempt: (id: string, result: AttemptResult) => recordAttempt(context, id, result),
    /** Nothing is sent: the dialect of the endpoint has no words for the event. */
    async skip(id: string): Promise<void> {
      const query = db.updateTable('deliveries').set({ state: 'skipped', in_flight_until: null });
      await query.where('id', '=', id).where('state', '=', 'pending').execute();
    },
    /** A dead or delivered one is sent again: same event, same id, from the start of the schedule. */
    async replay(id: string): Promise<DeliveryRow> {
      const row = await db
        .updateTable('deliveries')
        .set({
          state: 'pending',
          attempts: 0,
          next_at: clock.now(),
          in_flight_until: null,
          delivered_at: null,
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new NotFoundError('delivery', id);
      return row;
    },
    /** All of a span of time to one endpoint; how many. */
    replaySpan: (endpoint: WebhookEndpointRow, span: ReplaySpan) => replayDeliveries(context, endpoint, span),
  };
}

async function listDeliveries({ db }: RepositoryContext, filter: DeliveryFilter): Promise<Page<DeliveryRow>> {
  const limit = Math.min(100, Math.max(1, filter.limit ?? 20));
  let query = db
    .selectFrom('deliveries')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.endpointId) query = query.where('endpoint_id', '=', filter.endpointId);
  if (filter.verificationId || filter.eventType) {
    let events = db.selectFrom('events').select('id');
    if (filter.verificationId) events = events.where('verification_id', '=', filter.verificationId);
    if (filter.eventType) events = events.where('type', '=', filter.eventType);
    query = query.where('event_id', 'in', events);
  }
  if (filter.cursor) query = query.where('id', '<', decodeCursor(filter.cursor));
  return toPage(await query.execute(), limit);
}
