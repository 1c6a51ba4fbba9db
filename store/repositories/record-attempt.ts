import type { DeliveryRow } from '../tables.ts';
import type { RepositoryContext } from './repository.ts';

export interface AttemptResult {
  /** When it began. */
  at: Date;
  /** How long it took. */
  ms: number;
  /** HTTP status that was answered; null where none was. */
  status: number | null;
  /** Why it failed; null where it was delivered. */
  error: string | null;
  /** When to try again; null for never: delivered, or dead. */
  nextAt: Date | null;
}

/** Null where it was delivered in the meantime; the attempt is in the log either way, since it was made. */
export function recordAttempt(
  context: RepositoryContext,
  id: string,
  result: AttemptResult,
): Promise<DeliveryRow | null> {
  return context.db.transaction().execute(async (db) => {
    const query = db
      .selectFrom('deliveries')
      .select(['state', 'endpoint_id'])
      .where('id', '=', id)
      .forUpdate();
    const delivery = await query.executeTakeFirst();
    if (!delivery) return null;
    const { at, ms, status, error } = result;
    await db
      .insertInto('delivery_attempts')
      .values({ delivery_id: id, at, ms: Math.round(ms), status, error })
      .execute();
    await noteFailing({ ...context, db }, delivery.endpoint_id, result);
    return delivery.state === 'pending' ? await settle({ ...context, db }, id, result) : null;
  });
}

/** Written only where it changes: every attempt to an endpoint would else wait for the others. */
async function noteFailing(
  { db }: RepositoryContext,
  endpointId: string,
  { at, error }: AttemptResult,
): Promise<void> {
  await db
    .updateTable('webhook_endpoints')
    .set({ failing_since: error === null ? null : at })
    .where('id', '=', endpointId)
    .where('failing_since', error === null ? 'is not' : 'is', null)
    .execute();
}

function settle(
  { db, clock }: RepositoryContext,
  id: string,
  { status, error, nextAt }: AttemptResult,
): Promise<DeliveryRow> {
  const state = error === null ? 'delivered' : nextAt ? 'pending' : 'dead';
  return db
    .updateTable('deliveries')
    .set(({ ref, eb }) => ({
      state,
      attempts: eb(ref('attempts'), '+', 1),
      in_flight_until: null,
      last_status: status,
      last_error: error,
      ...(nextAt && { next_at: nextAt }),
      ...(state === 'delivered' && { delivered_at: clock.now() }),
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}
