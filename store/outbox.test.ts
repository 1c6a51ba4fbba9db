import { describe, expect, it } from 'vitest';
import { createTestClock } from '../test/support/clock.ts';
import { createVerification, WHO } from '../test/support/records.ts';
import { openTestStore } from '../test/support/store.ts';
import type { Clock } from './clock.ts';
import type { ScopedStore } from './scoped-store.ts';

const submit = (store: ScopedStore, verificationId: string) =>
  store.changeStatus({ verificationId, action: 'submit', who: WHO });

async function urlsOf(store: ScopedStore, deliveryIds: string[]): Promise<string[]> {
  const deliveries = await Promise.all(deliveryIds.map((id) => store.deliveries.get(id)));
  const endpoints = await Promise.all(deliveries.map((each) => store.webhookEndpoints.get(each.endpoint_id)));
  return endpoints.map(({ url }) => url);
}

describe('an event', () => {
  it('goes to the endpoints that want it', async () => {
    const { live } = await openTestStore();
    await live.webhookEndpoints.create({ url: 'https://all.example/' });
    await live.webhookEndpoints.create({ url: 'https://some.example/', events: ['verification.approved'] });
    const off = await live.webhookEndpoints.create({ url: 'https://off.example/' });
    await live.webhookEndpoints.disable(off.id);
    const { deliveryIds } = await submit(live, (await createVerification(live)).id);
    expect(await urlsOf(live, deliveryIds)).toEqual(['https://all.example/']);
  });

  it('goes to the address of its verification in place of the endpoints', async () => {
    const { live } = await openTestStore();
    await live.webhookEndpoints.create({ url: 'https://all.example/' });
    const webhook = { url: 'https://own.example/', secret: 'whsec_bm90IGEgc2VjcmV0IG9mIGFueWJvZHkgYXQgYWxs' };
    const own = await createVerification(live, { webhook });
    const again = await createVerification(live, { webhook });
    expect(again.webhook_endpoint_id).toBe(own.webhook_endpoint_id);
    expect(await live.webhookEndpoints.secrets(own.webhook_endpoint_id as string)).toEqual([webhook.secret]);
    const { deliveryIds } = await submit(live, own.id);
    expect(await urlsOf(live, deliveryIds)).toEqual(['https://own.example/']);
    expect((await live.webhookEndpoints.list()).map(({ url }) => url)).toEqual(['https://all.example/']);
  });
});

const LEASE = { lease: 20_000, most: 4 };
const took = (clock: Clock) => ({ at: clock.now(), ms: 3 });

describe('a delivery', () => {
  it('is claimed by one, is due again when that one dies, and stays delivered', async () => {
    const clock = createTestClock();
    const { live, store } = await openTestStore({}, clock);
    await live.webhookEndpoints.create({ url: 'https://all.example/' });
    const [id] = (await submit(live, (await createVerification(live)).id)).deliveryIds as [string];
    const claims = await Promise.all([1, 2, 3].map(() => live.deliveries.claim(id, LEASE)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.everywhere.dueDeliveries(0)).toEqual([]);
    clock.advance(20_000);
    expect(await store.everywhere.dueDeliveries(0)).toMatchObject([
      { id, tenantId: 'ten_default', mode: 'live' },
    ]);
    expect(await live.deliveries.claim(id, LEASE)).not.toBeNull();
    await live.deliveries.recordAttempt(id, { ...took(clock), status: 204, error: null, nextAt: null });
    expect(
      await live.deliveries.recordAttempt(id, { ...took(clock), status: 500, error: 'late', nextAt: null }),
    ).toBeNull();
    expect(await live.deliveries.get(id)).toMatchObject({
      state: 'delivered',
      attempts: 1,
      delivered_at: clock.now(),
    });
    expect(await live.deliveries.claim(id, LEASE)).toBeNull();
    // What was made late is in the log all the same.
    expect(await live.deliveries.attempts(id)).toMatchObject([
      { status: 204, error: null, at: clock.now(), ms: 3 },
      { status: 500, error: 'late' },
    ]);
  });

  it('that is dead is kept, found and sent again', async () => {
    const { live, store } = await openTestStore();
    await live.webhookEndpoints.create({ url: 'https://all.example/' });
    const [id] = (await submit(live, (await createVerification(live)).id)).deliveryIds as [string];
    await live.deliveries.recordAttempt(id, {
      ...took(store.clock),
      status: 500,
      error: 'The receiver answered 500.',
      nextAt: null,
    });
    expect((await live.deliveries.list({ state: 'dead' })).rows).toMatchObject([{ id, last_status: 500 }]);
    expect(await live.deliveries.replay(id)).toMatchObject({ state: 'pending', attempts: 0 });
    expect(await live.deliveries.claim(id, LEASE)).not.toBeNull();
  });
});

describe('a secret', () => {
  it('is kept sealed, and signs along for a while after it was rotated', async () => {
    const clock = createTestClock();
    const { live } = await openTestStore({}, clock);
    const endpoint = await live.webhookEndpoints.create({ url: 'https://all.example/' });
    const [old] = (await live.webhookEndpoints.secrets(endpoint.id)) as [string];
    expect(old).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(JSON.stringify(endpoint)).not.toContain(old.slice(6));
    const fresh = await live.webhookEndpoints.rotateSecret(endpoint.id, 3_600_000);
    expect(await live.webhookEndpoints.secrets(endpoint.id)).toEqual([fresh, old]);
    clock.advance(3_600_000);
    expect(await live.webhookEndpoints.secrets(endpoint.id)).toEqual([fresh]);
  });
});
