/** Webhook endpoints of a tenant, and what became of the deliveries. */
import { z } from 'zod';
import type { DeliveryRow, WebhookEndpointRow } from '../../store/tables.ts';
import { deliverJob } from '../../workers/jobs.ts';
import { deliveryId, webhookId } from '../contract/ids.ts';
import {
  createWebhook as createBody,
  delivery,
  deliveryList,
  deliveryState,
  webhook,
  webhookList,
} from '../contract/webhook.ts';
import { route } from '../route.ts';

const tag = 'Webhooks';
const scope = 'webhooks:write' as const;

export const createWebhook = route(
  {
    method: 'post',
    path: '/v1/webhooks',
    id: 'createWebhook',
    summary: 'Add a webhook endpoint',
    description:
      'Every status change is sent there in the words of its dialect, signed with the secret of this answer.',
    tag,
    scope,
    request: { body: createBody },
    status: 201,
    response: webhook,
    errors: ['invalid_request'],
  },
  async ({ body, store }) => {
    const row = await store.webhookEndpoints.create(body);
    const [secret] = await store.webhookEndpoints.secrets(row.id);
    return presentWebhook(row, secret ?? null);
  },
);

export const listWebhooks = route(
  {
    method: 'get',
    path: '/v1/webhooks',
    id: 'listWebhooks',
    summary: 'List webhook endpoints',
    tag,
    scope,
    request: {},
    status: 200,
    response: webhookList,
    errors: [],
  },
  async ({ store }) => ({
    data: (await store.webhookEndpoints.list()).map((row) => presentWebhook(row, null)),
  }),
);

export const deleteWebhook = route(
  {
    method: 'delete',
    path: '/v1/webhooks/{id}',
    id: 'deleteWebhook',
    summary: 'Stop sending to an endpoint',
    tag,
    scope,
    request: { params: z.object({ id: webhookId }) },
    status: 200,
    response: webhook,
    errors: ['not_found'],
  },
  async ({ params, store }) => presentWebhook(await store.webhookEndpoints.delete(params.id), null),
);

export const listDeliveries = route(
  {
    method: 'get',
    path: '/v1/deliveries',
    id: 'listDeliveries',
    summary: 'List deliveries',
    description: 'Newest first. `dead` ones used up their schedule and can be replayed.',
    tag,
    scope,
    request: {
      query: z.strictObject({
        state: deliveryState.optional(),
        webhook: webhookId.optional(),
        limit: z.coerce.number().int().min(1).max(100).default(20),
        cursor: z.string().max(500).optional(),
      }),
    },
    status: 200,
    response: deliveryList,
    errors: ['invalid_request'],
  },
  async ({ query, store }) => {
    const { rows, next } = await store.deliveries.list({
      ...(query.state ? { state: query.state } : {}),
      ...(query.webhook ? { endpointId: query.webhook } : {}),
      ...(query.cursor ? { cursor: query.cursor } : {}),
      limit: query.limit,
    });
    return { data: rows.map(presentDelivery), next_cursor: next };
  },
);

export const replayDelivery = route(
  {
    method: 'post',
    path: '/v1/deliveries/{id}/replay',
    id: 'replayDelivery',
    summary: 'Send a delivery again',
    description: 'The same event with the same id.',
    tag,
    scope,
    request: { params: z.object({ id: deliveryId }) },
    status: 200,
    response: delivery,
    errors: ['not_found'],
  },
  async ({ params, store, request }, context) => {
    const row = await store.deliveries.replay(params.id);
    await context.jobs.add(deliverJob(row.id, `replay-${request.id}`));
    return presentDelivery(row);
  },
);

function presentWebhook(row: WebhookEndpointRow, secret: string | null) {
  const { id, url, dialect, events, disabled_at, created_at } = row;
  return {
    id,
    url,
    dialect,
    events,
    secret,
    disabled: disabled_at !== null,
    created_at: created_at.toISOString(),
  };
}

function presentDelivery(row: DeliveryRow) {
  return {
    id: row.id,
    event: row.event_id,
    webhook: row.endpoint_id,
    state: row.state,
    attempts: row.attempts,
    last_status: row.last_status,
    last_error: row.last_error,
    next_at: row.state === 'pending' ? row.next_at.toISOString() : null,
  };
}
