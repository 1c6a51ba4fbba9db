import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import type { DialectName } from '../../providers/webhooks/dialect.ts';
import type { Action } from '../../rules/lifecycle.ts';
import type { Environment } from '../../store/settings.ts';
import { createTestClock } from '../../test/support/clock.ts';
import { startReceiver } from '../../test/support/receiver.ts';
import { createVerification, WHO } from '../../test/support/records.ts';
import { openTestStore } from '../../test/support/store.ts';
import { VERIFIERS } from '../../test/support/vendor-verifiers.ts';
import { QUICK } from '../../test/support/workers.ts';
import type { Job } from '../jobs.ts';
import { createLog } from '../log.ts';
import { processDeliverWebhook } from './deliver-webhook.ts';
import type { ProcessorContext } from './processor-context.ts';

async function openDelivery(
  url: string,
  overrides: Environment = {},
  { dialect, action, ...more }: Partial<ProcessorContext> & { dialect?: DialectName; action?: Action } = {},
) {
  // The library that verifies looks at the real time.
  const clock = createTestClock(new Date().toISOString());
  const { store, live, settings } = await openTestStore({ ...QUICK, ...overrides }, clock);
  const endpoint = await live.webhookEndpoints.create({ url, ...(dialect && { dialect }) });
  const verification = await createVerification(live, { vendorReference: 'ours' });
  const changed = await live.changeStatus({
    verificationId: verification.id,
    action: action ?? 'submit',
    who: WHO,
  });
  const deliveryId = changed.deliveryIds[0] as string;
  const jobs: Job[] = [];
  const context = {
    store,
    settings,
    jobs: { add: async (...added: Job[]) => void jobs.push(...added) },
    log: createLog(settings),
    random: () => 0.5,
    ...more,
  } as ProcessorContext;
  return {
    live,
    clock,
    endpoint,
    event: changed.event,
    jobs,
    attempt: () => processDeliverWebhook(context, { v: 1, deliveryId }),
    state: () => live.deliveries.get(deliveryId),
  };
}

describe('a delivery', () => {
  it('is signed, thin, and made once', async () => {
    const receiver = await startReceiver();
    const { live, endpoint, event, attempt, state } = await openDelivery(receiver.url);
    await attempt();
    await attempt();
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    const [secret] = (await live.webhookEndpoints.secrets(endpoint.id)) as [string];
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(event.payload);
    expect(headers).toMatchObject({
      'webhook-id': event.id,
      'content-type': 'application/json',
      'user-agent': 'idwell',
    });
    expect(await state()).toMatchObject({
      state: 'delivered',
      attempts: 1,
      last_status: 204,
      last_error: null,
    });
  });

  it('speaks the dialect of its endpoint, and skips what that has no words for', async () => {
    const receiver = await startReceiver();
    const told = await openDelivery(receiver.url, {}, { dialect: 'persona' });
    await told.attempt();
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    const [secret] = (await told.live.webhookEndpoints.secrets(told.endpoint.id)) as [string];
    const sent = { secret, headers: headers as Record<string, string>, body };
    expect(await VERIFIERS.persona(sent)).toBe(true);
    expect(JSON.parse(body).data.attributes.name).toBe('inquiry.completed');
    const silent = await openDelivery(receiver.url, {}, { dialect: 'persona', action: 'cancel' });
    await silent.attempt();
    await silent.attempt();
    expect(await silent.state()).toMatchObject({ state: 'skipped', attempts: 0, last_error: null });
    expect(receiver.received).toHaveLength(1);
  });

  it('is tried again with the same id and a fresh time, then kept as dead, and can be replayed', async () => {
    const receiver = await startReceiver({ status: 500 }, { status: 500 }, { status: 500 }, { status: 200 });
    const { live, clock, attempt, state, jobs } = await openDelivery(receiver.url, {
      IDWELL_WEBHOOK_SCHEDULE: '5s,1m',
    });
    await attempt();
    expect(await state()).toMatchObject({
      state: 'pending',
      attempts: 1,
      last_error: 'The receiver answered 500.',
    });
    expect(jobs).toMatchObject([{ name: 'deliver-webhook', cause: 'after1', delay: 5000 }]);
    clock.advance(5000);
    await attempt();
    clock.advance(60_000);
    await attempt();
    expect(await state()).toMatchObject({ state: 'dead', attempts: 3, last_status: 500 });
    expect(jobs).toHaveLength(2);
    await live.deliveries.replay((await state()).id);
    await attempt();
    expect(await state()).toMatchObject({ state: 'delivered' });
    const headers = receiver.received.map((each) => each.headers);
    expect(new Set(headers.map((each) => each['webhook-id'])).size).toBe(1);
    expect(new Set(headers.map((each) => each['webhook-timestamp'])).size).toBe(3);
  });

  it('is not made before its time', async () => {
    const receiver = await startReceiver({ status: 500 });
    const { attempt, clock } = await openDelivery(receiver.url, { IDWELL_WEBHOOK_SCHEDULE: '1m' });
    await attempt();
    clock.advance(30_000);
    await attempt();
    expect(receiver.received).toHaveLength(1);
  });

  it('honours Retry-After', async () => {
    const receiver = await startReceiver({ status: 429, headers: { 'retry-after': '120' } });
    const { attempt, state, clock } = await openDelivery(receiver.url);
    await attempt();
    expect((await state()).next_at).toEqual(new Date(clock.now().getTime() + 120_000));
  });

  it('carries two signatures while a secret is rotated', async () => {
    const receiver = await startReceiver();
    const { live, endpoint, attempt } = await openDelivery(receiver.url);
    const [old] = await live.webhookEndpoints.secrets(endpoint.id);
    const fresh = await live.webhookEndpoints.rotateSecret(endpoint.id, 60_000);
    await attempt();
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[0]];
    expect((headers['webhook-signature'] as string).split(' ')).toHaveLength(2);
    for (const secret of [old as string, fresh]) {
      expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).not.toThrow();
    }
  });

  it('follows no redirect', async () => {
    const elsewhere = await startReceiver();
    const receiver = await startReceiver({ status: 307, headers: { location: elsewhere.url } });
    const { attempt, state } = await openDelivery(receiver.url);
    await attempt();
    expect(elsewhere.received).toEqual([]);
    expect(await state()).toMatchObject({ state: 'pending', last_status: 307 });
  });

  it('gives up on a receiver that does not answer in time', async () => {
    const receiver = await startReceiver('never');
    const { attempt, state } = await openDelivery(receiver.url, { IDWELL_WEBHOOK_TIMEOUT: '200ms' });
    await attempt();
    expect(await state()).toMatchObject({
      state: 'pending',
      last_status: null,
      last_error: 'The receiver did not answer in time.',
    });
  });

  it('tells a receiver that is not there from one that refuses', async () => {
    const { attempt, state } = await openDelivery('http://127.0.0.1:1/');
    await attempt();
    expect(await state()).toMatchObject({
      state: 'pending',
      last_error: 'The receiver could not be reached (ECONNREFUSED).',
    });
  });

  it('is dead at once, and the endpoint disabled, when the receiver is gone for good', async () => {
    const receiver = await startReceiver({ status: 410 });
    const { live, endpoint, attempt, state, clock } = await openDelivery(receiver.url);
    await attempt();
    expect(await state()).toMatchObject({ state: 'dead', last_status: 410 });
    expect((await live.webhookEndpoints.get(endpoint.id)).disabled_at).toEqual(clock.now());
  });

  it('is refused to a private address, which is never connected to', async () => {
    const receiver = await startReceiver();
    const { attempt, state } = await openDelivery(receiver.url.replace('http:', 'https:'), {
      IDWELL_WEBHOOK_ALLOW_PRIVATE: 'false',
    });
    await attempt();
    expect(await state()).toMatchObject({ state: 'dead', last_error: expect.stringContaining('private') });
    expect(receiver.received).toEqual([]);
  });

  it('goes to the address that was checked, whatever the name says later', async () => {
    const receiver = await startReceiver();
    const port = new URL(receiver.url).port;
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const { attempt } = await openDelivery(`http://receiver.invalid:${port}/hook`, {}, { resolve });
    await attempt();
    expect(asked).toBe(1);
    expect(receiver.received).toMatchObject([{ headers: { host: `receiver.invalid:${port}` } }]);
  });
});
