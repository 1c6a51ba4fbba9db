/** Provide's and Atlas's ways from one end to the other: drawn documents, the real engine, real webhooks. */
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { drawSelfie } from '../../fixtures/draw-selfie.ts';
import { photograph } from '../../fixtures/photograph.ts';
import { ANNA_ERIKSSON } from '../support/anna-eriksson.ts';
import { eventually } from '../support/eventually.ts';
import { startReceiver } from '../support/receiver.ts';
import { openWholeService } from '../support/whole-service.ts';

const PATIENCE = { within: 120_000 };
it('an application at Provide is accepted, another person’s selfie is not; an Atlas verification is told of by its event', async () => {
  const { service, call } = await openWholeService({
    environment: { IDWELL_MODE: 'test', IDWELL_FACADES: 'provide,atlas', IDWELL_SWEEP_INTERVAL: '30s' },
  });
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(service.url + path, {
      method,
      headers: { authorization: `Bearer ${service.firstKey}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers as callers see them
    return (await response.json()) as any;
  };
  const passport = await drawPassport('walks', ANNA_ERIKSSON);
  const photo = Buffer.from((await photograph(passport.image, 'walks', { care: 'good' })).image);
  const own = Buffer.from((await drawSelfie('woman-a', { photo: 1 })).image);
  const other = Buffer.from((await drawSelfie('woman-b', { photo: 0 })).image);
  const apply = (selfie: Buffer, userId: string) =>
    ask('POST', '/api/v1/kyc_applications', {
      user_id: userId,
      params: {
        first_name: 'Anna Maria',
        last_name: 'Eriksson',
        date_of_birth: '08/12/1988',
        id_photo: photo.toString('base64'),
        selfie: selfie.toString('base64'),
      },
    });
  const ended = ({ id }: { id: string }) =>
    eventually(
      'the application ends',
      async () => {
        const seen = await ask('GET', `/api/v1/kyc_applications/${id}`);
        return ['accepted', 'rejected', 'remediate'].includes(seen.status) ? seen : null;
      },
      PATIENCE,
    );
  const anna = '3fceea52-b71c-4b7f-bb88-712046523310';
  const accepted = await ended(await apply(own, anna));
  expect(accepted).toMatchObject({ status: 'accepted', name: 'Anna Maria Eriksson' });
  const { result, errors } = accepted.provider_representation;
  expect(errors).toEqual([]);
  expect(result).toMatchObject({ success: true, type: 'passport', lastName: 'ERIKSSON', dob: '1988-08-12' });
  expect(Math.min(result.confidences.faceMatch, result.confidences.idMatch)).toBeGreaterThan(0.85);

  const refused = await ended(await apply(other, anna));
  expect(refused.status).toBe('rejected');
  expect(refused.provider_representation.errors[0].type).toBe('FaceMatchError');

  const receiver = await startReceiver();
  const { body: hook } = await call('POST', '/webhooks', { url: receiver.url, dialect: 'atlas' });
  const made = await ask('POST', '/functions/v1/kyc-verifications', { customer_id: anna });
  const { body: list } = await call('GET', `/verifications?applicant_reference=${anna}&limit=1`);
  for (const [type, picture] of [
    ['photo_id', photo],
    ['selfie', own],
  ] as const) {
    const form = new FormData();
    form.set('type', type);
    form.set('file', new Blob([picture]));
    const response = await fetch(`${service.url}/v1/verifications/${list.data[0].id}/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${made.provider_session_token}` },
      body: form,
    });
    expect(response.status).toBe(201);
  }
  await ask('POST', `/functions/v1/kyc-verifications/${made.id}/submit`);
  const heard = await eventually(
    'the event of the approval',
    () => receiver.received.find(({ body }) => body.includes('identity.verification.approved')),
    PATIENCE,
  );
  const headers = heard.headers as Record<string, string>;
  const event = new Webhook(hook.secret).verify(heard.body, headers) as { data: object };
  expect(event.data).toMatchObject({ id: made.id, customer_id: anna, status: 'approved' });
  const seen = await ask('GET', `/functions/v1/kyc-verifications/${made.id}`);
  expect(seen.risk_score).toBeLessThan(30);
  expect(seen.checks.map(({ check_type }: { check_type: string }) => check_type)).toContain('selfie_match');
}, 400_000);
