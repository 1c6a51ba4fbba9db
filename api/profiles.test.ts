import { describe, expect, it } from 'vitest';
import { openTestApi } from '../test/support/api.ts';

/** Seed of a provider's own documentation: camel-case words, a template, nested conditions. */
const CRYPTO = {
  name: 'Crypto Exchange KYC',
  steps: [
    { type: 'document', allowedDocuments: ['passport', 'national_id'] },
    { type: 'selfie', livenessType: 'active' },
    { type: 'face_match', minimumScore: 90 },
    { type: 'kyt_crypto', walletAddress: '{{applicant.cryptoWallet}}' },
  ],
  autoApprove: { enabled: true, rules: [{ condition: 'ALL', checks: [{ faceMatchScore: '>= 90' }] }] },
};

describe('profiles of one’s own', () => {
  it('are made, and verifications begin with them', async () => {
    const api = await openTestApi();
    const made = await api.call('POST', '/v1/profiles', CRYPTO);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ version: 1, versions: [1], name: CRYPTO.name, warnings: [] });
    expect(made.body.id).toMatch(/^prf_/);
    expect(made.body.content.steps).toHaveLength(4);
    const verification = await api.call('POST', '/v1/verifications', { profile: made.body.id });
    expect(verification.body.profile).toEqual({ id: made.body.id, version: 1 });
    const { body: list } = await api.call('GET', '/v1/profiles');
    expect(list.data.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['express', 'standard', 'enhanced', made.body.id]),
    );
  });

  it('are changed by a new version; what began with an earlier one keeps it', async () => {
    const api = await openTestApi();
    const { body: first } = await api.call('POST', '/v1/profiles', CRYPTO);
    const { body: begun } = await api.call('POST', '/v1/verifications', { profile: first.id });
    const changed = { ...CRYPTO, name: 'Crypto, stricter', version: 77 };
    const second = await api.call('PUT', `/v1/profiles/${first.id}`, changed);
    expect(second.body).toMatchObject({ version: 2, versions: [1, 2], name: 'Crypto, stricter' });
    const again = await api.call('PUT', `/v1/profiles/${first.id}`, changed);
    expect(again.body).toMatchObject({ version: 2, versions: [1, 2], hash: second.body.hash });
    const { body: old } = await api.call('GET', `/v1/profiles/${first.id}?version=1`);
    expect(old).toMatchObject({ version: 1, versions: [1, 2], hash: first.hash, name: CRYPTO.name });
    const kept = await api.call('GET', `/v1/verifications/${begun.id}`);
    expect(kept.body.profile).toEqual({ id: first.id, version: 1 });
    const later = await api.call('POST', '/v1/verifications', { profile: first.id });
    expect(later.body.profile).toEqual({ id: first.id, version: 2 });
    const none = await api.call('GET', `/v1/profiles/${first.id}?version=9`);
    expect(none.body).toMatchObject({ status: 404, detail: expect.stringContaining('it has 1, 2') });
  });

  it('with mistakes are refused, each with its place and the way to mend it', async () => {
    const api = await openTestApi();
    const wrong = {
      name: 'Wrong',
      steps: [{ type: 'document', fraudTreshold: 30 }],
      autoReject: { rules: [{ faceMatchScore: '> 120' }, { facMatchScore: '< 60' }] },
    };
    const { status, body } = await api.call('POST', '/v1/profiles', wrong);
    expect(status).toBe(422);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        {
          path: 'body.steps[0].fraudTreshold',
          message: expect.stringContaining('Did you mean fraudThreshold?'),
        },
        {
          path: 'body.autoReject.rules[0].faceMatchScore',
          message: expect.stringContaining('120 can never be reached'),
        },
        {
          path: 'body.autoReject.rules[1].facMatchScore',
          message: expect.stringContaining('Did you mean faceMatchScore?'),
        },
      ]),
    );
  });

  it('whose rules make no sense together are kept, with a warning', async () => {
    const api = await openTestApi();
    const odd = {
      name: 'Odd',
      steps: [{ type: 'selfie' }],
      autoApprove: { rules: [{ selfieUsable: true }] },
    };
    const { body } = await api.call('POST', '/v1/profiles', odd);
    expect(body.warnings).toEqual([
      {
        path: 'autoApprove',
        problem: expect.stringMatching(/^Somebody could be approved without any document/),
        fix: expect.any(String),
      },
    ]);
  });

  it('are not those that come with idwell', async () => {
    const api = await openTestApi();
    const { status, body } = await api.call('PUT', '/v1/profiles/standard', CRYPTO);
    expect([status, body.code]).toEqual([409, 'profile_bundled']);
    const { body: standard } = await api.call('GET', '/v1/profiles/standard');
    expect(standard.content.name).toBe('Standard');
    // What is shown can be taken as the beginning of one's own.
    expect((await api.call('POST', '/v1/profiles', standard.content)).status).toBe(201);
  });

  it('need the scope, and stay with their tenant and mode', async () => {
    const api = await openTestApi();
    const { body: made } = await api.call('POST', '/v1/profiles', CRYPTO);
    const reader = { authorization: `Bearer ${await api.keyOf('test', ['profiles:read'])}` };
    expect((await api.call('POST', '/v1/profiles', CRYPTO, reader)).status).toBe(403);
    expect((await api.call('GET', `/v1/profiles/${made.id}`, undefined, reader)).status).toBe(200);
    const live = { authorization: `Bearer ${await api.keyOf('live', ['*'])}` };
    expect((await api.call('GET', `/v1/profiles/${made.id}`, undefined, live)).status).toBe(404);
    expect((await api.call('PUT', `/v1/profiles/${made.id}`, CRYPTO, live)).status).toBe(404);
  });
});
