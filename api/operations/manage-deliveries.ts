/** What became of the events that were sent, and sending them again. */
import { z } from 'zod';
import { EVENT_TYPES } from '../../store/repositories/outbox.ts';
import { deliverJob } from '../../workers/jobs.ts';
import { deliveryId, verificationId, webhookId } from '../contract/ids.ts';
import {
  delivery,
  deliveryList,
  deliveryLog,
  deliveryState,
  replayed,
  replaySpan,
} from '../contract/webhook.ts';
import { Problem } from '../errors/problem.ts';
import { presentAttempt, presentDelivery } from '../present/webhook.ts';
import { route } from '../route.ts';

const tag = 'Webhooks';
const scope = 'webhooks:write' as const;
const params = z.object({ id: deliveryId });

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
        verification: verificationId.optional(),
        event_type: z.enum(EVENT_TYPES).optional(),
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
      ...(query.verification ? { verificationId: query.verification } : {}),
      ...(query.event_type ? { eventType: query.event_type } : {}),
      ...(query.cursor ? { cursor: query.cursor } : {}),
      limit: query.limit,
    });
    return { data: rows.map(presentDelivery), next_cursor: next };
  },
);

export const getDelivery = route(
  {
    method: 'get',
    path: '/v1/deliveries/{id}',
    id: 'getDelivery',
    summary: 'Get a delivery with every attempt',
    tag,
    scope,
    request: { params },
    status: 200,
    response: deliveryLog,
    errors: ['not_found'],
  },
  async ({ params, store }) => {
    const row = await store.deliveries.get(params.id);
    const { type, verification_id: verification } = await store.events.get(row.event_id);
    const log = (await store.deliveries.attempts(row.id)).map(presentAttempt);
    return { ...presentDelivery(row), type, verification, log };
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
    request: { params },
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

export const replayWebhook = route(
  {
    method: 'post',
    path: '/v1/webhooks/{id}/replay',
    id: 'replayWebhook',
    summary: 'Send the events of a span of time again',
    description: 'The same events with the same ids, oldest first; by default what never arrived.',
    tag,
    scope,
    request: { params: z.object({ id: webhookId }), body: replaySpan },
    status: 200,
    response: replayed,
    errors: ['not_found', 'webhook_disabled', 'invalid_request'],
  },
  async ({ params, body, store, request }, context) => {
    const endpoint = await store.webhookEndpoints.get(params.id);
    if (endpoint.disabled_at) throw new Problem('webhook_disabled');
    const span = { from: new Date(body.from), to: new Date(body.to), states: body.states };
    const count = await store.deliveries.replaySpan(endpoint, span);
    // Whoever sends these goes on with the others.
    const first = await store.deliveries.dueOf(endpoint.id, context.settings.webhookPerEndpoint);
    await context.jobs.add(...first.map((id) => deliverJob(id, `replay-${request.id}`)));
    return { replayed: count };
  },
);
