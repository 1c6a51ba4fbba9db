import assert from 'node:assert/strict';
import type { ConformanceCase } from './conformance.ts';
import { created, needs, refusal, submitted, uploadAll } from './steps.ts';

export const LIFECYCLE_CASES: readonly ConformanceCase[] = [
  {
    name: 'takes no submit while pictures are missing, and says which are asked for',
    skip: (harness) =>
      needs('upload', 'submit')(harness) ??
      (harness.provider.capabilities.decides ? null : 'a person decides, whatever was sent'),
    async run(harness) {
      const { id, asked } = await created(harness);
      assert.ok(asked.length > 0, 'nothing is asked for');
      await refusal(harness.provider.submit(id), 'incomplete');
      await uploadAll(harness, id, harness.good);
      assert.deepEqual((await harness.provider.get(id)).asked, []);
    },
  },
  {
    name: 'lets a picture take the place of another, until submit',
    skip: needs('upload', 'submit'),
    async run(harness) {
      const { provider, good } = harness;
      const { id } = await created(harness);
      const [first] = good;
      assert.ok(first, 'the harness has no picture');
      const one = await provider.upload(id, first);
      const other = await provider.upload(id, first);
      assert.ok(one.id !== '' && one.id !== other.id);
      await uploadAll(harness, id, good);
      const { status } = await provider.submit(id);
      assert.notEqual(status, 'started');
    },
  },
  {
    name: 'is submitted once, and takes no picture afterwards',
    skip: needs('upload', 'submit'),
    async run(harness) {
      const { id } = await submitted(harness, harness.good);
      await refusal(harness.provider.submit(id), 'wrong_status');
    },
  },
  {
    name: 'is held, goes on where it was, and is canceled for good',
    skip: needs('hold', 'resume', 'cancel'),
    async run(harness) {
      const { provider } = harness;
      const { id } = await created(harness);
      assert.equal((await provider.hold(id, 'waiting for a letter')).status, 'hold');
      await refusal(provider.submit(id), 'wrong_status');
      assert.equal((await provider.resume(id)).status, 'started');
      assert.equal((await provider.cancel(id)).status, 'canceled');
      const error = await refusal(provider.resume(id), 'wrong_status');
      assert.ok(error.message.length > 0);
    },
  },
  {
    name: 'can be ended',
    skip: (harness) =>
      needs('cancel')(harness) ?? (needs('hold')(harness) === null ? 'is in the case before' : null),
    async run(harness) {
      const { id } = await created(harness);
      const { status } = await harness.provider.cancel(id);
      assert.ok(status === 'canceled' || status === 'expired', `it is ${status}`);
    },
  },
];
