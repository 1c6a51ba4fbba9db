import { describe, expect, it } from 'vitest';
import type { Check, CheckStatus } from '../rules/check.ts';
import type { StepType } from '../rules/step-types.ts';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { openTestApi } from '../test/support/api.ts';
import { bundled, own } from '../test/support/decided.ts';
import { faceFacts } from '../test/support/made-facts.ts';
import { decidedVerification, recordOf } from '../test/support/past-decisions.ts';
import { addPhoto, createVerification, reading, WHO } from '../test/support/records.ts';

const standard = bundled('standard');
const check = (type: StepType, status: CheckStatus, ms: number | null = 2): Check => ({
  type,
  required: true,
  status,
  score: null,
  confidence: null,
  findings: [],
  ms,
});
const checks = (face: CheckStatus) => [check('document', 'passed'), check('face_match', face)];

async function open() {
  const api = await openTestApi();
  const store = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const analytics = async (path = '/v1/profiles/standard/analytics') => {
    // What is created at this very moment belongs to the time that begins now.
    api.clock.advance(1);
    return (await api.call('GET', path)).body;
  };
  return { api, store, analytics };
}

describe('the figures of a profile', () => {
  it('count what the rules decided, what became of it, steps and causes', async () => {
    const { api, store, analytics } = await open();
    for (let i = 0; i < 3; i++) {
      await decidedVerification(store, { profile: standard, checks: checks('passed') });
    }
    const doubted = { profile: standard, facts: faceFacts(70), checks: checks('review') };
    const reviewed = [await decidedVerification(store, doubted), await decidedVerification(store, doubted)];
    await decidedVerification(store, { profile: standard, facts: faceFacts(20), checks: checks('failed') });
    api.clock.advance(60_000);
    await api.call('POST', `/v1/verifications/${reviewed[0]}/approve`, {});
    const body = await analytics();
    expect(body.profile).toEqual({ id: 'standard', name: 'Standard', version: standard.version });
    expect(body.metrics).toMatchObject({
      totalVerifications: 6,
      submitted: 6,
      conversionRate: 100,
      decided: 6,
      autoApproved: 3,
      autoApprovedRate: 50,
      manualReview: 2,
      manualReviewRate: 33.3,
      autoRejected: 1,
      autoRejectedRate: 16.7,
      autoRejectedFinal: 0,
      passRate: 80,
      averageCost: null,
      totalCost: null,
    });
    expect(body.stepPerformance.face_match).toMatchObject({
      checks: 6,
      passed: 3,
      review: 2,
      failed: 1,
      notRun: 0,
      passRate: 50,
      avgDuration: '0s',
      avgDurationMs: 2,
    });
    expect(body.manualReview).toMatchObject({
      approved: 1,
      rejected: 0,
      waiting: 1,
      averageReviewMs: 60_000,
    });
    expect(body.manualReview.steps).toEqual([
      { type: 'face_match', status: 'review', verifications: 2, share: 100 },
    ]);
    expect(body.manualReview.rules).toContainEqual({
      effect: 'approve',
      verdict: 'not_met',
      text: 'faceMatchResult == pass',
      verifications: 2,
      share: 100,
    });
    expect(body.rejections).toEqual([{ label: 'BAD_FACE_MATCHING', verifications: 1 }]);
    expect(body.versions).toEqual([{ version: standard.version, ...body.metrics }]);
  });

  it('tell how long it takes, readings included', async () => {
    const { api, store, analytics } = await open();
    const { id } = await createVerification(store, { profile: standard });
    const document = await addPhoto(store, id);
    await store.readings.record({ documentId: document.id, reading: reading(), ms: 1200 });
    api.clock.advance(50_000);
    await store.changeStatus({ verificationId: id, action: 'submit', who: WHO });
    api.clock.advance(8_000);
    await recordOf(store, id, 1, { profile: standard, checks: [check('document', 'passed', 100)] });
    const { metrics, stepPerformance } = await analytics();
    expect(metrics).toMatchObject({
      averageDuration: '58s',
      averageDurationMs: 58_000,
      medianDurationMs: 58_000,
      p95DurationMs: 58_000,
      averageExaminationMs: 8_000,
      p95ExaminationMs: 8_000,
    });
    expect(stepPerformance.document).toMatchObject({ avgDuration: '1.3s', avgDurationMs: 1300 });
  });

  it('tell what it costs, of every submission', async () => {
    const { store, analytics } = await open();
    const steps = [
      { type: 'document' as const, credits: 1 },
      { type: 'selfie' as const, credits: 1.5 },
      { type: 'face_match' as const },
      { type: 'aml_screening' as const, credits: 5 },
    ];
    const profile = { ...own({ steps, autoReject: { rules: [{ faceMatchScore: '< 60' }] } }), id: 'costly' };
    await store.profiles.release(profile);
    const ran = [check('document', 'passed'), check('selfie', 'passed'), check('face_match', 'failed')];
    const id = await decidedVerification(store, { profile, facts: faceFacts(20), checks: ran });
    const one = await analytics('/v1/profiles/costly/analytics');
    expect(one.metrics).toMatchObject({ averageCost: 2.5, totalCost: 2.5, autoRejected: 1 });
    await store.changeStatus({ verificationId: id, action: 'resubmit', who: WHO });
    await store.changeStatus({ verificationId: id, action: 'submit', who: WHO });
    await recordOf(store, id, 2, { profile, checks: ran });
    const both = await analytics('/v1/profiles/costly/analytics');
    expect(both.metrics).toMatchObject({
      totalVerifications: 1,
      resubmitted: 1,
      averageCost: 5,
      autoRejected: 0,
      manualReview: 1,
    });
  });

  it('tell where people leave', async () => {
    const { api, store, analytics } = await open();
    await createVerification(store, { profile: standard });
    const { id } = await createVerification(store, { profile: standard });
    await addPhoto(store, id);
    await addPhoto(store, id, 'another');
    const canceled = await createVerification(store, { profile: standard });
    await api.call('POST', `/v1/verifications/${canceled.id}/cancel`, {});
    await decidedVerification(store, { profile: standard });
    const body = await analytics();
    expect(body.metrics).toMatchObject({
      totalVerifications: 4,
      submitted: 1,
      conversionRate: 25,
      decided: 1,
    });
    expect(body.dropOff).toEqual([
      { uploaded: [], status: 'canceled', verifications: 1, share: 25 },
      { uploaded: [], status: 'started', verifications: 1, share: 25 },
      { uploaded: ['photo_id'], status: 'started', verifications: 1, share: 25 },
    ]);
  });

  it('are of a time, a profile, a tenant and mode', async () => {
    const { api, store, analytics } = await open();
    await decidedVerification(store, { profile: standard });
    api.clock.advance(31 * 86_400_000);
    await decidedVerification(store, { profile: standard });
    expect((await analytics()).metrics.totalVerifications).toBe(1);
    const all = '/v1/profiles/standard/analytics?since=2020-01-01T00:00:00Z';
    expect((await analytics(all)).metrics.totalVerifications).toBe(2);
    const before = `${all}&until=2026-03-02T00:00:00Z`;
    expect((await analytics(before)).metrics.totalVerifications).toBe(1);
    const none = await analytics('/v1/profiles/express/analytics');
    expect(none.metrics).toMatchObject({ totalVerifications: 0, passRate: null, averageDuration: null });
    expect(none.stepPerformance).toEqual({});
    const live = { authorization: `Bearer ${await api.keyOf('live', ['*'])}` };
    const { body: other } = await api.call('GET', all, undefined, live);
    expect(other.metrics.totalVerifications).toBe(0);
    const wrong = await api.call('GET', `${all}&until=2019-01-01T00:00:00Z`);
    expect([wrong.status, wrong.body.detail]).toEqual([422, expect.stringContaining('not before until')]);
    expect((await api.call('GET', '/v1/profiles/prf_none/analytics')).status).toBe(404);
  });

  it('go with their verification', async () => {
    const { api, store, analytics } = await open();
    const id = await decidedVerification(store, { profile: standard });
    await api.call('DELETE', `/v1/verifications/${id}`);
    expect((await analytics()).metrics).toMatchObject({ totalVerifications: 0, decided: 0 });
  });
});
