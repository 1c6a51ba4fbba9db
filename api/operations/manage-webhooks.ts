/** Webhook endpoints of a tenant. */
import { z } from 'zod';
import { DIALECTS } from '../../providers/webhooks/dialects.ts';
import { later } from '../../store/clock.ts';
import { webhookId } from '../contract/ids.ts';
import {
  createWebhook as createBody,
  rotateWebhookSecret as rotateBody,
  rotatedWebhook,
  secretProblem,
  updateWebhook as updateBody,
  webhook,
  webhookList,
} from '../contract/webhook.ts';
import { Problem } from '../errors/problem.ts';
import { presentWebhook } from '../present/webhook.ts';
import { route } from '../route.ts';
import { refuseTarget } from './refuse-target.ts';

const tag = 'Webhooks';
const scope = 'webhooks:write' as const;
const params = z.object({ id: webhookId });

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
  async ({ body, store }, context) => {
    refuseTarget(body.url, 'body.url', context);
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
    data: (await store.webhookEndpoints.list()).map((row) => presentWebhook(row)),
  }),
);

export const getWebhook = route(
  {
    method: 'get',
    path: '/v1/webhooks/{id}',
    id: 'getWebhook',
    summary: 'Get a webhook endpoint',
    tag,
    scope,
    request: { params },
    status: 200,
    response: webhook,
    errors: ['not_found'],
  },
  async ({ params, store }) => presentWebhook(await store.webhookEndpoints.get(params.id)),
);

export const updateWebhook = route(
  {
    method: 'put',
    path: '/v1/webhooks/{id}',
    id: 'updateWebhook',
    summary: 'Change, disable or enable an endpoint',
    description:
      'What is left out stays. The dialect stays for good, since its secret is made for it: add another endpoint.',
    tag,
    scope,
    request: { params, body: updateBody },
    status: 200,
    response: webhook,
    errors: ['not_found', 'invalid_request'],
  },
  async ({ params, body, store }, context) => {
    if (body.url !== undefined) refuseTarget(body.url, 'body.url', context);
    return presentWebhook(await store.webhookEndpoints.update(params.id, body));
  },
);

export const rotateWebhookSecret = route(
  {
    method: 'post',
    path: '/v1/webhooks/{id}/rotate-secret',
    id: 'rotateWebhookSecret',
    summary: 'Give an endpoint a new secret',
    description:
      'Until `previous_until` deliveries carry a signature of both, so that the receiver can change over in its own time. Dialects with one signature sign with the new one at once; what the receiver refuses meanwhile is tried again.',
    tag,
    scope,
    request: { params, body: rotateBody },
    status: 200,
    response: rotatedWebhook,
    errors: ['not_found', 'invalid_request'],
  },
  async ({ params, body, store }, context) => {
    const { id, dialect } = await store.webhookEndpoints.get(params.id);
    const problem = secretProblem(dialect, body.secret);
    if (problem) throw new Problem('invalid_request', `body.secret: ${problem}.`);
    const overlap = DIALECTS[dialect].signsWithAll ? body.overlap * 1000 : 0;
    const secret = await store.webhookEndpoints.rotateSecret(id, overlap, body.secret);
    const until = overlap > 0 ? later(context.store.clock, overlap).toISOString() : null;
    return { ...presentWebhook(await store.webhookEndpoints.get(id), secret), previous_until: until };
  },
);

export const deleteWebhook = route(
  {
    method: 'delete',
    path: '/v1/webhooks/{id}',
    id: 'deleteWebhook',
    summary: 'Delete an endpoint',
    description: 'Nothing more is sent to it. What was is still listed with the deliveries.',
    tag,
    scope,
    request: { params },
    status: 200,
    response: webhook,
    errors: ['not_found'],
  },
  async ({ params, store }) => presentWebhook(await store.webhookEndpoints.delete(params.id)),
);
