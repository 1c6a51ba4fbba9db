/** Another profile for a verification that is started, and pictures that are taken over from an earlier one. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { form, openTestApi } from '../test/support/api.ts';
import { reading } from '../test/support/records.ts';

const open = async () => {
  const api = await openTestApi();
  const store = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const create = async (more: object = {}) =>
    (await api.call('POST', '/v1/verifications', { applicant_reference: 'anna', ...more })).body;
  const upload = async (id: string, type: string) => {
    const { body } = await api.call('POST', `/v1/verifications/${id}/documents`, form({ type }));
    return body.id as string;
  };
  const read = async (documentId: string) => {
    const fields = { surname: { value: 'MUSTER', confidence: 0.9, source: 'viz' as const } };
    await store.readings.record({ documentId, reading: { ...reading(), fields }, ms: 5 });
  };
  return { ...api, create, upload, read };
};

describe('changing a verification that is started', () => {
  it('keeps what was uploaded, asks for what the new profile does, and leaves the rest as it is', async () => {
    const { call, create, upload } = await open();
    const { id } = await create({ profile: 'standard', metadata: { plan: 'gold' } });
    const photo = await upload(id, 'photo_id');
    const expected = { person: { last_name: 'Muster' } };
    const { status, body } = await call('PATCH', `/v1/verifications/${id}`, { profile: 'express', expected });
    expect([status, body.profile, body.missing]).toEqual([200, { id: 'express', version: 3 }, []]);
    expect(body).toMatchObject({ expected, metadata: { plan: 'gold' }, documents: [{ id: photo }] });
    const { body: history } = await call('GET', `/v1/verifications/${id}/history`);
    expect(history.data.at(-1)).toMatchObject({ action: 'change', from: 'started', to: 'started' });
  });

  it('refuses one that was submitted, a profile that is not there, and fields that it does not know', async () => {
    const { call, create } = await open();
    const { id } = await create({ profile: 'manual' });
    const codes: string[] = [];
    for (const body of [{ profile: 'gold' }, { applicant_reference: 'bert' }])
      codes.push((await call('PATCH', `/v1/verifications/${id}`, body)).body.code);
    await call('POST', `/v1/verifications/${id}/submit`, {});
    const late = await call('PATCH', `/v1/verifications/${id}`, { profile: 'express' });
    expect([...codes, late.body.code]).toEqual(['unknown_profile', 'invalid_request', 'wrong_status']);
  });
});

describe('pictures of an earlier verification of the same person', () => {
  it('come with what was read of them; what was not read yet is read', async () => {
    const { call, create, upload, read, jobs } = await open();
    const { id } = await create({ profile: 'standard' });
    const [photo, selfie] = [await upload(id, 'photo_id'), await upload(id, 'selfie')];
    await read(photo);
    const before = jobs.length;
    const later = await create({ profile: 'standard', documents: [photo, selfie] });
    expect(later.missing).toEqual([]);
    expect(later.documents.map((each: { type: string; status: string }) => [each.type, each.status])).toEqual(
      [
        ['photo_id', 'read'],
        ['selfie', 'uploaded'],
      ],
    );
    expect(jobs.slice(before).map(({ data }) => data)).toEqual([{ documentId: later.documents[1].id }]);
    const path = `/v1/verifications/${later.id}/documents/${later.documents[0].id}`;
    const { body } = await call('GET', path);
    expect(body.reading).toMatchObject({ fields: { surname: { value: 'MUSTER' } }, mrz: null });
  });

  it('are refused where they are of somebody else', async () => {
    const { call, create, upload } = await open();
    const photo = await upload((await create({})).id, 'photo_id');
    for (const more of [{ applicant_reference: 'bert' }, {}]) {
      const { status, body } = await call('POST', '/v1/verifications', { ...more, documents: [photo] });
      expect([status, body.code]).toEqual([422, 'invalid_request']);
    }
  });
});

describe('one document', () => {
  it('is given by its own verification alone, and shows the applicant nothing of what was read', async () => {
    const { call, create, upload, read, url } = await open();
    const [mine, other] = [await create({}), await create({})];
    const photo = await upload(mine.id, 'photo_id');
    expect((await call('GET', `/v1/verifications/${other.id}/documents/${photo}`)).status).toBe(404);
    await read(photo);
    const token = mine.url.slice(mine.url.indexOf('#') + 1);
    const headers = { authorization: `Bearer ${token}` };
    const seen = await fetch(`${url}/v1/verifications/${mine.id}/documents`, { headers });
    expect(await seen.text()).not.toContain('MUSTER');
  });
});
