import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { openTestApi, type TestApi } from '../test/support/api.ts';
import { createVerification, WHO } from '../test/support/records.ts';

const URL = 'https://example.com/hook';

/** An event and its delivery to each endpoint. */
async function happen({ store }: TestApi) {
  const scoped = store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const { id: verificationId } = await createVerification(scoped);
  const changed = await scoped.changeStatus({ verificationId, action: 'submit', who: WHO });
  return { scoped, verificationId, event: changed.event, deliveryIds: changed.deliveryIds };
}

describe('a webhook endpoint', () => {
  it('is added with a dialect, changed, disabled, enabled and deleted', async () => {
    const { call } = await openTestApi();
    const made = await call('POST', '/v1/webhooks', { url: URL, dialect: 'onfido' });
    expect(made).toMatchObject({ status: 201, body: { dialect: 'onfido', events: [], disabled: false } });
    expect(made.body.secret).toMatch(/^[\w-]{43}$/);
    const path = `/v1/webhooks/${made.body.id}`;
    const put = async (body: object) => (await call('PUT', path, body)).body;
    expect(await put({ url: `${URL}/2`, events: ['verification.approved'] })).toMatchObject({
      url: `${URL}/2`,
      events: ['verification.approved'],
      secret: null,
    });
    expect(await put({ disabled: true, events: [] })).toMatchObject({
      disabled: true,
      events: [],
      url: `${URL}/2`,
    });
    expect((await call('POST', `${path}/replay`, span())).body.code).toBe('webhook_disabled');
    expect(await put({ disabled: false })).toMatchObject({ disabled: false });
    expect((await call('GET', path)).body).toMatchObject({ id: made.body.id, failing_since: null });
    expect((await call('DELETE', path)).status).toBe(200);
    for (const [method, body] of [['GET'], ['PUT', {}], ['DELETE']] as const) {
      expect((await call(method, path, body)).status).toBe(404);
    }
    expect((await call('GET', '/v1/webhooks')).body.data).toEqual([]);
  });

  it('is refused with what is wrong, and how it would be right', async () => {
    const { call } = await openTestApi();
    const refused = async (body: object, path = '/v1/webhooks') => {
      const { status, body: problem } = await call('POST', path, body);
      expect(status).toBe(422);
      return problem.detail as string;
    };
    expect(await refused({ url: 'https://127.0.0.1/' })).toContain('IDWELL_WEBHOOK_ALLOW_PRIVATE');
    expect(await refused({ url: 'https://2130706433/' })).toContain('private');
    expect(await refused({ url: 'https://[::ffff:10.0.0.1]/' })).toContain('private');
    expect(await refused({ url: 'http://example.com/' })).toContain('https');
    expect(await refused({ url: 'https://a:b@example.com/' })).toContain('password');
    expect(await refused({ url: URL, secret: 'whsec_short' })).toContain('24 bytes in base64');
    expect(await refused({ url: URL, dialect: 'sumsub', secret: 'short' })).toContain('16 to 200');
    expect(await refused({ url: URL, dialect: 'jumio' })).toContain('dialect');
    expect(await refused({ webhook: { url: 'https://[::1]/' } }, '/v1/verifications')).toContain('private');
    const { body } = await call('POST', '/v1/webhooks', { url: URL });
    expect((await call('PUT', `/v1/webhooks/${body.id}`, { url: 'https://0/' })).status).toBe(422);
    expect(await refused({ secret: 'short' }, `/v1/webhooks/${body.id}/rotate-secret`)).toContain('whsec_');
    expect(await refused({ from: LATE, to: EARLY }, `/v1/webhooks/${body.id}/replay`)).toContain('not after');
  });

  it('gets a new secret beside which the old one is good for a while, where the dialect has room for it', async () => {
    const { call, clock } = await openTestApi();
    const rotate = async (dialect: string, body: object = {}) => {
      const { body: made } = await call('POST', '/v1/webhooks', { url: URL, dialect });
      const { body: rotated } = await call('POST', `/v1/webhooks/${made.id}/rotate-secret`, body);
      expect(rotated.secret).not.toBe(made.secret);
      return rotated;
    };
    const inAnHour = new Date(clock.now().getTime() + 3_600_000).toISOString();
    expect(await rotate('standard', { overlap: 3600 })).toMatchObject({ previous_until: inAnHour });
    expect(await rotate('standard', { overlap: 0 })).toMatchObject({ previous_until: null });
    expect(await rotate('veriff', { overlap: 3600 })).toMatchObject({ previous_until: null });
    expect(await rotate('sumsub', { secret: 'the-one-that-is-there' })).toMatchObject({
      secret: 'the-one-that-is-there',
    });
  });
});

const EARLY = '2026-01-01T00:00:00Z';
const LATE = '2030-01-01T00:00:00Z';
const span = (states?: string[]) => ({ from: EARLY, to: LATE, ...(states && { states }) });

describe('deliveries', () => {
  it('are logged attempt by attempt, and sent again by a span of time', async () => {
    const api = await openTestApi();
    const { call, jobs, clock } = api;
    const { body: hook } = await call('POST', '/v1/webhooks', { url: URL });
    const { scoped, verificationId, event, deliveryIds } = await happen(api);
    const [id = ''] = deliveryIds;
    const refused = { at: clock.now(), ms: 12.4, status: 500, error: 'The receiver answered 500.' };
    await scoped.deliveries.recordAttempt(id, { ...refused, nextAt: clock.now() });
    await scoped.deliveries.recordAttempt(id, { ...refused, status: null, error: 'late', nextAt: null });
    const log = (await call('GET', `/v1/deliveries/${id}`)).body;
    expect(log).toMatchObject({
      state: 'dead',
      type: 'verification.submitted',
      verification: verificationId,
      event: event.id,
      log: [
        { at: clock.now().toISOString(), ms: 12, status: 500, error: 'The receiver answered 500.' },
        { status: null, error: 'late' },
      ],
    });
    expect((await call('GET', `/v1/webhooks/${hook.id}`)).body.failing_since).toBe(clock.now().toISOString());

    // What happened while it was disabled has no delivery at all.
    await call('PUT', `/v1/webhooks/${hook.id}`, { disabled: true });
    const missed = await happen(api);
    expect(missed.deliveryIds).toEqual([]);
    await call('PUT', `/v1/webhooks/${hook.id}`, { disabled: false });
    const replay = async (states?: string[]) => {
      jobs.length = 0;
      return (await call('POST', `/v1/webhooks/${hook.id}/replay`, span(states))).body.replayed;
    };
    expect(await replay(['delivered'])).toBe(0);
    expect(await replay()).toBe(2);
    expect(jobs).toHaveLength(2);
    const { data } = (await call('GET', '/v1/deliveries')).body;
    expect(data.map(({ event: of }: { event: string }) => of)).toEqual([missed.event.id, event.id]);
    expect(data.every(({ state }: { state: string }) => state === 'pending')).toBe(true);
    // Those that are on their way are not sent once more.
    expect(await replay()).toBe(0);
    await scoped.deliveries.recordAttempt(id, {
      at: clock.now(),
      ms: 1,
      status: 204,
      error: null,
      nextAt: null,
    });
    expect(await replay(['delivered'])).toBe(1);
    expect((await call('GET', `/v1/deliveries/${id}`)).body.log).toHaveLength(3);
    await scoped.erase(verificationId);
    expect((await call('GET', `/v1/deliveries/${id}`)).status).toBe(404);
  });
});
