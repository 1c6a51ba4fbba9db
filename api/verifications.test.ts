import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { form, openTestApi, PNG, type TestApi } from '../test/support/api.ts';
import { decision, reading } from '../test/support/records.ts';

const EXPECTED = { person: { first_name: 'Anna', last_name: 'Eriksson', date_of_birth: '1988-08-12' } };

async function create(api: TestApi, body: object = { profile: 'express' }) {
  const { status, body: verification } = await api.call('POST', '/v1/verifications', body);
  expect(status).toBe(201);
  return verification;
}

async function submitted(api: TestApi) {
  const { id } = await create(api);
  await api.call('POST', `/v1/verifications/${id}/documents`, form({ type: 'photo_id', kind: 'passport' }));
  const { status, body } = await api.call('POST', `/v1/verifications/${id}/submit`, {});
  expect(status).toBe(200);
  return body;
}

/** What the workers would write. */
function decided(api: TestApi, id: string, outcome: 'approved' | 'rejected' | 'double_check', more = {}) {
  return api.store
    .in({ tenantId: 'ten_default', mode: 'test' })
    .recordDecision(id, 1, decision(outcome, more));
}

describe('creating a verification', () => {
  it('answers with its id, status and the way in for the applicant', async () => {
    const api = await openTestApi();
    const made = await create(api, {
      profile: 'standard',
      expected: EXPECTED,
      vendor_reference: 'order 7',
      vendor_state: 'opaque',
      metadata: { plan: 'gold' },
    });
    expect(made).toMatchObject({
      status: 'started',
      mode: 'test',
      profile: { id: 'standard', version: expect.any(Number) },
      expected: EXPECTED,
      vendor_reference: 'order 7',
      vendor_state: 'opaque',
      metadata: { plan: 'gold' },
      missing: [
        { type: 'photo_id', side: 'front' },
        { type: 'selfie', side: null },
      ],
      allowed_actions: ['submit', 'hold', 'cancel'],
      decision: null,
    });
    expect(made.id).toMatch(/^ver_[0-9a-z]{26}$/);
    expect(made.url).toMatch(new RegExp(`^${api.url}/v/${made.id}#idv_`));
    expect(made.qr_code).toMatch(/^data:image\/svg\+xml;base64,/);
  });

  it('names every field that does not fit, and the fix', async () => {
    const api = await openTestApi();
    const { status, headers, body } = await api.call('POST', '/v1/verifications', {
      expected: { person: { date_of_birth: '12.8.1988' } },
      surprise: true,
    });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body.code).toBe('invalid_request');
    expect(body.fix).toBeTruthy();
    expect(body.request_id).toBe(headers.get('x-request-id'));
    expect(body.errors.map(({ path }: { path: string }) => path)).toContain(
      'body.expected.person.date_of_birth',
    );
  });

  it('says which profiles there are', async () => {
    const api = await openTestApi();
    const { status, body } = await api.call('POST', '/v1/verifications', { profile: 'gold' });
    expect([status, body.code]).toEqual([422, 'unknown_profile']);
    expect(body.detail).toContain('express, standard, enhanced');
  });

  it('does the same once under one Idempotency-Key, and refuses another request under it', async () => {
    const api = await openTestApi();
    const key = { 'idempotency-key': 'a-1' };
    const first = await api.call('POST', '/v1/verifications', { profile: 'express' }, key);
    const again = await api.call('POST', '/v1/verifications', { profile: 'express' }, key);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await api.call('POST', '/v1/verifications', { profile: 'standard' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_reused']);
    expect((await api.call('GET', '/v1/verifications')).body.data).toHaveLength(1);
  });

  it('has an endpoint of its own for webhooks where it is asked for', async () => {
    const api = await openTestApi();
    const made = await create(api, { profile: 'express', webhook: { url: 'https://example.com/hook' } });
    expect(made.webhook).toMatchObject({ url: 'https://example.com/hook' });
    expect(made.webhook.secret).toMatch(/^whsec_/);
  });
});

describe('uploading', () => {
  it('takes multipart and base64, replaces the same side, and asks for a reading', async () => {
    const api = await openTestApi();
    const { id } = await create(api);
    const path = `/v1/verifications/${id}/documents`;
    const first = await api.call('POST', path, form({ type: 'photo_id', side: 'front', kind: 'passport' }));
    expect(first.body).toMatchObject({
      status: 'uploaded',
      media_type: 'image/png',
      bytes: PNG.length,
      reading: null,
    });
    const second = await api.call('POST', path, { type: 'photo_id', content: PNG.toString('base64') });
    expect(second.status).toBe(201);
    const { body } = await api.call('GET', path);
    expect(body.data.map((each: { id: string }) => each.id)).toEqual([second.body.id]);
    expect(api.jobs.map(({ name, data }) => ({ name, data }))).toEqual([
      { name: 'read-document', data: { documentId: first.body.id } },
      { name: 'read-document', data: { documentId: second.body.id } },
    ]);
  });

  it('waits for the reading when it is asked to, and says what is wrong with the photo', async () => {
    const api = await openTestApi();
    const { id } = await create(api);
    const upload = api.call('POST', `/v1/verifications/${id}/documents?wait=10`, form({ type: 'photo_id' }));
    const store = api.store.in({ tenantId: 'ten_default', mode: 'test' });
    const document = await uploadedDocument(api, id);
    await store.readings.record({
      documentId: document,
      ms: 5,
      reading: reading([{ step: 'document', code: 'image_blurred', confidence: 0.9, detail: 'Blurred.' }]),
    });
    const { body } = await upload;
    expect(body.status).toBe('read');
    expect(body.reading.usable).toBe(false);
    expect(body.reading.problems).toEqual([
      { code: 'image_blurred', message: expect.stringContaining('hold the camera steady') },
    ]);
  });

  it.each([
    ['nothing', form({ type: 'photo_id' }, null), 422, 'file_missing'],
    ['an empty file', form({ type: 'photo_id' }, new Uint8Array()), 422, 'file_empty'],
    [
      'a zip that is called a picture',
      form({ type: 'photo_id' }, Buffer.from('PK\u0003\u0004....')),
      415,
      'unsupported_media',
    ],
    ['another field', form({ type: 'photo_id' }, PNG, 'picture'), 422, 'file_missing'],
    ['an unknown type', form({ type: 'library_card' }), 422, 'invalid_request'],
    ['a side of a selfie', form({ type: 'selfie', side: 'back' }), 422, 'invalid_request'],
    ['no base64', { type: 'photo_id', content: '%%%' }, 422, 'invalid_base64'],
    ['no JSON', '{"type":', 400, 'invalid_json'],
  ])('refuses %s', async (_what, body, status, code) => {
    const api = await openTestApi();
    const { id } = await create(api);
    const answer = await api.call('POST', `/v1/verifications/${id}/documents`, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(api.jobs).toEqual([]);
  });

  it('refuses too many bytes and too many pixels before anything is unpacked', async () => {
    const api = await openTestApi({ IDWELL_IMAGE_BYTES: '2KB', IDWELL_IMAGE_PIXELS: '10000' });
    const { id } = await create(api);
    const path = `/v1/verifications/${id}/documents`;
    const large = await api.call('POST', path, form({ type: 'photo_id' }, Buffer.alloc(3000, 1)));
    expect([large.status, large.body.code]).toEqual([413, 'file_too_large']);
    const bomb = Buffer.from(PNG);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const wide = await api.call('POST', path, form({ type: 'photo_id' }, bomb));
    expect([wide.status, wide.body.code]).toEqual([413, 'too_many_pixels']);
  });

  it('gives the picture back byte for byte to a key that may see it', async () => {
    const api = await openTestApi();
    const { id } = await create(api);
    const { body } = await api.call('POST', `/v1/verifications/${id}/documents`, form({ type: 'photo_id' }));
    const path = `${api.url}/v1/verifications/${id}/documents/${body.id}/content`;
    const fetched = await fetch(path, {
      headers: { authorization: `Bearer ${await api.keyOf('test', ['documents:read'])}` },
    });
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PNG);
    expect(fetched.headers.get('cache-control')).toBe('private, no-store');
    const refused = await fetch(path, {
      headers: { authorization: `Bearer ${await api.keyOf('test', ['verifications:read'])}` },
    });
    expect(refused.status).toBe(403);
  });
});

describe('submitting', () => {
  it('waits for what the profile asks for', async () => {
    const api = await openTestApi();
    const { id } = await create(api, { profile: 'standard' });
    await api.call('POST', `/v1/verifications/${id}/documents`, form({ type: 'photo_id', kind: 'id_card' }));
    const { status, body } = await api.call('POST', `/v1/verifications/${id}/submit`, {});
    expect([status, body.code]).toEqual([409, 'incomplete']);
    expect(body.missing).toEqual([
      { type: 'photo_id', side: 'back' },
      { type: 'selfie', side: null },
    ]);
  });

  it('asks for a decision once; a second submit is told what is allowed', async () => {
    const api = await openTestApi();
    const { id, status } = await submitted(api);
    expect(status).toBe('submitted');
    expect(api.jobs.filter(({ name }) => name === 'decide-verification')).toHaveLength(1);
    const again = await api.call('POST', `/v1/verifications/${id}/submit`, {});
    expect([again.status, again.body.code]).toEqual([409, 'wrong_status']);
    expect(again.body.allowed).toEqual(['approve', 'reject', 'hold', 'cancel', 'block']);
    const late = await api.call('POST', `/v1/verifications/${id}/documents`, form({ type: 'photo_id' }));
    expect([late.status, late.body.code]).toEqual([409, 'wrong_status']);
  });
});

describe('the lifecycle over the API', () => {
  it('holds, resumes to the status before, and asks for the decision again', async () => {
    const api = await openTestApi();
    const { id } = await submitted(api);
    const held = await api.call('POST', `/v1/verifications/${id}/hold`, { comment: 'waiting for a call' });
    expect(held.body.status).toBe('hold');
    const jobs = api.jobs.length;
    const resumed = await api.call('POST', `/v1/verifications/${id}/resume`, {});
    expect(resumed.body.status).toBe('submitted');
    expect(api.jobs.slice(jobs).map(({ name }) => name)).toEqual(['decide-verification']);
  });

  it('keeps every change with who made it', async () => {
    const api = await openTestApi();
    const { id } = await submitted(api);
    await api.call('POST', `/v1/verifications/${id}/cancel`, { comment: 'no longer needed' });
    const { body } = await api.call('GET', `/v1/verifications/${id}/history`);
    expect(body.data.map(({ from, to, action }: Record<string, string>) => [from, to, action])).toEqual([
      [null, 'started', 'create'],
      ['started', 'submitted', 'submit'],
      ['submitted', 'canceled', 'cancel'],
    ]);
    expect(body.data[2]).toMatchObject({ comment: 'no longer needed', who: expect.stringMatching(/^key_/) });
    const { status } = await api.call('POST', `/v1/verifications/${id}/resume`, {});
    expect(status).toBe(409);
  });

  it('lets a reviewer settle a double-check, with labels of the catalogue', async () => {
    const api = await openTestApi();
    const { id } = await submitted(api);
    await decided(api, id, 'double_check');
    const bare = await api.call('POST', `/v1/verifications/${id}/reject`, {});
    expect([bare.status, bare.body.code]).toEqual([422, 'reason_required']);
    const unknown = await api.call('POST', `/v1/verifications/${id}/reject`, {
      reason: 'x',
      labels: ['NO_SUCH'],
    });
    expect(unknown.status).toBe(422);
    const { body } = await api.call('POST', `/v1/verifications/${id}/reject`, {
      reason: 'glare',
      labels: ['LOW_QUALITY'],
    });
    expect(body).toMatchObject({
      status: 'rejected',
      decision: { source: 'manual', outcome: 'rejected', retry: 'retry', reasons: ['glare'] },
      labels: [
        { code: 'LOW_QUALITY', retry: 'retry', message: expect.any(String), detail: expect.any(String) },
      ],
      allowed_actions: ['resubmit', 'block'],
    });
  });

  it('blocks a person after the approval: a new decision, an event, and the old one in the history', async () => {
    const api = await openTestApi();
    const { id } = await submitted(api);
    await decided(api, id, 'approved');
    expect((await api.call('POST', `/v1/verifications/${id}/block`, {})).status).toBe(422);
    const { body } = await api.call('POST', `/v1/verifications/${id}/block`, { reason: 'a stolen identity' });
    expect(body).toMatchObject({
      status: 'rejected',
      decision: { source: 'manual', retry: 'final', reasons: ['a stolen identity'] },
      labels: [{ code: 'BLOCKLIST' }],
    });
    const scoped = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
    expect((await scoped.decisions.of(id)).map(({ outcome }) => outcome)).toEqual(['approved', 'rejected']);
    expect((await scoped.events.of(id)).at(-1)).toMatchObject({ type: 'verification.rejected' });
  });

  it('takes a document away until submit', async () => {
    const api = await openTestApi();
    const { id } = (await api.call('POST', '/v1/verifications', { profile: 'standard' })).body;
    const upload = () =>
      api.call('POST', `/v1/verifications/${id}/documents`, form({ type: 'photo_id', kind: 'passport' }));
    const path = `/v1/verifications/${id}/documents/${(await upload()).body.id}`;
    expect((await api.call('DELETE', path)).status).toBe(204);
    const { body } = await api.call('GET', `/v1/verifications/${id}`);
    expect([body.documents, body.missing[0]]).toEqual([[], { type: 'photo_id', side: 'front' }]);
    const kept = (await upload()).body.id;
    await api.call('POST', `/v1/verifications/${id}/documents`, form({ type: 'selfie' }));
    await api.call('POST', `/v1/verifications/${id}/submit`, {});
    const late = await api.call('DELETE', `/v1/verifications/${id}/documents/${kept}`);
    expect([late.status, late.body.code]).toEqual([409, 'wrong_status']);
  });

  it('makes the rejection final when any label is', async () => {
    const api = await openTestApi();
    const { id } = await submitted(api);
    const { body } = await api.call('POST', `/v1/verifications/${id}/reject`, {
      reason: 'forged',
      labels: ['LOW_QUALITY', 'FORGERY'],
    });
    expect(body.decision.retry).toBe('final');
    const { status } = await api.call('POST', `/v1/verifications/${id}/resubmit`, {});
    expect(status).toBe(409);
  });

  it('asks again only for what had problems', async () => {
    const api = await openTestApi();
    const { id } = await submitted(api);
    const label = { code: 'NOT_READABLE', retry: 'retry', message: 'm', detail: 'd', findings: [] };
    const captures = [{ type: 'photo_id', side: 'front' }];
    await decided(api, id, 'rejected', { labels: [{ ...label, captures }] });
    const { body } = await api.call('POST', `/v1/verifications/${id}/resubmit`, {});
    expect(body).toMatchObject({ status: 'started', submission: 2, asked: captures, missing: captures });
    const path = `/v1/verifications/${id}/documents`;
    const other = await api.call('POST', path, form({ type: 'selfie' }));
    expect([other.status, other.body.code]).toEqual([409, 'document_not_asked']);
    const early = await api.call('POST', `/v1/verifications/${id}/submit`, {});
    expect(early.body.code).toBe('incomplete');
    await api.call('POST', path, form({ type: 'photo_id', kind: 'passport' }));
    expect((await api.call('POST', `/v1/verifications/${id}/submit`, {})).body.status).toBe('submitted');
  });
});

describe('listing', () => {
  it('shows the labels of the decision that stands, and none while it is open again', async () => {
    const api = await openTestApi();
    const { id } = await submitted(api);
    await create(api);
    const labelsOf = async () => {
      const { body } = await api.call('GET', '/v1/verifications');
      return body.data.find((each: { id: string }) => each.id === id).labels;
    };
    await decided(api, id, 'double_check');
    expect(await labelsOf()).toEqual([]);
    await api.call('POST', `/v1/verifications/${id}/reject`, { reason: 'glare', labels: ['LOW_QUALITY'] });
    expect(await labelsOf()).toEqual(['LOW_QUALITY']);
    await api.call('POST', `/v1/verifications/${id}/resubmit`, {});
    expect(await labelsOf()).toEqual([]);
  });

  it('filters and pages', async () => {
    const api = await openTestApi();
    for (const vendor_reference of ['a', 'b', 'b']) {
      await create(api, { profile: 'express', vendor_reference });
      api.clock.advance(1000);
    }
    const one = await api.call('GET', '/v1/verifications?limit=2');
    expect(one.body.data).toHaveLength(2);
    const two = await api.call('GET', `/v1/verifications?limit=2&cursor=${one.body.next_cursor}`);
    expect(two.body).toMatchObject({ data: [{ vendor_reference: 'a' }], next_cursor: null });
    expect((await api.call('GET', '/v1/verifications?vendor_reference=b')).body.data).toHaveLength(2);
    expect((await api.call('GET', '/v1/verifications?status=approved')).body.data).toEqual([]);
    expect((await api.call('GET', '/v1/verifications?cursor=nonsense')).body.code).toBe('invalid_request');
    expect((await api.call('GET', '/v1/verifications?status=happy')).status).toBe(422);
  });
});

async function uploadedDocument(api: TestApi, id: string): Promise<string> {
  for (;;) {
    const [document] = await api.store.in({ tenantId: 'ten_default', mode: 'test' }).documents.current(id);
    if (document) return document.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
