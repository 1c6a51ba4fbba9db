/** Makes one attempt to deliver one event. Receivers may get an event twice, always with the same id. */
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { DeliveryRow } from '../../store/tables.ts';
import { deliverJob, type JobData } from '../jobs.ts';
import { nextAttempt } from '../webhooks/next-attempt.ts';
import { type PostAnswer, postJson } from '../webhooks/post-json.ts';
import { RefusedTargetError, resolveTarget } from '../webhooks/resolve-target.ts';
import { signWebhook } from '../webhooks/sign-webhook.ts';
import type { ProcessorContext } from './processor-context.ts';

// Longer than an attempt can take: only a worker that died leaves its lease to run out.
const LEASE_MARGIN = 5000;

/** `final`: trying again would not help. */
interface Attempt {
  status: number | null;
  error: string | null;
  retryAfter: string | null;
  final: boolean;
}

export async function processDeliverWebhook(
  context: ProcessorContext,
  { deliveryId }: JobData<'deliver-webhook'>,
): Promise<void> {
  const scope = await context.store.everywhere.locate('delivery', deliveryId);
  if (!scope) return;
  const store = context.store.in(scope);
  const delivery = await store.deliveries.claim(deliveryId, context.settings.webhookTimeout + LEASE_MARGIN);
  if (!delivery) return;
  const attempt = await attemptDelivery(context, store, delivery);
  await settle(context, store, delivery, attempt);
}

async function attemptDelivery(
  context: ProcessorContext,
  store: ScopedStore,
  delivery: DeliveryRow,
): Promise<Attempt> {
  const endpoint = await store.webhookEndpoints.get(delivery.endpoint_id);
  if (endpoint.disabled_at) return failed(null, 'The endpoint is disabled.', true);
  try {
    const answer = await post(context, store, delivery, endpoint.url);
    if (answer.status >= 200 && answer.status < 300) {
      return { status: answer.status, error: null, retryAfter: null, final: true };
    }
    // 410 Gone is how a receiver says that it wants no more.
    if (answer.status === 410) await store.webhookEndpoints.disable(endpoint.id);
    const error = `The receiver answered ${answer.status}.`;
    return { ...failed(answer.status, error, answer.status === 410), retryAfter: answer.retryAfter };
  } catch (error) {
    return failed(null, reasonOf(error), error instanceof RefusedTargetError);
  }
}

async function post(
  { store: whole, settings, resolve }: ProcessorContext,
  store: ScopedStore,
  delivery: DeliveryRow,
  url: string,
): Promise<PostAnswer> {
  const event = await store.events.get(delivery.event_id);
  const secrets = await store.webhookEndpoints.secrets(delivery.endpoint_id);
  const target = await resolveTarget(url, { allowPrivate: settings.webhookAllowPrivate, resolve });
  const body = JSON.stringify(event.payload);
  const headers = signWebhook(secrets, event.id, whole.clock.now(), body);
  return await postJson(target, body, { ...headers, 'user-agent': 'idwell' }, settings.webhookTimeout);
}

async function settle(
  context: ProcessorContext,
  store: ScopedStore,
  delivery: DeliveryRow,
  attempt: Attempt,
) {
  const { settings, random, log, jobs } = context;
  const now = context.store.clock.now();
  const attempts = delivery.attempts + 1;
  const again = attempt.error !== null && !attempt.final;
  const nextAt = again
    ? nextAttempt(settings, { attempts, now, retryAfter: attempt.retryAfter, random: random() })
    : null;
  await store.deliveries.recordAttempt(delivery.id, { status: attempt.status, error: attempt.error, nextAt });
  const result = attempt.error === null ? 'delivered' : nextAt ? 'will be tried again' : 'dead';
  log.info(
    { delivery: delivery.id, event: delivery.event_id, status: attempt.status, attempts, result },
    'webhook',
  );
  if (nextAt) await jobs.add(deliverJob(delivery.id, `after${attempts}`, nextAt.getTime() - now.getTime()));
}

function failed(status: number | null, error: string, final: boolean): Attempt {
  return { status, error, retryAfter: null, final };
}

/** The code and no more: messages of the network name addresses. */
function reasonOf(error: unknown): string {
  if (error instanceof RefusedTargetError) return error.message;
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') return 'The receiver did not answer in time.';
  return `The receiver could not be reached${typeof code === 'string' ? ` (${code})` : ''}.`;
}
