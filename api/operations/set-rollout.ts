import { PLAIN_ROLLOUT, type Rollout } from '../../store/repositories/rollouts.ts';
import { profileParams } from '../contract/profile.ts';
import { rollout, rolloutBody } from '../contract/rollout.ts';
import { Problem } from '../errors/problem.ts';
import { presentRollout } from '../present/rollout.ts';
import { route } from '../route.ts';
import { latestOf, versionOf } from './known-profiles.ts';

export const setRollout = route(
  {
    method: 'put',
    path: '/v1/profiles/{id}/rollout',
    id: 'setRollout',
    summary: 'Say which version decides',
    description:
      'The live version; a shadow that decides beside it and is only recorded; a split that a share of the people gets. What is left out ends. Verifications keep the version that they began with. What came of it stands in the analytics.',
    tag: 'Profiles',
    scope: 'profiles:write',
    request: { params: profileParams, body: rolloutBody },
    status: 200,
    response: rollout,
    errors: ['invalid_request', 'invalid_json', 'not_found'],
  },
  async ({ params, body, store }, { profiles }) => {
    const latest = await latestOf(params.id, store, profiles);
    const { shadow, split } = body;
    const asked: Rollout = {
      ...PLAIN_ROLLOUT,
      live: body.live ?? null,
      shadow: shadow ? { profile: shadow.profile ?? latest.id, version: shadow.version } : null,
      split: split ?? null,
    };
    if (split && split.version === (asked.live ?? latest.version)) {
      throw new Problem(
        'invalid_request',
        `body.split.version: version ${split.version} is the live one already.`,
      );
    }
    const other = asked.shadow && (await latestOf(asked.shadow.profile, store, profiles));
    const named = [
      ...(asked.live ? [await versionOf(latest, asked.live, store)] : []),
      ...(split ? [await versionOf(latest, split.version, store)] : []),
      ...(other ? [await versionOf(other, asked.shadow?.version, store)] : []),
    ];
    // Workers know the profiles of the store alone.
    for (const profile of named) await store.profiles.release(profile);
    await store.rollouts.set(latest.id, asked);
    return presentRollout(asked, latest);
  },
);
