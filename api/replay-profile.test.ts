import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { openTestApi, type TestApi } from '../test/support/api.ts';
import { bundled } from '../test/support/decided.ts';
import { faceFacts } from '../test/support/made-facts.ts';
import { decidedVerification } from '../test/support/past-decisions.ts';
import { query } from '../test/support/postgres.ts';

const standard = bundled('standard');
/** Who has 80 points is the same person. */
const milder = {
  ...standard.content,
  steps: standard.content.steps.map((step) =>
    step.type === 'face_match' ? { ...step, minimumScore: 80 } : step,
  ),
  autoApprove: { rules: [{ faceMatchScore: '>= 80' }] },
};

async function withPast(scores: number[]): Promise<{ api: TestApi; ids: string[] }> {
  const api = await openTestApi();
  const store = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  const ids: string[] = [];
  for (const score of scores) {
    ids.push(await decidedVerification(store, { profile: standard, facts: faceFacts(score) }));
    api.clock.advance(60_000);
  }
  return { api, ids };
}

describe('past decisions under other rules', () => {
  it('are a matrix, with the cases that change and why; nothing is altered', async () => {
    const { api, ids } = await withPast([95, 82, 20]);
    const before = (await api.call('GET', `/v1/verifications/${ids[1]}`)).body;
    const { status, body } = await api.call('POST', '/v1/profiles/standard/replay', { profile: milder });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      decisions: 3,
      changed: 1,
      unrecorded: 0,
      verified: null,
      next_cursor: null,
    });
    expect(body.matrix.double_check).toMatchObject({ approved: 1, double_check: 0 });
    expect(body.matrix.approved.approved).toBe(1);
    expect(body.matrix.rejected_retry.rejected_retry).toBe(1);
    expect(body.cases).toEqual([
      expect.objectContaining({ verification: ids[1], from: 'double_check', to: 'approved', after: [] }),
    ]);
    const gone = body.cases[0].before.map(({ text }: { text: string }) => text).join();
    expect(gone).toContain('faceMatchScore >= 85');
    expect(body.differences[0]).toMatchObject({ side: 'before', decisions: 1 });
    expect((await api.call('GET', `/v1/verifications/${ids[1]}`)).body).toEqual({
      ...before,
      // A token is drawn anew each time it is shown.
      url: expect.any(String),
      qr_code: expect.any(String),
    });
  });

  it('come in pages that add up, of a time that is asked for', async () => {
    const { api } = await withPast([95, 82, 81, 20, 95]);
    const start = api.clock.now().getTime();
    const endings: number[] = [];
    let cursor: string | null | undefined;
    do {
      const asked = { profile: milder, limit: 2, ...(cursor && { cursor }) };
      const { body } = await api.call('POST', '/v1/profiles/standard/replay', asked);
      endings.push(body.decisions, body.changed);
      cursor = body.next_cursor;
    } while (cursor);
    expect(endings).toEqual([2, 0, 2, 2, 1, 0]);
    const since = new Date(start - 3 * 60_000).toISOString();
    const until = new Date(start - 60_000).toISOString();
    const { body } = await api.call('POST', '/v1/profiles/standard/replay', {
      profile: milder,
      since,
      until,
    });
    expect([body.decisions, body.changed]).toEqual([2, 1]);
  });

  it('under their own are the same to the byte, and one that was changed is named', async () => {
    const { api } = await withPast([95, 82]);
    const { body } = await api.call('POST', '/v1/profiles/standard/replay', { verify: true });
    expect(body).toMatchObject({ changed: 0, verified: { same: 2, different: [] } });
    const changed = `replace(decision::text, '"outcome":"approved"', '"outcome":"double_check"')::json`;
    await query(api.environment.DATABASE_URL as string, `update decisions set decision = ${changed}`);
    const again = await api.call('POST', '/v1/profiles/standard/replay', { verify: true });
    expect(again.body.verified).toEqual({ same: 1, different: [again.body.cases[0].decision] });
  });

  it('of another tenant, mode or profile are not looked at; a version that is not there is named', async () => {
    const { api } = await withPast([95]);
    const other = await api.call('POST', '/v1/profiles/express/replay', {});
    expect(other.body.decisions).toBe(0);
    const live = { authorization: `Bearer ${await api.keyOf('live', ['*'])}` };
    expect((await api.call('POST', '/v1/profiles/standard/replay', {}, live)).body.decisions).toBe(0);
    const none = await api.call('POST', '/v1/profiles/standard/replay', { version: 9 });
    expect([none.status, none.body.detail]).toEqual([404, expect.stringContaining('has no version 9')]);
    const nobody = await api.call('POST', '/v1/profiles/prf_none/replay', {});
    expect(nobody.status).toBe(404);
  });

  it('refuses a wrong profile with its place, both at once, and a key without the scope', async () => {
    const { api } = await withPast([]);
    const wrong = { profile: { ...milder, autoApprove: { rules: [{ faceMatchScor: '>= 80' }] } } };
    const { status, body } = await api.call('POST', '/v1/profiles/standard/replay', wrong);
    expect([status, body.errors[0].path]).toEqual([422, 'body.profile.autoApprove.rules[0].faceMatchScor']);
    const both = await api.call('POST', '/v1/profiles/standard/replay', { profile: milder, version: 1 });
    expect([both.status, both.body.detail]).toEqual([422, expect.stringContaining('not both')]);
    const reader = { authorization: `Bearer ${await api.keyOf('test', ['profiles:read'])}` };
    expect((await api.call('POST', '/v1/profiles/standard/replay', {}, reader)).status).toBe(403);
  });
});
