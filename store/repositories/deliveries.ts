import { later } from '../clock.ts';
import { NotFoundError } from '../errors.ts';
import type { DeliveryRow } from '../tables.ts';
import { decodeCursor, type Page, toPage } from './page.ts';
import type { RepositoryContext } from './repository.ts';

export interface AttemptResult {
  /** HTTP status that was answered; null where none was. */
  status: number | null;
  /** Why it failed; null where it was delivered. */
  error: string | null;
  /** When to try again; null for never: delivered, or dead. */
  nextAt: Date | null;
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
    async list(filter: {
      state?: DeliveryRow['state'];
      endpointId?: string;
      cursor?: string;
      limit?: number;
    }) {
      return await listDeliveries(context, filter);
    },
    /**
     * Takes a delivery that is due for `lease` milliseconds: of two workers one gets it, and when that one dies it
     * is due again. Null where it is not due, or not pending.
     */
    claim: (id: string, lease: number) => claimDelivery(context, id, lease),
    /** Counts an attempt. One that was delivered in the meantime stays delivered. */
    recordAttempt: (id: string, result: AttemptResult) => recordAttempt(context, id, result),
    /** A dead or delivered one is sent again: same event, same id, from the start of the schedule. */
    async replay(id: string): Promise<DeliveryRow> {
      const row = await db
        .updateTable('deliveries')
        .set({ state: 'pending', attempts: 0, next_at: clock.now(), delivered_at: null })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new NotFoundError('delivery', id);
      return row;
    },
  };
}

async function listDeliveries(
  { db }: RepositoryContext,
  filter: { state?: DeliveryRow['state']; endpointId?: string; cursor?: string; limit?: number },
): Promise<Page<DeliveryRow>> {
  const limit = Math.min(100, Math.max(1, filter.limit ?? 20));
  let query = db
    .selectFrom('deliveries')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.endpointId) query = query.where('endpoint_id', '=', filter.endpointId);
  if (filter.cursor) query = query.where('id', '<', decodeCursor(filter.cursor));
  return toPage(await query.execute(), limit);
}

// A timer may go off a little early.
const EARLY_MILLISECONDS = 1000;

async function claimDelivery({ db, clock }: RepositoryContext, id: string, lease: number) {
  const row = await db
    .updateTable('deliveries')
    .set({ next_at: later(clock, lease) })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('next_at', '<=', later(clock, EARLY_MILLISECONDS))
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

async function recordAttempt(
  { db, clock }: RepositoryContext,
  id: string,
  { status, error, nextAt }: AttemptResult,
): Promise<DeliveryRow | null> {
  const state = error === null ? 'delivered' : nextAt ? 'pending' : 'dead';
  const row = await db
    .updateTable('deliveries')
    .set(({ ref, eb }) => ({
      state,
      attempts: eb(ref('attempts'), '+', 1),
      last_status: status,
      last_error: error,
      ...(nextAt && { next_at: nextAt }),
      ...(state === 'delivered' && { delivered_at: clock.now() }),
    }))
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
