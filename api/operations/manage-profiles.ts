/** Profiles of a tenant: made, changed by a new version, looked at. A version that was released is never edited. */
import { z } from 'zod';
import type { LoadedProfile } from '../../rules/profile.ts';
import { ProfileReleasedError } from '../../store/errors.ts';
import { newId } from '../../store/ids.ts';
import { PLAIN_ROLLOUT } from '../../store/repositories/rollouts.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { changeQuery, profile, profileBody, profileList, profileParams } from '../contract/profile.ts';
import { Problem } from '../errors/problem.ts';
import { presentProfile, summarizeProfile } from '../present/profile.ts';
import { presentRollout } from '../present/rollout.ts';
import { route } from '../route.ts';
import { checkedProfile, latestOf, versionOf, versionsOf } from './known-profiles.ts';
import { rolloutOf } from './rollouts.ts';

const tag = 'Profiles';

export const createProfile = route(
  {
    method: 'post',
    path: '/v1/profiles',
    id: 'createProfile',
    summary: 'Make a profile',
    description: 'Version 1 of a profile of your own. Verifications are created with the id of the answer.',
    tag,
    scope: 'profiles:write',
    yaml: true,
    request: { body: profileBody },
    status: 201,
    response: profile,
    errors: ['invalid_request', 'invalid_json', 'invalid_yaml'],
  },
  async ({ body, store }, { store: { clock } }) => {
    const made = checkedProfile(body, newId('profile', clock.now()), 1);
    await store.profiles.release(made);
    return presentProfile(made, [1], presentRollout(PLAIN_ROLLOUT, made));
  },
);

export const listProfiles = route(
  {
    method: 'get',
    path: '/v1/profiles',
    id: 'listProfiles',
    summary: 'List profiles',
    description:
      'Those that come with idwell, your own, and those that verifications were created with; the latest version of each.',
    tag,
    scope: 'profiles:read',
    request: {},
    status: 200,
    response: profileList,
    errors: [],
  },
  async ({ store }, { profiles }) => {
    const stored = (await store.profiles.list()).filter(({ id }) => !profiles.has(id));
    return { data: [...profiles.values(), ...stored].map(summarizeProfile) };
  },
);

export const getProfile = route(
  {
    method: 'get',
    path: '/v1/profiles/{id}',
    id: 'getProfile',
    summary: 'See a profile',
    description: 'The latest version, or the one that is asked for.',
    tag,
    scope: 'profiles:read',
    request: {
      params: profileParams,
      query: z.strictObject({ version: z.coerce.number().int().positive().optional() }),
    },
    status: 200,
    response: profile,
    errors: ['invalid_request', 'not_found'],
  },
  async ({ params, query, store }, { profiles }) => {
    const latest = await latestOf(params.id, store, profiles);
    const found = await versionOf(latest, query.version, store);
    return await shown(found, latest, store);
  },
);

export const changeProfile = route(
  {
    method: 'put',
    path: '/v1/profiles/{id}',
    id: 'changeProfile',
    summary: 'Change a profile',
    description:
      'Releases a new version with this content; earlier ones stay, and verifications keep the version that they began with. The content of the latest version once more changes nothing.',
    tag,
    scope: 'profiles:write',
    yaml: true,
    request: { params: profileParams, query: changeQuery, body: profileBody },
    status: 200,
    response: profile,
    errors: [
      'invalid_request',
      'invalid_json',
      'invalid_yaml',
      'not_found',
      'profile_bundled',
      'profile_changed',
    ],
  },
  async ({ params, query, body, store }, { profiles }) => {
    if (profiles.has(params.id)) {
      throw new Problem('profile_bundled', `${params.id} comes with idwell and is not changed.`);
    }
    const latest = await latestOf(params.id, store, profiles);
    const same = checkedProfile(body, params.id, latest.version);
    if (same.hash === latest.hash) return await shown(latest, latest, store);
    const next = checkedProfile(body, params.id, latest.version + 1);
    if (!query.live) await keepLive(latest, store);
    await release(next, store);
    return await shown(next, next, store);
  },
);

async function shown(profile: LoadedProfile, latest: LoadedProfile, store: ScopedStore) {
  const rollout = presentRollout(await rolloutOf(profile.id, store), latest);
  return presentProfile(profile, await versionsOf(latest, store), rollout);
}

/** Before the new version is there, or a verification could begin with it. */
async function keepLive({ id, version }: LoadedProfile, store: ScopedStore): Promise<void> {
  const { live, shadow, split } = await rolloutOf(id, store);
  if (live === null) await store.rollouts.set(id, { live: version, shadow, split });
}

/** Two changes at once would make the same version: the second has to look again. */
async function release(next: LoadedProfile, store: ScopedStore): Promise<void> {
  try {
    await store.profiles.release(next);
  } catch (error) {
    if (error instanceof ProfileReleasedError) throw new Problem('profile_changed', error.message);
    throw error;
  }
}
