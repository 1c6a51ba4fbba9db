/** Profiles, tests, figures and upgrades as VeriPlus documents them, over a running API. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import { openTestApi } from '../support/api.ts';
import { bundled } from '../support/decided.ts';
import { decisionOf, faceFacts } from '../support/made-facts.ts';
import { PROFILE_EXAMPLES } from '../support/profile-examples.ts';
import { addPhoto, createVerification, decision, WHO } from '../support/records.ts';

const PROFILES = '/api/v3/verification-profiles';

const open = async () => {
  const api = await openTestApi({ IDWELL_FACADES: 'veriplus' });
  return { ...api, scoped: api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' }) };
};

describe('VeriPlus', () => {
  it('takes every profile of its documentation, releases versions, and lists them', async () => {
    const { call } = await open();
    for (const example of Object.values(PROFILE_EXAMPLES)) {
      const { status, body } = await call('POST', PROFILES, example);
      expect([status, body.name, body.version]).toEqual([201, example.name, 1]);
      expect(body.steps).toHaveLength(example.steps.length);
      expect((await call('GET', `${PROFILES}/${body.id}`)).body).toEqual(body);
    }
    const { body: made } = await call('POST', PROFILES, PROFILE_EXAMPLES.healthcare);
    const changed = await call('PUT', `${PROFILES}/${made.id}`, {
      ...PROFILE_EXAMPLES.healthcare,
      name: 'Other',
    });
    expect(changed.body).toMatchObject({ id: made.id, version: 2, name: 'Other' });
    const { body: list } = await call('GET', PROFILES);
    expect(list.profiles.map(({ name }: { name: string }) => name)).toContain('Other');
  });

  it('tests a profile on the samples of its documentation', async () => {
    const { call } = await open();
    const { body: made } = await call('POST', PROFILES, PROFILE_EXAMPLES['high-value customer']);
    const test = (profile: string, document: string, selfie: string) =>
      call('POST', `${PROFILES}/${profile}/test`, { testData: { document, selfie } });
    const { body } = await test('standard', 'sample_passport.jpg', 'sample_selfie.jpg');
    expect(body).toMatchObject({ result: 'approved', totalDuration: '0s' });
    expect(body.steps).toContainEqual({ type: 'face_match', status: 'pass', score: 92 });
    expect((await test('standard', 'sample_passport.jpg', 'sample_other_person.jpg')).body.result).toBe(
      'rejected',
    );
    expect((await test('standard', 'sample_forged_passport.jpg', 'sample_selfie.jpg')).body.result).toBe(
      'rejected',
    );
    // Auto-approval is off there.
    expect((await test(made.id, 'sample_passport.jpg', 'sample_selfie.jpg')).body.result).toBe(
      'manual_review',
    );
    const wrong = await test('standard', 'my_passport.jpg', 'sample_selfie.jpg');
    expect([wrong.status, Object.keys(wrong.body.error.fields)]).toEqual([422, ['testData.document']]);
    expect(wrong.body.error.message).toContain('sample_passport.jpg');
    const mixed = await test('standard', 'aGVsbG8=', 'sample_selfie.jpg');
    expect(mixed.body.error.message).toContain('not both');
    const file = await test('standard', 'aGVsbG8=', 'aGVsbG8=');
    expect(file.body.error.code).toBe('unsupported_media');
  });

  it('counts as its documentation does', async () => {
    const { call, scoped, clock } = await open();
    const profile = bundled('standard');
    const decide = async (score: number) => {
      const { id } = await createVerification(scoped, { profile });
      await addPhoto(scoped, id);
      await scoped.changeStatus({ verificationId: id, action: 'submit', who: WHO });
      const made = decisionOf(profile, faceFacts(score));
      await scoped.recordDecision(id, 1, decision(made.outcome, { decision: made, retry: made.retry }));
    };
    for (const score of [95, 90, 70, 20]) await decide(score);
    clock.advance(60_000);
    const { body } = await call('GET', `${PROFILES}/standard/analytics`);
    expect(body).toMatchObject({
      profile: profile.content.name,
      period: 'last_30_days',
      metrics: {
        totalVerifications: 4,
        autoApproved: 2,
        manualReview: 1,
        autoRejected: 1,
        autoApprovedRate: '50%',
      },
    });
    const wrong = await call('GET', `${PROFILES}/standard/analytics?period=ever`);
    expect([wrong.status, Object.keys(wrong.body.error.fields)]).toEqual([422, ['period']]);
  });

  it('upgrades an applicant with the documents that are there', async () => {
    const { call, scoped } = await open();
    const upgrade = () =>
      call('POST', '/api/v3/applicants/anna/upgrade-verification', {
        fromProfile: 'express',
        toProfile: 'standard',
        reason: 'Transaction limit increase',
      });
    expect((await upgrade()).body.error.code).toBe('not_found');
    const { id } = await createVerification(scoped, {
      profile: bundled('express'),
      applicantReference: 'anna',
    });
    await addPhoto(scoped, id);
    await scoped.changeStatus({ verificationId: id, action: 'submit', who: WHO });
    await scoped.recordDecision(id, 1, decision());
    expect((await upgrade()).body).toMatchObject({
      previousVerificationId: id,
      applicantId: 'anna',
      status: 'started',
      requiredDocuments: [{ type: 'selfie', side: null }],
    });
  });

  it('refuses in one shape', async () => {
    const { call } = await open();
    const wrong = await call('POST', PROFILES, { name: 'x', steps: [{ type: 'document', sides: 'left' }] });
    expect(wrong.status).toBe(422);
    expect(wrong.body.error).toMatchObject({ code: 'invalid_request', requestId: expect.any(String) });
    expect((await call('GET', `${PROFILES}/none`)).body.error.code).toBe('not_found');
    expect((await call('GET', '/api/v3/anything')).body.error.code).toBe('no_such_route');
    expect((await call('POST', PROFILES, '[]')).body.error.message).toContain('JSON object');
  });
});
