/** Create, list, find, change and delete. */
import { randomUUID } from 'node:crypto';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { endpointOf } from './endpoint.ts';
import {
  presentWebhook,
  WEBHOOK,
  type WebhookContent,
  type WebhookRecord,
  webhookOf,
  webhookSchema,
} from './webhook-record.ts';

export async function createWebhook(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const input = parseRequest(webhookSchema, request.body);
  const { disabled, events, url } = endpointOf(input, house.mode);
  const made = await house.api.call('createWebhook', {
    body: { url, dialect: 'onfido', ...(events.length > 0 ? { events } : {}) },
  });
  if (disabled) await house.api.call('updateWebhook', { path: { id: made.id }, body: { disabled } });
  const content: WebhookContent = { ...input, ours: made.id };
  const record = await house.records.add<WebhookContent>({
    kind: WEBHOOK,
    id: randomUUID(),
    lookup: made.id,
    content,
  });
  return { status: 201, body: presentWebhook(record, made.secret) };
}

export async function listWebhooks(_request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { records } = await house.records.list<WebhookContent>(WEBHOOK, { limit: 500 });
  return { status: 200, body: { webhooks: records.map((record) => presentWebhook(record)) } };
}

export async function findWebhook(request: VendorRequest, house: House): Promise<VendorAnswer> {
  return { status: 200, body: presentWebhook(await webhookOf(house, request.params.id as string)) };
}

/** The token stays, and so does what is still to be sent. */
export async function updateWebhook(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { id, content: before } = await webhookOf(house, request.params.id as string);
  const given = parseRequest(webhookSchema.partial(), request.body);
  const asked = Object.keys((request.body as object | undefined) ?? {});
  const change = Object.fromEntries(Object.entries(given).filter(([field]) => asked.includes(field)));
  const content = { ...before, ...change };
  await house.api.call('updateWebhook', { path: { id: before.ours }, body: endpointOf(content, house.mode) });
  const record = await house.records.change<WebhookContent>(WEBHOOK, id, { content });
  return { status: 200, body: presentWebhook(record as WebhookRecord) };
}

export async function deleteWebhook(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { id, content } = await webhookOf(house, request.params.id as string);
  await house.api.call('deleteWebhook', { path: { id: content.ours } });
  await house.records.delete(WEBHOOK, id);
  return { status: 204 };
}
