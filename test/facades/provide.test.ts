/** KYC and KYB applications as Provide documents them, over a running API. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import { openTestApi, PNG } from '../support/api.ts';
import { decision, reading } from '../support/records.ts';

const ROOT = '/api/v1/kyc_applications';
const USER = '9e15791a-dbf1-4e5e-8c6b-a7253e198b4c';
const PICTURE = PNG.toString('base64');
const JANICE = { first_name: 'Janice', last_name: 'Way', date_of_birth: '06/22/1990' };

const open = async () => {
  const api = await openTestApi({ IDWELL_FACADES: 'provide' });
  const scoped = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const oursOf = async (id: string) =>
    (await scoped.facadeRecords('provide').find('application', id))?.verificationId as string;
  const create = async (pictures: object = { id_photo: PICTURE, selfie: PICTURE }, more: object = {}) => {
    const params = { type: 'id-verification', params: { ...JANICE, ...pictures } };
    return (await api.call('POST', ROOT, { provider: 'vouched', user_id: USER, params, ...more })).body;
  };
  const statusOf = async (id: string) => (await api.call('GET', `${ROOT}/${id}`)).body.status;
  const set = (id: string, status: string) => api.call('PUT', `${ROOT}/${id}`, { status });
  return { ...api, scoped, oursOf, create, statusOf, set };
};

const label = (code: string, retry: 'retry' | 'final', type = 'photo_id') => ({
  code,
  retry,
  message: 'Please take a new photo.',
  detail: 'The document cannot be read.',
  findings: [],
  captures: [{ type: type as 'photo_id', side: 'front' as const }],
});

describe('Provide', () => {
  it('creates and submits in one request, and goes from submitted to review to accepted', async () => {
    const { create, scoped, oursOf, statusOf } = await open();
    const made = await create();
    expect(made).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-/),
      application_id: expect.stringMatching(/^[0-9a-f]{8}-/),
      user_id: USER,
      provider: 'vouched',
      type: 'kyc',
      status: 'submitted',
      name: 'Janice Way',
      description: null,
    });
    const ours = await oursOf(made.id);
    for (const { id } of await scoped.documents.current(ours))
      await scoped.readings.record({ documentId: id, reading: reading(), ms: 1 });
    expect(await statusOf(made.id)).toBe('review');
    await scoped.recordDecision(ours, 1, decision('approved'));
    expect(await statusOf(made.id)).toBe('accepted');
  });

  it('shows the provider’s view in the details, without any picture', async () => {
    const { create, scoped, oursOf, call } = await open();
    const { id } = await create();
    const labels = [label('NOT_READABLE', 'retry'), { ...label('BAD_FACE_MATCHING', 'retry') }];
    const comparison = {
      field: 'name',
      expected: 'Janice Way',
      extracted: 'J Wax',
      score: 61,
      result: 'mismatch' as const,
      pieces: [],
      detail: 'Way is not Wax.',
    };
    const check = {
      type: 'face_match',
      status: 'failed',
      required: true,
      score: 12,
      confidence: null,
      ms: 1,
      findings: [],
    } as const;
    await scoped.recordDecision(
      await oursOf(id),
      1,
      decision('rejected', { labels, comparisons: [comparison], checks: [{ ...check, findings: [] }] }),
    );
    const { body } = await call('GET', `${ROOT}/${id}`);
    expect(body.params.params).toMatchObject({ first_name: 'Janice', id_photo: '', selfie: '' });
    const seen = body.provider_representation;
    expect(seen.errors.map(({ type }: { type: string }) => type)).toEqual([
      'InvalidIdPhotoError',
      'FaceMatchError',
      'NameMatchError',
    ]);
    expect(seen.errors[0]).toEqual({
      type: 'InvalidIdPhotoError',
      message: 'The document cannot be read.',
      suggestion: 'Please take a new photo.',
    });
    expect(seen).toMatchObject({
      status: 'completed',
      result: { success: false, confidences: { faceMatch: 0.12, idMatch: 0.61, backId: null } },
    });
    expect(seen.request.parameters).toMatchObject({ firstName: 'Janice', dob: '1990-06-22', idPhoto: '' });
    expect(JSON.stringify(body)).not.toContain(PICTURE);
  });

  it('fails where a picture cannot be taken, and is submitted again with another', async () => {
    const { create, call } = await open();
    const made = await create({ id_photo: 'bm8gcGljdHVyZQ==', selfie: PICTURE });
    expect(made.status).toBe('failed');
    expect(made.description).toMatch(/JPEG, PNG/);
    const again = await call('PUT', `${ROOT}/${made.id}`, { params: { id_photo: PICTURE, selfie: PICTURE } });
    expect(again.body).toMatchObject({
      id: made.id,
      status: 'submitted',
      name: 'Janice Way',
      description: null,
    });
  });

  it('waits as pending for what is missing, and says what', async () => {
    const { create } = await open();
    expect(await create({ id_photo: PICTURE })).toMatchObject({
      status: 'pending',
      description: 'Still missing: selfie.',
    });
  });

  it('is to be remediated for its likeness to another application, and then accepted by hand', async () => {
    const { create, scoped, oursOf, statusOf, set } = await open();
    const { id } = await create();
    await scoped.recordDecision(
      await oursOf(id),
      1,
      decision('double_check', { labels: [label('DUPLICATE', 'final')] }),
    );
    expect(await statusOf(id)).toBe('remediate');
    expect((await set(id, 'accepted')).body.status).toBe('accepted');
    const wrong = await set(id, 'rejected');
    expect([wrong.status, wrong.body.message]).toEqual([
      409,
      expect.stringContaining('is accepted cannot be rejected'),
    ]);
  });

  it('takes only what is asked for again after a rejection, though everything is sent', async () => {
    const { create, scoped, oursOf, call } = await open();
    const { id } = await create();
    const ours = await oursOf(id);
    await scoped.recordDecision(ours, 1, decision('rejected', { labels: [label('NOT_READABLE', 'retry')] }));
    const { body } = await call('PUT', `${ROOT}/${id}`, { params: { id_photo: PICTURE, selfie: PICTURE } });
    expect(body.status).toBe('submitted');
    const all = await scoped.documents.all(ours);
    expect(all.filter(({ type }) => type === 'photo_id')).toHaveLength(2);
    expect(all.filter(({ type }) => type === 'selfie')).toHaveLength(1);
  });

  it('is held for remediation, goes on, and is rejected, by valid transitions alone', async () => {
    const { create, set, statusOf } = await open();
    const { id } = await create();
    expect((await set(id, 'pending')).status).toBe(409);
    expect((await set(id, 'remediate')).body.status).toBe('remediate');
    expect((await set(id, 'review')).body.status).toBe('submitted');
    expect((await set(id, 'rejected')).body.status).toBe('rejected');
    expect((await set(id, 'accepted')).status).toBe(409);
    const waiting = await create({});
    expect((await set(waiting.id, 'rejected')).body.status).toBe('rejected');
    const held = await create();
    await set(held.id, 'remediate');
    expect((await set(held.id, 'accepted')).body.status).toBe('accepted');
    expect(await statusOf(held.id)).toBe('accepted');
  });

  it('lists pages with their total in a header, by user and status', async () => {
    const { create, call } = await open();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.unshift((await create(i === 1 ? {} : undefined)).id);
    await create({}, { user_id: null, type: 'kyb' });
    const page = await call('GET', `${ROOT}?user_id=${USER}&rpp=2&page=2`);
    expect([
      page.body.map(({ id }: { id: string }) => id),
      page.headers.get('x-total-results-count'),
    ]).toEqual([[ids[2]], '3']);
    const pending = await call('GET', `${ROOT}?status=pending`);
    expect(pending.body.map(({ type }: { type: string }) => type)).toEqual(['kyb', 'kyc']);
  });

  it('leaves a company to a person', async () => {
    const { create, scoped, oursOf } = await open();
    const { id } = await create({}, { type: 'kyb' });
    expect((await scoped.verifications.get(await oursOf(id))).profile_id).toBe('atlas-business');
  });

  it('refuses in one shape what is wrong', async () => {
    const { call, create } = await open();
    const refused = async (method: string, path: string, body?: object) => {
      const answer = await call(method, path, body);
      return [answer.status, answer.body.errors[0].field ?? answer.body.errors[0].code];
    };
    expect(await refused('POST', ROOT, { params: { date_of_birth: '31/12/1990' } })).toEqual([
      422,
      'params.date_of_birth',
    ]);
    expect(await refused('POST', ROOT, { params: { date_of_birth: '02/30/1990' } })).toEqual([
      422,
      'params.date_of_birth',
    ]);
    expect(await refused('POST', ROOT, { type: 'kyx', params: {} })).toEqual([422, 'type']);
    expect(await refused('GET', `${ROOT}/none`)).toEqual([404, 'not_found']);
    const { id } = await create();
    expect(await refused('PUT', `${ROOT}/${id}`, {})).toEqual([422, 'status']);
    expect(await refused('PUT', `${ROOT}/${id}`, { status: 'done' })).toEqual([422, 'status']);
    expect(await refused('DELETE', `${ROOT}/${id}`)).toEqual([404, 'no_such_route']);
  });
});
