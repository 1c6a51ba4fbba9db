/** The routes, words and answers of Atlas, over a running API. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import { form, openTestApi } from '../support/api.ts';
import { decision } from '../support/records.ts';

const ROOT = '/functions/v1/kyc-verifications';

const open = async () => {
  const api = await openTestApi({ IDWELL_FACADES: 'atlas' });
  const store = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const create = async (more: object = {}) =>
    (await api.call('POST', ROOT, { customer_id: 'cus_abc123', ...more })).body;
  /** Ours behind an id of Atlas. */
  const oursOf = async (id: string) =>
    (await store.facadeRecords('atlas').find('verification', id))?.verificationId as string;
  return { ...api, scoped: store, create, oursOf };
};

describe('Atlas', () => {
  it('creates as its guide shows, and says nothing of the tokens to those who list', async () => {
    const { call } = await open();
    const { status, body } = await call('POST', ROOT, {
      customer_id: 'cus_abc123',
      verification_level: 'standard',
      provider: 'persona',
      pii_tokens: { ssn: 'id_1' },
      metadata: { purpose: 'account_opening' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: expect.stringMatching(/^kyc_[0-9a-f]{24}$/),
      status: 'pending',
      verification_level: 'standard',
      provider: 'persona',
      created_at: '2026-03-01T09:00:00.000Z',
    });
    expect(body.provider_session_token).toMatch(/^idv_ver_/);
    const { body: list } = await call('GET', `${ROOT}?status=pending&limit=20`);
    expect(list).toMatchObject({ total: 1, limit: 20, offset: 0, has_more: false });
    expect(list.data).toMatchObject([{ id: body.id, metadata: { purpose: 'account_opening' } }]);
    expect(JSON.stringify(list)).not.toContain('id_1');
  });

  it('takes pictures with the session token, is submitted, and gives its checks with confidence', async () => {
    const { call, create, url, scoped, oursOf } = await open();
    const { id, provider_session_token: token } = await create({ verification_level: 'standard' });
    const ours = await oursOf(id);
    for (const type of ['photo_id', 'selfie']) {
      const request = { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form({ type }) };
      expect((await fetch(`${url}/v1/verifications/${ours}/documents`, request)).status).toBe(201);
    }
    expect((await call('POST', `${ROOT}/${id}/submit`)).body).toMatchObject({
      status: 'submitted',
      checks: [],
    });
    const check = {
      type: 'face_match',
      status: 'passed',
      required: true,
      score: 95,
      confidence: null,
      ms: 1,
    } as const;
    await scoped.recordDecision(ours, 1, decision('approved', { checks: [{ ...check, findings: [] }] }));
    const { body } = await call('GET', `${ROOT}/${id}`);
    expect(body).toMatchObject({ id, status: 'approved', risk_score: null });
    expect(body.completed_at).toBe('2026-03-01T09:00:00.000Z');
    expect(body.checks).toMatchObject([
      { check_type: 'selfie_match', status: 'passed', confidence_score: 0.95 },
    ]);
  });

  it('lets a reviewer approve with a risk score, or reject with a reason', async () => {
    const { call, create } = await open();
    const [first, second] = [await create({ provider: 'manual' }), await create({ provider: 'manual' })];
    for (const { id } of [first, second]) await call('POST', `${ROOT}/${id}/submit`);
    const approval = { reason: 'Documents verified manually', risk_score: 10 };
    expect((await call('POST', `${ROOT}/${first.id}/approve`, approval)).body).toMatchObject({
      status: 'approved',
      risk_score: 10,
    });
    const refused = await call('POST', `${ROOT}/${second.id}/reject`, {});
    expect([refused.status, refused.body.error.fields]).toEqual([422, { reason: expect.any(String) }]);
    const rejection = { reason: 'Document appears fraudulent' };
    expect((await call('POST', `${ROOT}/${second.id}/reject`, rejection)).body.status).toBe('rejected');
    const { body } = await call('POST', `${ROOT}/${second.id}/approve`, approval);
    expect(body.error).toMatchObject({ code: 'wrong_status', request_id: expect.stringMatching(/^req_/) });
  });

  it('lists by status and customer, with limit and offset', async () => {
    const { call, create } = await open();
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.unshift((await create({ provider: 'manual' })).id);
    await create({ customer_id: undefined, external_customer_id: 'theirs' });
    await call('POST', `${ROOT}/${ids[1]}/submit`);
    const page = await call('GET', `${ROOT}?customer_id=cus_abc123&limit=2&offset=1`);
    expect(page.body.data.map(({ id }: { id: string }) => id)).toEqual(ids.slice(1));
    expect(page.body.total).toBe(3);
    const submitted = await call('GET', `${ROOT}?status=submitted`);
    expect(submitted.body.data.map(({ id }: { id: string }) => id)).toEqual([ids[1]]);
    expect((await call('GET', `${ROOT}?customer_id=theirs`)).body.total).toBe(1);
  });

  it('refuses in its own words what is wrong, and what is not there', async () => {
    const { call, url } = await open();
    const refused = async (method: string, path: string, body?: unknown) => {
      const { status, body: answer } = await call(method, path, body);
      return [status, answer.error.code, Object.keys(answer.error.fields ?? {})];
    };
    expect(await refused('POST', ROOT, {})).toEqual([422, 'invalid_request', ['customer_id']]);
    expect(await refused('POST', ROOT, { customer_id: 'c', verification_level: 'gold' })).toEqual([
      422,
      'invalid_request',
      ['verification_level'],
    ]);
    expect(await refused('GET', `${ROOT}?limit=101`)).toEqual([422, 'invalid_request', ['limit']]);
    expect(await refused('GET', `${ROOT}/kyc_none`)).toEqual([404, 'not_found', []]);
    expect(await refused('DELETE', `${ROOT}/kyc_none`)).toEqual([404, 'no_such_route', []]);
    expect(await refused('POST', ROOT, '{"customer_id":')).toEqual([400, 'invalid_json', []]);
    const nobody = await fetch(url + ROOT);
    const { error } = (await nobody.json()) as { error: { code: string } };
    expect([nobody.status, error.code]).toEqual([401, 'unauthenticated']);
  });

  it('repeats the first answer to an Idempotency-Key', async () => {
    const { call } = await open();
    const ask = () => call('POST', ROOT, { customer_id: 'c' }, { 'idempotency-key': 'once' });
    const [first, second] = [await ask(), await ask()];
    expect(second.body.id).toBe(first.body.id);
    expect((await call('GET', ROOT)).body.total).toBe(1);
  });

  it('asks for the scope of what is done, and is not there where no setting names it', async () => {
    const { call, keyOf, create } = await open();
    const { id } = await create({ provider: 'manual' });
    const key = await keyOf('test', ['verifications:read', 'verifications:write']);
    const answer = await call('POST', `${ROOT}/${id}/approve`, {}, { authorization: `Bearer ${key}` });
    expect([answer.status, answer.body.error.code]).toEqual([403, 'forbidden']);
    const without = await openTestApi();
    expect((await without.call('GET', ROOT)).body).toMatchObject({ code: 'no_such_route' });
  });
});
