import { describe, expect, it } from 'vitest';
import type { Facts } from '../rules/facts.ts';
import { openTestApi, PNG } from '../test/support/api.ts';
import { bundled } from '../test/support/decided.ts';
import { faceFacts, GOOD_FACTS } from '../test/support/made-facts.ts';

const values = (facts: Facts) =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, fact.value]));
const good = values(GOOD_FACTS);
const test = '/v1/profiles/standard/test';

describe('a profile tested on facts', () => {
  it('decides at once, and says how each step came out', async () => {
    const api = await openTestApi();
    const { status, body } = await api.call('POST', test, { facts: good });
    expect(status).toBe(200);
    expect(body).toMatchObject({ result: 'approved', retry: null, totalCost: null, unknown: [], labels: [] });
    expect(body.steps.map(({ type, status }: { type: string; status: string }) => [type, status])).toEqual([
      ['document', 'pass'],
      ['selfie', 'pass'],
      ['face_match', 'pass'],
      ['expected_data', 'pass'],
      ['duplicates', 'pass'],
    ]);
    expect(body.steps[2].score).toBe(93);
    const other = await api.call('POST', test, { facts: { ...good, ...values(faceFacts(20)) } });
    expect(other.body).toMatchObject({ result: 'rejected', retry: 'retry' });
    expect(other.body.labels[0].code).toBe('BAD_FACE_MATCHING');
    expect(api.jobs).toEqual([]);
  });

  it('never approves on what was left out, and names it', async () => {
    const api = await openTestApi();
    const { documentExpired: _, ...less } = good;
    const { body } = await api.call('POST', test, { facts: { ...less, faceMatchScore: null } });
    expect([body.result, body.unknown]).toEqual(['double_check', ['documentExpired', 'faceMatchScore']]);
    const nothing = await api.call('POST', test, { facts: {} });
    expect(nothing.body.result).toBe('double_check');
    expect(nothing.body.steps[0].status).toBe('not_run');
  });

  it('takes a version or rules that are not released, and counts what the steps cost', async () => {
    const api = await openTestApi();
    const { content } = bundled('standard');
    const steps = content.steps.map((step) => ({ ...step, credits: step.type === 'selfie' ? 1.5 : 0 }));
    const strict = { ...content, steps, autoReject: { rules: [{ faceMatchScore: '< 95' }] } };
    const { body } = await api.call('POST', test, { profile: strict, facts: good });
    expect([body.result, body.totalCost]).toEqual(['rejected', 1.5]);
    const none = await api.call('POST', test, { version: 99, facts: good });
    expect([none.status, none.body.detail]).toEqual([404, expect.stringContaining('no version 99')]);
  });

  it.each([
    [{}, /testData or facts/],
    [{ facts: good, testData: { document: 'aGVsbG8=' } }, /testData or facts/],
    [{ facts: { faceMatchScore: 120 } }, /body\.facts\.faceMatchScore/],
    [{ facts: { faceMatchScor: 12 } }, /faceMatchScor/],
    [{ facts: { documentResult: 'passed' } }, /body\.facts\.documentResult/],
    [{ facts: good, expected: {} }, /say everything as a fact/],
    [{ testData: {} }, /body\.testData\.document/],
    [{ testData: { document: '***' } }, /base64/],
    [{ testData: { document: 'UEsDBAAA' } }, /ZIP/],
  ])('refuses %j', async (body, told) => {
    const api = await openTestApi();
    const answer = await api.call('POST', test, body);
    expect([413, 415, 422]).toContain(answer.status);
    expect(`${answer.body.title} ${answer.body.detail}`).toMatch(told);
    expect(api.jobs).toEqual([]);
  });

  it('needs a key that may write profiles', async () => {
    const api = await openTestApi();
    const reader = { authorization: `Bearer ${await api.keyOf('test', ['profiles:read'])}` };
    const body = { testData: { document: PNG.toString('base64') } };
    expect((await api.call('POST', test, body, reader)).status).toBe(403);
  });
});
