import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { personaStandIn } from '../../test/support/persona-stand-in.ts';
import { ProviderError } from '../provider-error.ts';
import { createPersonaProvider } from './create-persona-provider.ts';

const NOW = Date.parse('2026-03-01T09:00:00Z');
const open = async () => {
  const vendor = await personaStandIn('key', onTestFinished);
  const options = {
    templateId: 'itmpl_1',
    baseUrl: vendor.url,
    webhookSecrets: ['old', 'new'],
    now: () => NOW,
  };
  return { ...vendor, provider: createPersonaProvider({ apiKey: 'key', ...options }), options };
};
const input = { applicantReference: 'anna', reference: 'order-1', expected: { firstName: 'Anna' } };
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof ProviderError ? error.code : error),
  );

describe('Persona as a provider', () => {
  it('makes an inquiry once for a reference, with a page for the person', async () => {
    const { provider } = await open();
    const made = await provider.create(input);
    expect(made).toMatchObject({ status: 'started', reference: 'order-1', applicantReference: 'anna' });
    expect(made.extracted).toEqual({ firstName: 'Anna' });
    expect((await provider.create(input)).id).toBe(made.id);
    expect([(await provider.find('order-1'))?.id, await provider.find('order-2')]).toEqual([made.id, null]);
    expect((await provider.session(made.id)).url).toContain('https://withpersona.com/verify?code=');
  });

  it.each([
    ['pending', 'started', null],
    ['completed', 'submitted', null],
    ['needs_review', 'double_check', null],
    ['approved', 'approved', null],
    ['declined', 'rejected', 'final'],
    ['failed', 'rejected', 'final'],
    ['expired', 'expired', null],
    ['something_new', 'submitted', null],
  ])('reads %s as %s', async (theirs, ours, retry) => {
    const { provider, set } = await open();
    const { id } = await provider.create(input);
    set(id, { status: theirs });
    const { status, outcome, retry: again } = await provider.get(id);
    expect([status, again]).toEqual([ours, retry]);
    expect(outcome === 'approved').toBe(theirs === 'approved');
  });

  it('is decided by a person, is ended, and lists by pages', async () => {
    const { provider } = await open();
    const ids: string[] = [];
    for (const n of [1, 2, 3]) ids.push((await provider.create({ ...input, reference: `order-${n}` })).id);
    const [first, second, third] = ids as [string, string, string];
    expect((await provider.approve(first, { reason: 'seen' })).status).toBe('approved');
    expect((await provider.reject(second, { reason: 'forged' })).status).toBe('rejected');
    expect((await provider.cancel(third)).status).toBe('expired');
    const page = await provider.list({ limit: 2 });
    expect(page.verifications.map(({ id }) => id)).toEqual([third, second]);
    const rest = await provider.list({ limit: 2, cursor: page.cursor as string });
    expect([rest.verifications.map(({ id }) => id), rest.cursor]).toEqual([[first], null]);
  });

  it('says what it does not offer, and has one error', async () => {
    const { provider, options } = await open();
    expect(provider.capabilities.actions).not.toContain('upload');
    expect(await codeOf(provider.upload('inq', { type: 'selfie', content: new Uint8Array() }))).toBe(
      'not_offered',
    );
    expect(await codeOf(provider.get('none'))).toBe('not_found');
    expect(await codeOf(createPersonaProvider({ apiKey: 'x', ...options }).get('none'))).toBe(
      'unauthenticated',
    );
  });

  it('takes webhooks of either secret, of now, and no others', async () => {
    const { provider } = await open();
    const inquiry = { type: 'inquiry', id: 'inq_1', attributes: { status: 'approved' } };
    const body = Buffer.from(
      JSON.stringify({
        data: {
          type: 'event',
          id: 'evt_1',
          attributes: { name: 'inquiry.approved', payload: { data: inquiry } },
        },
      }),
    );
    const sign = (secret: string, at = NOW / 1000) =>
      `t=${at},v1=${createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex')}`;
    const parse = (header?: string) =>
      provider.parseWebhook({ headers: { 'persona-signature': header }, body });
    expect(await parse(`${sign('unknown')} ${sign('new')}`)).toMatchObject({
      id: 'evt_1',
      verificationId: 'inq_1',
      status: 'approved',
    });
    expect(await codeOf(parse(sign('unknown')))).toBe('webhook_refused');
    expect(await codeOf(parse(sign('new', NOW / 1000 - 301)))).toBe('webhook_refused');
    expect(await codeOf(parse(undefined))).toBe('webhook_refused');
  });
});
