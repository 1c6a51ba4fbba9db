import { describe, expect, it } from 'vitest';
import { form, openTestApi } from '../test/support/api.ts';
import { ROUTES } from './routes.ts';

const ID = 'ver_00000000000000000000000000';
const pathOf = (path: string) =>
  path
    .replace(
      '{id}',
      path.includes('webhooks')
        ? 'whk_00000000000000000000000000'
        : path.includes('deliveries')
          ? 'dlv_00000000000000000000000000'
          : ID,
    )
    .replace('{document}', 'doc_00000000000000000000000000');

describe('every route', () => {
  it.each(ROUTES.map(({ declaration }) => [declaration.method.toUpperCase(), declaration.path] as const))(
    '%s %s asks for a key, and for its scope',
    async (method, path) => {
      const api = await openTestApi();
      const none = await api.call(method, pathOf(path), undefined, { authorization: '' });
      expect([none.status, none.body.code]).toEqual([401, 'unauthenticated']);
      expect(none.headers.get('www-authenticate')).toContain('Bearer');
      const wrong = await api.call(method, pathOf(path), undefined, {
        authorization: 'Bearer sk_test_wrong',
      });
      expect(wrong.status).toBe(401);
      const weak = await api.call(method, pathOf(path), undefined, {
        authorization: `Bearer ${await api.keyOf('test', [])}`,
      });
      expect([weak.status, weak.body.code]).toEqual([403, 'forbidden']);
    },
  );
});

describe('modes and applicants', () => {
  it('a key of another mode sees nothing', async () => {
    const api = await openTestApi();
    const { body } = await api.call('POST', '/v1/verifications', { profile: 'express' });
    const live = { authorization: `Bearer ${await api.keyOf('live', ['*'])}` };
    expect((await api.call('GET', `/v1/verifications/${body.id}`, undefined, live)).status).toBe(404);
    expect((await api.call('GET', '/v1/verifications', undefined, live)).body.data).toEqual([]);
  });

  it('the applicant’s token is good for one verification, shows what to do and nothing that was expected', async () => {
    const api = await openTestApi();
    const expected = { person: { first_name: 'Anna', last_name: 'Secret' } };
    const { body: own } = await api.call('POST', '/v1/verifications', { profile: 'express', expected });
    const { body: other } = await api.call('POST', '/v1/verifications', { profile: 'express' });
    const token = { authorization: `Bearer ${own.url.split('#')[1]}` };
    const seen = await api.call('GET', `/v1/verifications/${own.id}`, undefined, token);
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).not.toContain('Secret');
    expect(seen.body.missing).toEqual([{ type: 'photo_id', side: 'front' }]);
    const upload = await api.call(
      'POST',
      `/v1/verifications/${own.id}/documents`,
      form({ type: 'photo_id', kind: 'passport' }),
      token,
    );
    expect(upload.status).toBe(201);
    for (const [method, path] of [
      ['GET', `/v1/verifications/${other.id}`],
      ['GET', '/v1/verifications'],
      ['GET', `/v1/verifications/${own.id}/history`],
      ['POST', `/v1/verifications/${own.id}/approve`],
      ['GET', `/v1/verifications/${own.id}/documents/${upload.body.id}/content`],
    ] as const) {
      expect((await api.call(method, path, undefined, token)).status).toBe(403);
    }
  });

  it('a token that was changed or is past its time is refused', async () => {
    const api = await openTestApi({ IDWELL_VERIFICATION_EXPIRY: '1h' });
    const { body } = await api.call('POST', '/v1/verifications', { profile: 'express' });
    const token = body.url.split('#')[1] as string;
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    const see = (value: string) =>
      api.call('GET', `/v1/verifications/${body.id}`, undefined, { authorization: `Bearer ${value}` });
    expect((await see(changed)).status).toBe(401);
    expect((await see(token)).status).toBe(200);
    api.clock.advance(3_600_001);
    expect((await see(token)).status).toBe(401);
  });
});

describe('the edges', () => {
  it('counts the requests of a key', async () => {
    const api = await openTestApi({ IDWELL_RATE_PER_MINUTE: '3' });
    for (let i = 0; i < 3; i++) expect((await api.call('GET', '/v1/profiles')).status).toBe(200);
    const { status, body, headers } = await api.call('GET', '/v1/profiles');
    expect([status, body.code]).toEqual([429, 'rate_limited']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('names unknown routes, wrong methods, wrong bodies and bodies that are too large', async () => {
    const api = await openTestApi({ IDWELL_BODY_BYTES: '16MB' });
    expect((await api.call('GET', '/v2/verifications')).body.code).toBe('no_such_route');
    const method = await api.call('DELETE', '/v1/verifications');
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'POST, GET']);
    const text = await api.call('POST', '/v1/verifications', 'a=b', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([text.status, text.body.code]).toEqual([415, 'unsupported_body']);
    const large = await api.call(
      'POST',
      '/v1/verifications',
      JSON.stringify({ profile: 'x'.repeat(17_000_000) }),
    );
    expect([large.status, large.body.code]).toEqual([413, 'body_too_large']);
    const id = await api.call('GET', '/v1/verifications/7');
    expect([id.status, id.body.code]).toEqual([422, 'invalid_request']);
    expect((await api.call('GET', `/v1/verifications/${ID}`)).status).toBe(404);
    expect((await api.call('GET', '/v1/verifications/%E0%A4%A')).status).toBe(404);
  });

  it('logs no names, dates or numbers', async () => {
    const api = await openTestApi();
    const expected = {
      person: { first_name: 'Annabella', last_name: 'Geheimrat', date_of_birth: '1988-08-12' },
    };
    await api.call('POST', '/v1/verifications', {
      profile: 'express',
      expected,
      metadata: { note: 'Geheimrat' },
    });
    await api.call('GET', '/v1/verifications?vendor_reference=Geheimrat');
    await api.call('POST', '/v1/verifications', { expected: { person: { date_of_birth: 'Geheimrat' } } });
    expect(api.logged.length).toBeGreaterThan(2);
    expect(api.logged.join('')).not.toMatch(/Annabella|Geheimrat|1988/);
    expect(api.logged.join('')).not.toMatch(/sk_test_|Bearer/);
  });
});
