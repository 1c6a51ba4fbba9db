import type { DeliveryAttemptRow, DeliveryRow, WebhookEndpointRow } from '../../store/tables.ts';

/** `secret`: shown only when it was made. */
export function presentWebhook(row: WebhookEndpointRow, secret: string | null = null) {
  const { id, url, dialect, events, disabled_at, failing_since, created_at } = row;
  return {
    id,
    url,
    dialect,
    events,
    secret,
    disabled: disabled_at !== null,
    failing_since: failing_since?.toISOString() ?? null,
    created_at: created_at.toISOString(),
  };
}

export function presentDelivery(row: DeliveryRow) {
  return {
    id: row.id,
    event: row.event_id,
    webhook: row.endpoint_id,
    state: row.state,
    attempts: row.attempts,
    last_status: row.last_status,
    last_error: row.last_error,
    next_at: row.state === 'pending' ? row.next_at.toISOString() : null,
    created_at: row.created_at.toISOString(),
    delivered_at: row.delivered_at?.toISOString() ?? null,
  };
}

export function presentAttempt({ at, ms, status, error }: DeliveryAttemptRow) {
  return { at: at.toISOString(), ms, status, error };
}
