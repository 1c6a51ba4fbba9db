import { type ChangedDecision, replayDecisions } from '../../store/replay-decisions.ts';
import { profileParams } from '../contract/profile.ts';
import { replayBody, replayReport } from '../contract/replay.ts';
import { route } from '../route.ts';
import { checkedProfile, latestOf, versionOf } from './known-profiles.ts';

export const replayProfile = route(
  {
    method: 'post',
    path: '/v1/profiles/{id}/replay',
    id: 'replayProfile',
    summary: 'Replay past decisions under other rules',
    description:
      'The stored facts of past automatic decisions of this profile, decided by another version of it or by a profile that you send: a matrix of old and new endings, the cases that change and the rules that made the difference. Nothing is altered. Newest first; follow `next_cursor` and add up.',
    tag: 'Profiles',
    scope: 'verifications:read',
    request: { params: profileParams, body: replayBody },
    status: 200,
    response: replayReport,
    errors: ['invalid_request', 'invalid_json', 'not_found'],
  },
  async ({ params, body, store }, { profiles }) => {
    const latest = await latestOf(params.id, store, profiles);
    const profile = body.profile
      ? checkedProfile(body.profile, params.id, latest.version + 1, 'body.profile')
      : await versionOf(latest, body.version, store);
    const cases: ChangedDecision[] = [];
    const { next, ...report } = await replayDecisions(store, profile, {
      profileId: params.id,
      since: body.since ? new Date(body.since) : undefined,
      until: body.until ? new Date(body.until) : undefined,
      cursor: body.cursor,
      limit: body.limit,
      verify: body.verify,
      onChanged: (changed) => void cases.push(changed),
    });
    const { id, version, hash } = profile;
    return {
      profile: { id, version, hash },
      ...report,
      cases: cases.map(({ decidedAt, ...rest }) => ({ ...rest, decided_at: decidedAt.toISOString() })),
      next_cursor: next,
    };
  },
);
