/** Makes one attempt to deliver one event. Receivers may get an event twice, always with the same id. */
import { DIALECTS } from '../../providers/webhooks/dialects.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { DeliveryRow, WebhookEndpointRow } from '../../store/tables.ts';
import { deliverJob, type JobData } from '../jobs.ts';
import { type Attempt, failed, finalFailure } from '../webhooks/attempt.ts';
import { deliveryBody } from '../webhooks/delivery-body.ts';
import { nextAttempt } from '../webhooks/next-attempt.ts';
import { postJson } from '../webhooks/post-json.ts';
import { resolveTarget } from '../webhooks/resolve-target.ts';
import type { ProcessorContext } from './processor-context.ts';

// Longer than an attempt can take: only a worker that died leaves its lease to run out.
const LEASE_MARGIN = 5000;

export async function processDeliverWebhook(
  context: ProcessorContext,
  { deliveryId }: JobData<'deliver-webhook'>,
): Promise<void> {
  const scope = await context.store.everywhere.locate('delivery', deliveryId);
  if (!scope) return;
  const store = context.store.in(scope);
  const { webhookTimeout, webhookPerEndpoint: most } = context.settings;
  const delivery = await store.deliveries.claim(deliveryId, { lease: webhookTimeout + LEASE_MARGIN, most });
  if (!delivery) return;
  const at = context.store.clock.now();
  const attempt = await attemptDelivery(context, store, delivery);
  if (attempt) await settle(context, store, delivery, { at, ...attempt });
  else await skip(context, store, delivery);
  await goOn(context, store, delivery, at);
}

async function skip({ log }: ProcessorContext, store: ScopedStore, { id, event_id }: DeliveryRow) {
  await store.deliveries.skip(id);
  log.info({ delivery: id, event: event_id, result: 'skipped' }, 'webhook');
}

/** With what found no place at the endpoint while this attempt was made. */
async function goOn(
  { settings, jobs }: ProcessorContext,
  store: ScopedStore,
  { id, endpoint_id }: DeliveryRow,
  at: Date,
) {
  const due = await store.deliveries.dueOf(endpoint_id, settings.webhookPerEndpoint);
  // Named for this attempt: a job that found no place and is just ending would else swallow this one.
  const cause = `behind-${id}-${at.getTime()}`;
  if (due.length > 0) await jobs.add(...due.map((each) => deliverJob(each, cause)));
}

/** Null where there is nothing to send. */
async function attemptDelivery(
  context: ProcessorContext,
  store: ScopedStore,
  delivery: DeliveryRow,
): Promise<Attempt | null> {
  const endpoint = await store.webhookEndpoints.find(delivery.endpoint_id);
  if (!endpoint || endpoint.deleted_at) return finalFailure('The endpoint is deleted.');
  if (endpoint.disabled_at) return finalFailure('The endpoint is disabled.');
  const event = await store.events.get(delivery.event_id);
  const body = await deliveryBody(store, context.settings, event, DIALECTS[endpoint.dialect]);
  if (body === null) return null;
  const begun = performance.now();
  const attempt = await send(context, store, endpoint, { id: event.id, body });
  // 410 Gone is how a receiver says that it wants no more.
  if (attempt.status === 410) await store.webhookEndpoints.disable(endpoint.id);
  return { ...attempt, ms: performance.now() - begun };
}

async function send(
  { store: whole, settings, resolve }: ProcessorContext,
  store: ScopedStore,
  endpoint: WebhookEndpointRow,
  { id, body }: { id: string; body: string },
): Promise<Attempt> {
  try {
    // Of the whole attempt: looking up the name, connecting, sending and waiting for the answer.
    const signal = AbortSignal.timeout(settings.webhookTimeout);
    const allowPrivate = settings.webhookAllowPrivate;
    const target = await resolveTarget(endpoint.url, { allowPrivate, resolve, signal });
    const secrets = await store.webhookEndpoints.secrets(endpoint.id);
    const signing = { secrets, endpointId: endpoint.id, id, at: whole.clock.now(), body };
    const headers = { ...DIALECTS[endpoint.dialect].headers(signing), 'user-agent': 'idwell' };
    const answer = await postJson(target, body, headers, signal);
    const { status, retryAfter } = answer;
    if (status >= 200 && status < 300) return { status, error: null, retryAfter: null, final: true, ms: 0 };
    const error = `The receiver answered ${status}.`;
    return { status, error, retryAfter, final: status === 410, ms: 0 };
  } catch (error) {
    return failed(error);
  }
}

async function settle(
  context: ProcessorContext,
  store: ScopedStore,
  delivery: DeliveryRow,
  { at, ms, status, error, retryAfter, final }: Attempt & { at: Date },
) {
  const { settings, random, log, jobs } = context;
  const now = context.store.clock.now();
  const attempts = delivery.attempts + 1;
  const again = error !== null && !final;
  const nextAt = again ? nextAttempt(settings, { attempts, now, retryAfter, random: random() }) : null;
  await store.deliveries.recordAttempt(delivery.id, { at, ms, status, error, nextAt });
  const result = error === null ? 'delivered' : nextAt ? 'will be tried again' : 'dead';
  log.info({ delivery: delivery.id, event: delivery.event_id, status, attempts, result }, 'webhook');
  if (nextAt) await jobs.add(deliverJob(delivery.id, `after${attempts}`, nextAt.getTime() - now.getTime()));
}
