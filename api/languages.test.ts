import { expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { openTestApi, PNG } from '../test/support/api.ts';
import { finding } from '../test/support/made-readings.ts';
import { reading } from '../test/support/records.ts';

it('tells applicants in their own language what to do, and keys in English', async () => {
  const api = await openTestApi();
  const { body: made } = await api.call('POST', '/v1/verifications', {});
  const form = new FormData();
  form.set('type', 'selfie');
  form.set('file', new Blob([PNG], { type: 'image/png' }), 'me.png');
  const { body: document } = await api.call('POST', `/v1/verifications/${made.id}/documents`, form);
  const store = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const dark = reading([{ ...finding('face_dark'), step: 'selfie' }]);
  await store.readings.record({ documentId: document.id, reading: dark, ms: 1 });

  const path = `/v1/verifications/${made.id}/documents`;
  const told = async (headers: Record<string, string>) => {
    const { body } = await api.call('GET', path, undefined, headers);
    return body.data[0].reading.problems[0].message as string;
  };
  const token = { authorization: `Bearer ${made.url.split('#')[1]}` };
  expect(await told({ ...token, 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' })).toMatch(/^Ihr Gesicht ist/);
  expect(await told({ ...token, 'accept-language': 'fr' })).toMatch(/^Votre visage est/);
  expect(await told({ ...token, 'accept-language': 'nl, es;q=0.8' })).toMatch(/^Su cara se ve/);
  expect(await told({ ...token, 'accept-language': 'ja' })).toMatch(/^Your face is too dark/);
  expect(await told(token)).toMatch(/^Your face is too dark/);
  expect(await told({ 'accept-language': 'de' })).toMatch(/^Your face is too dark/);
});
