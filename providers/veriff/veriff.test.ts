import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PNG } from '../../test/support/api.ts';
import { veriffStandIn } from '../../test/support/veriff-stand-in.ts';
import { ProviderError } from '../provider-error.ts';
import { createVeriffProvider } from './create-veriff-provider.ts';

const open = async () => {
  const vendor = await veriffStandIn('shared', onTestFinished);
  const provider = createVeriffProvider({ apiKey: 'key', sharedSecret: 'shared', baseUrl: vendor.url });
  return { ...vendor, provider };
};
const input = { applicantReference: 'anna', reference: 'order-1', expected: { firstName: 'Anna' } };
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProviderError ? error.code : error),
  );

describe('Veriff as a provider', () => {
  it('goes from session to decision', async () => {
    const { provider, decide } = await open();
    const made = await provider.create(input);
    expect(made).toMatchObject({ status: 'started', reference: 'order-1', applicantReference: 'anna' });
    expect((await provider.create(input)).id).toBe(made.id);
    expect((await provider.session(made.id)).url).toMatch(/^https:\/\/magic/);
    expect(await codeOf(provider.submit(made.id))).toBe('incomplete');
    await provider.upload(made.id, { type: 'photo_id', content: PNG });
    await provider.upload(made.id, { type: 'selfie', content: PNG });
    expect(await provider.submit(made.id)).toMatchObject({ status: 'submitted', asked: [] });
    expect(await codeOf(provider.upload(made.id, { type: 'selfie', content: PNG }))).toBe('wrong_status');
    decide(made.id, { status: 'approved', code: 9001, person: { firstName: 'ANNA', lastName: null } });
    expect(await provider.get(made.id)).toMatchObject({
      status: 'approved',
      extracted: { firstName: 'ANNA' },
    });
  });

  it.each([
    [{ status: 'declined', reasonCode: 102 }, 'rejected', 'final', 'FORGERY'],
    [{ status: 'resubmission_requested', reasonCode: 204 }, 'rejected', 'retry', 'UNSATISFACTORY_PHOTOS'],
    [{ status: 'review' }, 'double_check', null, undefined],
    [{ status: 'something_new' }, 'double_check', null, undefined],
    [{ status: 'expired' }, 'expired', null, undefined],
  ])('reads %j', async (decision, status, retry, code) => {
    const { provider, decide } = await open();
    const { id } = await provider.create(input);
    decide(id, decision);
    const seen = await provider.get(id);
    expect([seen.status, seen.retry, seen.labels[0]?.code]).toEqual([status, retry, code]);
  });

  it('has one error for what is wrong', async () => {
    const { provider, url } = await open();
    expect(await codeOf(provider.get('none'))).toBe('not_found');
    expect(await codeOf(provider.hold('none'))).toBe('not_offered');
    const stranger = createVeriffProvider({ apiKey: 'key', sharedSecret: 'other', baseUrl: url });
    expect(await codeOf(stranger.create(input))).toBe('unauthenticated');
    expect((await provider.health()).up).toBe(true);
    const absent = createVeriffProvider({ apiKey: 'key', sharedSecret: 's', baseUrl: 'http://127.0.0.1:1' });
    expect(await codeOf(absent.create(input))).toBe('unreachable');
    expect((await absent.health()).up).toBe(false);
  });

  it('takes webhooks that are signed, and no others', async () => {
    const { provider } = await open();
    const body = Buffer.from(
      JSON.stringify({ status: 'success', verification: { id: 's1', status: 'approved', code: 9001 } }),
    );
    const signature = createHmac('sha256', 'shared').update(body).digest('hex');
    const event = await provider.parseWebhook({ headers: { 'x-hmac-signature': signature }, body });
    expect(event).toMatchObject({
      id: 's1:9001',
      verificationId: 's1',
      status: 'approved',
      outcome: 'approved',
    });
    const wrong = { headers: { 'x-hmac-signature': signature }, body: Buffer.from('{}') };
    expect(await codeOf(provider.parseWebhook(wrong))).toBe('webhook_refused');
    expect(await codeOf(provider.parseWebhook({ headers: {}, body }))).toBe('webhook_refused');
  });
});
