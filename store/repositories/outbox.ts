/** Events and whom they go to, written in the transaction of the change that they tell of. */
import type { DecisionLabel, Outcome, Retry } from '../../rules/decision.ts';
import type { Action } from '../../rules/lifecycle.ts';
import { newId } from '../ids.ts';
import type { EventPayload, EventRow, HistoryRow, VerificationRow, WebhookEndpointRow } from '../tables.ts';
import { json, type RepositoryContext } from './repository.ts';

/** What the change decided; null where it decided nothing. */
export interface Decided {
  outcome: Outcome;
  retry: Retry | null;
  labels: DecisionLabel[];
}

export const EVENT_TYPES = [
  'verification.submitted',
  'verification.approved',
  'verification.rejected',
  'verification.double_check',
  'verification.hold',
  'verification.resumed',
  'verification.canceled',
  'verification.resubmitted',
  'verification.expired',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export async function writeEvent(
  context: RepositoryContext,
  verification: VerificationRow,
  history: HistoryRow,
  decided: Decided | null,
): Promise<{ event: EventRow; deliveryIds: string[] }> {
  const id = newId('event', history.at);
  const type = eventType(history.action as Action, verification);
  const payload = payloadOf(id, type, verification, history, decided);
  const event = await context.db
    .insertInto('events')
    .values({
      id,
      verification_id: verification.id,
      history_id: history.id,
      type,
      payload: json(payload),
      created_at: history.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const endpoints = await listeners(context, verification, type);
  return { event, deliveryIds: await writeDeliveries(context, event, endpoints) };
}

function eventType(action: Action, { status }: VerificationRow): EventType {
  if (action === 'resume') return 'verification.resumed';
  if (action === 'resubmit') return 'verification.resubmitted';
  return `verification.${status}` as EventType;
}

function payloadOf(
  id: string,
  type: EventType,
  verification: VerificationRow,
  history: HistoryRow,
  decided: Decided | null,
): EventPayload {
  return {
    id,
    type,
    created_at: history.at.toISOString(),
    mode: verification.mode,
    data: {
      verification_id: verification.id,
      status: verification.status,
      previous_status: history.from_status,
      submission: verification.submission,
      outcome: decided?.outcome ?? null,
      retry: decided?.retry ?? null,
      labels: decided?.labels.map(({ code }) => code) ?? [],
      vendor_reference: verification.vendor_reference,
    },
  };
}

async function listeners(
  { db }: RepositoryContext,
  { webhook_endpoint_id: own }: VerificationRow,
  type: EventType,
): Promise<WebhookEndpointRow[]> {
  const enabled = db.selectFrom('webhook_endpoints').selectAll().where('disabled_at', 'is', null);
  const query = own ? enabled.where('id', '=', own) : enabled.where('listed', '=', true);
  const rows = await query.orderBy('id').execute();
  return rows.filter(({ events }) => events.length === 0 || events.includes(type));
}

async function writeDeliveries(
  { db }: RepositoryContext,
  event: EventRow,
  endpoints: WebhookEndpointRow[],
): Promise<string[]> {
  if (endpoints.length === 0) return [];
  const rows = endpoints.map((endpoint) => ({
    id: newId('delivery', event.created_at),
    event_id: event.id,
    endpoint_id: endpoint.id,
    state: 'pending' as const,
    attempts: 0,
    next_at: event.created_at,
    in_flight_until: null,
    last_status: null,
    last_error: null,
    created_at: event.created_at,
    delivered_at: null,
  }));
  await db.insertInto('deliveries').values(rows).execute();
  return rows.map(({ id }) => id);
}
