import assert from 'node:assert/strict';
import type { Provider, ProviderAction } from '../provider.ts';
import type { ConformanceCase } from './conformance.ts';
import { created, needs, refusal } from './steps.ts';

const always = () => null;

const CALLS: Record<ProviderAction, (provider: Provider, id: string) => Promise<unknown>> = {
  create: (provider) => provider.create({ applicantReference: 'x', reference: 'x' }),
  get: (provider, id) => provider.get(id),
  upload: (provider, id) => provider.upload(id, { type: 'selfie', content: new Uint8Array([1]) }),
  submit: (provider, id) => provider.submit(id),
  find: (provider) => provider.find('x'),
  list: (provider) => provider.list(),
  approve: (provider, id) => provider.approve(id, { reason: 'x' }),
  reject: (provider, id) => provider.reject(id, { reason: 'x' }),
  hold: (provider, id) => provider.hold(id),
  resume: (provider, id) => provider.resume(id),
  cancel: (provider, id) => provider.cancel(id),
  resubmit: (provider, id) => provider.resubmit(id),
  session: (provider, id) => provider.session(id),
  webhook: (provider) => provider.parseWebhook({ headers: {}, body: new Uint8Array() }),
};

export const CREATE_CASES: readonly ConformanceCase[] = [
  {
    name: 'says what it does not offer, and offers create and get',
    skip: always,
    async run(harness) {
      const { provider } = harness;
      const { actions } = provider.capabilities;
      assert.ok(actions.includes('create') && actions.includes('get'));
      const { id } = await created(harness);
      for (const [action, call] of Object.entries(CALLS)) {
        if (!actions.includes(action as ProviderAction)) await refusal(call(provider, id), 'not_offered');
      }
    },
  },
  {
    name: 'creates one that is started, with the caller’s references',
    skip: always,
    async run(harness) {
      const { provider, reference, input, holders = [provider.name] } = harness;
      const references = { applicantReference: reference(), reference: reference() };
      const made = await provider.create({ ...input, ...references });
      assert.ok(holders.includes(made.provider), `${made.provider} holds it`);
      assert.equal(made.status, 'started');
      assert.equal(made.outcome, null);
      assert.deepEqual(
        { applicantReference: made.applicantReference, reference: made.reference },
        references,
      );
      assert.ok(made.raw, 'the provider’s own answer is missing');
    },
  },
  {
    name: 'creates one for a reference, however often it is asked',
    skip: always,
    async run({ provider, reference, input }) {
      const wanted = { ...input, applicantReference: reference(), reference: reference() };
      const first = await provider.create(wanted);
      assert.equal((await provider.create(wanted)).id, first.id);
      const other = await provider.create({ ...wanted, reference: reference() });
      assert.notEqual(other.id, first.id);
    },
  },
  {
    name: 'gives what was created, and says of another that it is not there',
    skip: always,
    async run(harness) {
      const { id, status } = await created(harness);
      const seen = await harness.provider.get(id);
      assert.deepEqual([seen.id, seen.status], [id, status]);
      await refusal(harness.provider.get('ver_00000000000000000000000000'), 'not_found');
    },
  },
  {
    name: 'finds what was created by the caller’s reference, and nothing else',
    skip: needs('find'),
    async run({ provider, reference, input }) {
      const wanted = { ...input, applicantReference: reference(), reference: reference() };
      assert.equal(await provider.find(wanted.reference), null);
      const { id } = await provider.create(wanted);
      assert.equal((await provider.find(wanted.reference))?.id, id);
      assert.equal(await provider.find(`${wanted.reference}-other`), null);
    },
  },
  {
    name: 'lists what was created, page by page',
    skip: needs('list'),
    async run(harness) {
      const ids = [await created(harness), await created(harness)].map(({ id }) => id);
      const seen = new Set<string>();
      let cursor: string | undefined;
      for (let page = 0; page < 500 && !ids.every((id) => seen.has(id)); page++) {
        const list = await harness.provider.list({ limit: 1, ...(cursor ? { cursor } : {}) });
        assert.ok(list.verifications.length <= 1);
        for (const { id } of list.verifications) seen.add(id);
        if (list.cursor === null) break;
        cursor = list.cursor;
      }
      for (const id of ids) assert.ok(seen.has(id), `${id} is in no page`);
    },
  },
  {
    name: 'gives the applicant a page or a token',
    skip: needs('session'),
    async run(harness) {
      const { id } = await created(harness);
      const { url, token } = await harness.provider.session(id);
      assert.ok(url ?? token);
    },
  },
  {
    name: 'is up',
    skip: always,
    async run({ provider }) {
      const { up, ms, detail } = await provider.health();
      assert.ok(up, detail ?? 'it is down');
      assert.equal(typeof ms, 'number');
    },
  },
];
