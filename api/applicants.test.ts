/** One person, several verifications. */
import { describe, expect, test } from 'vitest';
import type { LoadedProfile } from '../rules/profile.ts';
import { bundledProfiles } from '../store/bundled-profiles.ts';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { openTestApi, type TestApi } from '../test/support/api.ts';
import { addPhoto, createVerification, decision, reading, WHO } from '../test/support/records.ts';
import { earlierOf } from '../workers/earlier-of.ts';

const EMBEDDING = Array.from({ length: 128 }, (_, i) => (i % 7) / 20);
const face = {
  box: { x: 1, y: 1, width: 90, height: 120 },
  confidence: 0.9,
  embedding: EMBEDDING,
  print: '00'.repeat(8),
  yaw: 0,
  pitch: 0,
  roll: 0,
  quality: { pixels: 120, sharpness: 1, exposure: 0.5, dark: 0, light: 0 },
  antispoof: null,
  live: null,
  age: null,
} as never;

async function bundled(id: string): Promise<LoadedProfile> {
  return (await bundledProfiles()).get(id)!;
}
const scoped = (api: TestApi) => api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });

/** A person who was approved under a profile, with a passport of which the portrait was read. */
async function approved(api: TestApi, reference: string, profile = 'express') {
  const store = scoped(api);
  const row = await createVerification(store, {
    profile: await bundled(profile),
    applicantReference: reference,
    expected: { person: { last_name: 'Muster' } },
    attributes: { residenceCountry: 'CH', lastVerification: 9 },
  });
  const document = await addPhoto(store, row.id, `passport of ${reference}`);
  await store.readings.record({ documentId: document.id, reading: { ...reading(), face }, ms: 4 });
  await store.changeStatus({ verificationId: row.id, action: 'submit', who: WHO, comment: null });
  await store.recordDecision(row.id, 1, decision('approved'));
  return row.id;
}

const DAY = 86_400_000;

describe('upgrade-verification', () => {
  const upgrade = (api: TestApi, reference: string, body: object) =>
    api.call('POST', `/v1/applicants/${reference}/upgrade-verification`, body);

  test('asks only for what the other profile has more', async () => {
    const api = await openTestApi();
    const earlier = await approved(api, 'customer-1');
    const { status, body } = await upgrade(api, 'customer-1', {
      fromProfile: 'express',
      toProfile: 'standard',
      reason: 'Transaction limit increase',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'started',
      previous_id: earlier,
      applicant_reference: 'customer-1',
      profile: { id: 'standard' },
      missing: [{ type: 'selfie', side: null }],
      expected: { person: { last_name: 'Muster' } },
      attributes: { residenceCountry: 'CH' },
    });
    // Its document was not read again: the reading came along.
    expect(body.attributes.lastVerification).toBeUndefined();
    expect(body.documents).toMatchObject([{ type: 'photo_id', side: 'front' }]);
    expect(await scoped(api).readings.missing(body.id)).toEqual([]);
    expect(api.jobs).toEqual([]);
    const { body: history } = await api.call('GET', `/v1/verifications/${body.id}/history`);
    expect(history.data[0].comment).toBe(`Upgrade of ${earlier} (express): Transaction limit increase`);
  });

  test('is submitted at once where nothing is missing, and outlives the first', async () => {
    const api = await openTestApi();
    const earlier = await approved(api, 'customer-2');
    const { body } = await upgrade(api, 'customer-2', { toProfile: 'express', reason: 'Annual check' });
    expect(body.status).toBe('submitted');
    expect(api.jobs).toMatchObject([{ name: 'decide-verification', data: { verificationId: body.id } }]);
    await scoped(api).erase(earlier);
    const [document] = body.documents;
    const content = await api.call('GET', `/v1/verifications/${body.id}/documents/${document.id}/content`);
    expect(content.status).toBe(200);
  });

  test('says plainly that there is nobody, or no such profile', async () => {
    const api = await openTestApi();
    await approved(api, 'customer-3');
    const nobody = await upgrade(api, 'customer-4', { toProfile: 'standard', reason: 'x' });
    expect([nobody.status, nobody.body.code]).toEqual([404, 'not_found']);
    expect(nobody.body.detail).toContain('customer-4');
    const other = await upgrade(api, 'customer-3', {
      fromProfile: 'bank',
      toProfile: 'standard',
      reason: 'x',
    });
    expect(other.body.detail).toContain('under the profile bank');
    const unknown = await upgrade(api, 'customer-3', { toProfile: 'gold', reason: 'x' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown_profile']);
    const list = await api.call('GET', '/v1/verifications?applicant_reference=customer-3');
    expect(list.body.data).toHaveLength(1);
  });
});

describe('an annual re-verification', () => {
  test('is refused while the last one is enough, and taken when it is forced, old or risky', async () => {
    const api = await openTestApi();
    const earlier = await approved(api, 'customer-5', 'standard');
    const again = (more: object) =>
      api.call('POST', '/v1/verifications', {
        profile: 'annual-reverification',
        applicant_reference: 'customer-5',
        ...more,
      });
    api.clock.advance(10 * DAY);
    const refused = await again({ attributes: { riskScore: 10 } });
    expect([refused.status, refused.body.code, refused.body.verification_id]).toEqual([
      409,
      'not_needed',
      earlier,
    ]);
    expect(refused.body.detail).toContain('10 days ago');
    expect((await again({ attributes: { riskScore: 10 }, force: true })).status).toBe(201);
    expect((await again({ attributes: { riskScore: 50 } })).status).toBe(201);
    // Without a risk score it is not known whether all of skipIf is met.
    expect((await again({})).status).toBe(201);
    api.clock.advance(400 * DAY);
    const old = await again({ attributes: { riskScore: 10 } });
    expect(old.status).toBe(201);
    expect(old.body.missing).toEqual([{ type: 'selfie', side: null }]);
  });

  test('counts days by the calendar, as the decision does', async () => {
    const api = await openTestApi();
    await approved(api, 'customer-8', 'standard');
    // A minute into the next day: less than 24 hours.
    api.clock.advance(DAY - (api.clock.now().getTime() % DAY) + 60_000);
    const refused = await api.call('POST', '/v1/verifications', {
      profile: 'annual-reverification',
      applicant_reference: 'customer-8',
      attributes: { riskScore: 10 },
    });
    expect(refused.body.detail).toContain('approved 1 days ago');
    const store = scoped(api);
    const next = await createVerification(store, { applicantReference: 'customer-8' });
    const known = await earlierOf(store, next, api.clock.now().toISOString().slice(0, 10), []);
    expect(known.lastVerification).toBe(1);
  });

  test('knows the portrait and the age of the last approval, and of nobody else', async () => {
    const api = await openTestApi();
    const store = scoped(api);
    await approved(api, 'customer-6', 'standard');
    api.clock.advance(30 * DAY);
    const today = api.clock.now().toISOString().slice(0, 10);
    const asking = [await bundled('annual-reverification')];
    const next = await createVerification(store, { applicantReference: 'customer-6' });
    const known = await earlierOf(store, next, today, asking);
    expect(known.lastVerification).toBe(30);
    expect(known.original?.embedding).toEqual(EMBEDDING);
    const unasked = await earlierOf(store, next, today, [await bundled('standard')]);
    expect(unasked).toEqual({ lastVerification: 30, original: null });
    const stranger = await createVerification(store, { applicantReference: 'customer-7' });
    expect(await earlierOf(store, stranger, today, asking)).toEqual({
      lastVerification: null,
      original: null,
    });
    const nameless = await createVerification(store);
    expect(await earlierOf(store, nameless, today, asking)).toEqual({
      lastVerification: null,
      original: null,
    });
  });
});

test('a double check says who looks at it, how soon and until when', async () => {
  const api = await openTestApi();
  const store = scoped(api);
  const row = await createVerification(store, { profile: await bundled('bank') });
  await addPhoto(store, row.id);
  await store.changeStatus({ verificationId: row.id, action: 'submit', who: WHO, comment: null });
  await store.recordDecision(row.id, 1, decision('double_check'));
  const { body } = await api.call('GET', `/v1/verifications/${row.id}`);
  const due = new Date(api.clock.now().getTime() + 24 * 3_600_000).toISOString();
  expect(body.review).toEqual({ assign_to: 'compliance_team', priority: 'high', due_at: due });
});
