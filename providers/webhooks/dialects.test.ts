import { describe, expect, it } from 'vitest';
import { newWebhookSecret } from '../../store/webhook-secret.ts';
import { VERIFIERS } from '../../test/support/vendor-verifiers.ts';
import { DIALECT_NAMES, type DialectEvent } from './dialect.ts';
import { DIALECTS } from './dialects.ts';

const EVENT: DialectEvent = {
  event: {
    id: 'evt_1',
    type: 'verification.rejected',
    created_at: '2026-03-01T09:05:00.000Z',
    mode: 'live',
    data: {
      verification_id: 'ver_1',
      status: 'rejected',
      previous_status: 'submitted',
      submission: 1,
      outcome: 'rejected',
      retry: 'final',
      labels: ['FORGERY'],
      vendor_reference: 'ours',
    },
  },
  verification: {
    id: 'ver_1',
    profile: 'standard',
    applicantReference: 'user-7',
    vendorReference: 'ours',
    createdAt: new Date('2026-03-01T09:00:00.000Z'),
    submittedAt: new Date('2026-03-01T09:04:00.000Z'),
    decidedAt: new Date('2026-03-01T09:05:00.000Z'),
  },
  records: [],
  publicUrl: 'https://id.example.com',
};

type Change = Partial<DialectEvent['event']['data']>;
const told = (type: string, data: Change = {}): DialectEvent => ({
  ...EVENT,
  event: { ...EVENT.event, type, data: { ...EVENT.event.data, retry: null, labels: [], ...data } },
});

describe.each(DIALECT_NAMES)('the dialect %s', (name) => {
  const dialect = DIALECTS[name];
  const secrets = [newWebhookSecret(name), newWebhookSecret(name)];
  const sign = (body: string) =>
    dialect.headers({ secrets, endpointId: 'whk_1', id: 'evt_1', at: new Date(), body });

  it('signs as the receivers of the vendor verify it', async () => {
    const body = JSON.stringify({ object: 'event', name: 'Ærøskøbing' });
    const headers = sign(body);
    const ask = async (secret: string, text: string) => {
      try {
        return await VERIFIERS[name]({ secret, headers, body: text });
      } catch {
        return false;
      }
    };
    const [current = '', old = ''] = secrets;
    expect(await ask(current, body)).toBe(true);
    expect(await ask(old, body)).toBe(dialect.signsWithAll);
    expect(await ask(newWebhookSecret(name), body)).toBe(false);
    expect(await ask(current, `${body} `)).toBe(false);
  });

  it('takes the secrets that it gives out, and no others', () => {
    for (const secret of secrets) expect(dialect.secret.pattern.test(secret)).toBe(true);
    for (const secret of ['', 'short', 'with a space in it, and long']) {
      expect(dialect.secret.pattern.test(secret)).toBe(false);
    }
  });

  it('says nothing of the person', () => {
    const body = JSON.stringify(dialect.body(told('verification.approved', { status: 'approved' })));
    expect(body).not.toMatch(/first|last.?name|birth|address|email|number/i);
  });
});

describe('the words of', () => {
  it.each([
    ['verification.submitted', 'submitted', 'inquiry.completed', 'completed'],
    ['verification.approved', 'approved', 'inquiry.approved', 'approved'],
    ['verification.rejected', 'rejected', 'inquiry.declined', 'declined'],
    ['verification.double_check', 'double_check', 'inquiry.marked-for-review', 'needs_review'],
    ['verification.hold', 'hold', 'inquiry.marked-for-review', 'needs_review'],
    ['verification.expired', 'expired', 'inquiry.expired', 'expired'],
  ] as const)('Persona for %s', (type, status, name, theirs) => {
    expect(DIALECTS.persona.body(told(type, { status }))).toMatchObject({
      data: {
        type: 'event',
        id: 'evt_1',
        attributes: {
          name,
          payload: {
            data: { type: 'inquiry', id: 'ver_1', attributes: { status: theirs, 'reference-id': 'user-7' } },
          },
        },
      },
    });
  });

  it.each([
    ['verification.approved', null, [], 9001, 'approved', null],
    ['verification.rejected', 'final', ['FORGERY'], 9102, 'declined', 102],
    ['verification.rejected', 'retry', ['DOCUMENT_DAMAGED'], 9103, 'resubmission_requested', 205],
    ['verification.double_check', null, [], 9121, 'review', null],
    ['verification.canceled', null, [], 9104, 'abandoned', null],
    ['verification.expired', null, [], 9104, 'expired', null],
  ] as const)('Veriff for %s %s', (type, retry, labels, code, status, reasonCode) => {
    expect(DIALECTS.veriff.body(told(type, { retry, labels: [...labels] }))).toMatchObject({
      status: 'success',
      verification: {
        id: 'ver_1',
        code,
        status,
        reasonCode,
        vendorData: 'ours',
        endUserId: 'user-7',
        person: {},
      },
    });
  });

  it('Veriff for what was submitted', () => {
    expect(DIALECTS.veriff.body(told('verification.submitted'))).toEqual({
      id: 'ver_1',
      attemptId: 'ver_1.1',
      vendorData: 'ours',
      feature: 'selfid',
      code: 7002,
      action: 'submitted',
    });
  });

  it.each([
    ['verification.submitted', [], 'processing', null],
    ['verification.approved', [], 'verified', null],
    ['verification.rejected', ['LOW_QUALITY', 'EXPIRATION_DATE'], 'requires_input', 'document_expired'],
    ['verification.rejected', ['FORGERY'], 'requires_input', 'document_unverified_other'],
    ['verification.canceled', [], 'canceled', null],
  ] as const)('Stripe for %s %j', (type, labels, status, error) => {
    expect(DIALECTS.stripe.body(told(type, { labels: [...labels] }))).toMatchObject({
      object: 'event',
      type: `identity.verification_session.${status}`,
      livemode: true,
      data: {
        object: { id: 'ver_1', status, last_error: error && { code: error }, client_reference_id: 'user-7' },
      },
    });
  });

  it('those who have none for an event are silent', () => {
    const silent = (name: 'persona' | 'veriff' | 'stripe' | 'atlas', type: string) =>
      DIALECTS[name].body(told(type)) === null;
    expect(silent('persona', 'verification.resubmitted')).toBe(true);
    expect(silent('veriff', 'verification.hold')).toBe(true);
    expect(silent('stripe', 'verification.double_check')).toBe(true);
    expect(silent('atlas', 'verification.double_check')).toBe(true);
  });
});
