import assert from 'node:assert/strict';
import type { ProviderVerification } from '../provider.ts';
import type { ConformanceCase, ConformanceHarness } from './conformance.ts';
import { created, decided, needs, refusal, submitted, uploadAll } from './steps.ts';

/** A decision comes by itself, or the harness brings it about. */
function decides(harness: ConformanceHarness): string | null {
  const { provider, decide } = harness;
  if (provider.capabilities.decides || decide) return null;
  return 'a person decides, and the harness has none';
}

async function decidedAs(
  harness: ConformanceHarness,
  outcome: 'approved' | 'rejected_retry' | 'rejected_final',
): Promise<ProviderVerification> {
  const { good, bad = good, forged = good } = harness;
  const takes = needs('upload', 'submit')(harness) === null;
  const uploads = { approved: good, rejected_retry: bad, rejected_final: forged }[outcome];
  const { id } = takes ? await submitted(harness, uploads) : await created(harness);
  await harness.decide?.(id, outcome);
  return decided(harness, id);
}

export const DECISION_CASES: readonly ConformanceCase[] = [
  {
    name: 'approves who is to be approved, on nothing unknown',
    skip: decides,
    async run(harness) {
      const { status, outcome, retry, labels, checks } = await decidedAs(harness, 'approved');
      assert.deepEqual(
        { status, outcome, retry, labels },
        { status: 'approved', outcome: 'approved', retry: null, labels: [] },
      );
      const failed = checks.filter((check) => check.status === 'fail');
      assert.deepEqual(failed, []);
    },
  },
  {
    name: 'rejects with retry: why, what to send again, and only then again',
    skip: (harness) =>
      decides(harness) ??
      needs('resubmit', 'upload', 'submit')(harness) ??
      (harness.bad ? null : 'the harness has no bad picture'),
    async run(harness) {
      const { provider, good } = harness;
      const rejected = await decidedAs(harness, 'rejected_retry');
      assert.deepEqual([rejected.status, rejected.retry], ['rejected', 'retry']);
      assert.ok(rejected.labels.length > 0, 'no label says why');
      assert.ok(rejected.labels.every(({ code, native }) => code !== '' && native !== ''));
      assert.ok(rejected.asked.length > 0, 'nothing is asked for again');
      await refusal(provider.submit(rejected.id), 'wrong_status');
      assert.equal((await provider.resubmit(rejected.id)).status, 'started');
      const again = rejected.asked.map(({ type }) => type);
      await uploadAll(
        harness,
        rejected.id,
        good.filter(({ type }) => again.includes(type)),
      );
      const second = await provider.submit(rejected.id);
      assert.ok(second.status !== 'started' && second.status !== 'rejected', `it is ${second.status}`);
      await harness.decide?.(rejected.id, 'approved');
      assert.equal((await decided(harness, rejected.id)).status, 'approved');
    },
  },
  {
    name: 'rejects for good: nothing can be sent again',
    skip: (harness) =>
      decides(harness) ?? (harness.decide || harness.forged ? null : 'the harness has no forgery'),
    async run(harness) {
      const seen = await decidedAs(harness, 'rejected_final');
      assert.deepEqual([seen.status, seen.retry, seen.asked], ['rejected', 'final', []]);
      if (needs('resubmit')(harness) === null)
        await refusal(harness.provider.resubmit(seen.id), 'wrong_status');
    },
  },
  {
    name: 'lets a person approve and reject, with a reason',
    skip: (harness) =>
      needs('approve', 'reject')(harness) ??
      (harness.provider.capabilities.decides ? 'it decides by itself' : null),
    async run(harness) {
      const { provider, good } = harness;
      const one = await submitted(harness, good);
      assert.equal((await provider.approve(one.id, { reason: 'seen' })).status, 'approved');
      const other = await submitted(harness, good);
      const rejected = await provider.reject(other.id, { reason: 'forged', labels: ['FORGERY'] });
      assert.deepEqual(
        [rejected.status, rejected.retry, rejected.labels[0]?.code],
        ['rejected', 'final', 'FORGERY'],
      );
      await refusal(provider.approve(other.id, { reason: 'no' }), 'wrong_status');
    },
  },
];
