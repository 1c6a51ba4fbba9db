import { describe, expect, it } from 'vitest';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { openTestApi, type TestApi } from '../test/support/api.ts';
import { bundled } from '../test/support/decided.ts';
import { faceFacts } from '../test/support/made-facts.ts';
import { recordOf } from '../test/support/past-decisions.ts';
import { WHO } from '../test/support/records.ts';

const content = (minimumScore: number) => ({
  name: `Faces from ${minimumScore}`,
  steps: [{ type: 'selfie' }, { type: 'face_match', minimumScore }],
  autoApprove: { rules: [{ selfieUsable: true }] },
});

/** A profile with version 1 live and version 2 ready. */
async function withCandidate(): Promise<{ api: TestApi; id: string; path: string }> {
  const api = await openTestApi();
  const { body: first } = await api.call('POST', '/v1/profiles', content(80));
  expect(first.rollout).toEqual({ live: { version: 1, pinned: false }, shadow: null, split: null });
  const path = `/v1/profiles/${first.id}`;
  const second = await api.call('PUT', `${path}?live=false`, content(90));
  expect(second.body).toMatchObject({ version: 2, rollout: { live: { version: 1, pinned: true } } });
  return { api, id: first.id, path };
}

async function versionFor(api: TestApi, profile: string, person?: string): Promise<number> {
  const { body } = await api.call('POST', '/v1/verifications', {
    profile,
    ...(person !== undefined && { applicant_reference: person }),
  });
  return body.profile.version;
}

describe('the rollout of a profile', () => {
  it('keeps a version live while another is made ready, until it is said', async () => {
    const { api, id, path } = await withCandidate();
    expect(await versionFor(api, id)).toBe(1);
    const third = await api.call('PUT', path, content(95));
    expect(third.body).toMatchObject({ version: 3, rollout: { live: { version: 1, pinned: true } } });
    expect(await versionFor(api, id)).toBe(1);
    const { body } = await api.call('PUT', `${path}/rollout`, { live: null });
    expect(body).toEqual({ live: { version: 3, pinned: false }, shadow: null, split: null });
    expect(await versionFor(api, id)).toBe(3);
    const back = await api.call('PUT', `${path}/rollout`, { live: 2 });
    expect(back.body.live).toEqual({ version: 2, pinned: true });
    expect(await versionFor(api, id)).toBe(2);
    expect((await api.call('GET', path)).body).toMatchObject({ version: 3, rollout: back.body });
  });

  it('does not change what a version says, nor its hash', async () => {
    const { api, path } = await withCandidate();
    const before = (await api.call('GET', `${path}?version=2`)).body;
    await api.call('PUT', `${path}/rollout`, {
      live: 1,
      shadow: { version: 2 },
      split: { version: 2, share: 0.5 },
    });
    const after = (await api.call('GET', `${path}?version=2`)).body;
    expect([after.hash, after.content]).toEqual([before.hash, before.content]);
  });

  it('gives a share of the people the other version, each always the same, and counts both arms', async () => {
    const { api, id, path } = await withCandidate();
    // Before the split: it belongs to no arm.
    await versionFor(api, id, 'early');
    api.clock.advance(1000);
    await api.call('PUT', `${path}/rollout`, { live: 1, split: { version: 2, share: 0.5 } });
    const people = Array.from({ length: 24 }, (_, n) => `person ${n}`);
    const versions: number[] = [];
    for (const person of people) versions.push(await versionFor(api, id, person));
    const split = versions.filter((version) => version === 2).length;
    expect(split).toBeGreaterThan(4);
    expect(split).toBeLessThan(20);
    for (const n of [0, 7, 23]) expect(await versionFor(api, id, people[n])).toBe(versions[n]);

    const store = api.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
    for (const row of (await store.verifications.list({ limit: 10 })).rows) {
      await store.changeStatus({ verificationId: row.id, action: 'submit', who: WHO });
      const profile = (await store.profiles.find(id, row.profile_version))!;
      const facts = { ...faceFacts(row.profile_version === 1 ? 95 : 70) };
      await recordOf(store, row.id, 1, { profile, facts });
    }
    api.clock.advance(1000);
    const { body } = await api.call('GET', `${path}/analytics`);
    expect(body.split).toMatchObject({ share: 0.5, since: '2026-03-01T09:00:01.000Z' });
    const [live, other] = body.split.arms;
    expect([live.arm, live.version, other.arm, other.version]).toEqual(['live', 1, 'split', 2]);
    expect(live.totalVerifications + other.totalVerifications).toBe(27);
    expect(body.metrics.totalVerifications).toBe(28);
    expect([live.autoApprovedRate, other.autoApprovedRate]).toEqual([100, 0]);
    // The same once more goes on; another begins anew.
    await api.call('PUT', `${path}/rollout`, { live: 1, split: { version: 2, share: 0.5 } });
    expect((await api.call('GET', `${path}/analytics`)).body.split.since).toBe(body.split.since);
    await api.call('PUT', `${path}/rollout`, { live: 1, split: { version: 2, share: 0.6 } });
    expect((await api.call('GET', `${path}/analytics`)).body.split.since).toBe('2026-03-01T09:00:02.000Z');
  });

  it('of a profile that comes with idwell may hold a share back, or have another profile beside it', async () => {
    const api = await openTestApi();
    const path = '/v1/profiles/express/rollout';
    const shadow = { profile: 'standard', version: bundled('standard').version };
    const { status, body } = await api.call('PUT', path, { shadow });
    expect([status, body.shadow]).toEqual([200, shadow]);
  });

  it.each([
    [{ live: 9 }, 404, /has no version 9/],
    [{ split: { version: 9, share: 0.5 } }, 404, /has no version 9/],
    [{ shadow: { version: 9 } }, 404, /has no version 9/],
    [{ shadow: { profile: 'prf_none', version: 1 } }, 404, /no profile prf_none/],
    [{ live: 1, split: { version: 1, share: 0.5 } }, 422, /is the live one already/],
    [{ split: { version: 2, share: 1 } }, 422, /share/],
    [{ lives: 1 }, 422, /lives/],
  ])('refuses %j', async (asked, status, told) => {
    const { api, path } = await withCandidate();
    const answer = await api.call('PUT', `${path}/rollout`, asked);
    expect([answer.status, answer.body.detail]).toEqual([status, expect.stringMatching(told)]);
    expect((await api.call('GET', path)).body.rollout.live).toEqual({ version: 1, pinned: true });
  });

  it('stays with its tenant and mode, and needs the scope', async () => {
    const { api, path } = await withCandidate();
    const live = { authorization: `Bearer ${await api.keyOf('live', ['*'])}` };
    expect((await api.call('PUT', `${path}/rollout`, {}, live)).status).toBe(404);
    const reader = { authorization: `Bearer ${await api.keyOf('test', ['profiles:read'])}` };
    expect((await api.call('PUT', `${path}/rollout`, {}, reader)).status).toBe(403);
  });
});
