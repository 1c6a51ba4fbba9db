import type { AnalyticsFilter } from '../../store/repositories/analytics.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { analyticsQuery, profileAnalytics } from '../contract/analytics.ts';
import { profileParams } from '../contract/profile.ts';
import { Problem } from '../errors/problem.ts';
import {
  presentShadow,
  presentShadowCase,
  presentSteps,
  presentTotals,
  withShare,
} from '../present/analytics.ts';
import { route } from '../route.ts';
import { latestOf } from './known-profiles.ts';

/** Where no time is asked for. */
const PERIOD_MS = 30 * 86_400_000;
/** Cases of a shadow that are shown. */
const MOST_DIFFERENCES = 20;

export const getProfileAnalytics = route(
  {
    method: 'get',
    path: '/v1/profiles/{id}/analytics',
    id: 'getProfileAnalytics',
    summary: 'See how a profile does',
    description:
      'Verifications that were created with it in a time: how many were decided by rules and how, cost, durations, steps, what sends verifications to a person, and where people leave.',
    tag: 'Profiles',
    scope: 'profiles:read',
    request: { params: profileParams, query: analyticsQuery },
    status: 200,
    response: profileAnalytics,
    errors: ['invalid_request', 'not_found'],
  },
  async ({ params, query, store }, { profiles, store: { clock } }) => {
    const { id, version, content } = await latestOf(params.id, store, profiles);
    const until = query.until ? new Date(query.until) : clock.now();
    const since = query.since ? new Date(query.since) : new Date(until.getTime() - PERIOD_MS);
    if (since >= until) throw new Problem('invalid_request', 'query.since: it is not before until.');
    const { analytics } = store;
    const filter = { profileId: id, since, until };
    // One after the other: a page of figures must not take every connection from those who verify.
    const { all: totals, versions } = await analytics.totals(filter);
    const steps = await analytics.steps(filter);
    const reviewSteps = await analytics.reviewSteps(filter);
    const causes = await analytics.causes(filter);
    const labels = await analytics.labels(filter);
    const left = await analytics.dropOff(filter);
    return {
      profile: { id, name: content.name, version },
      period: { since: since.toISOString(), until: until.toISOString() },
      metrics: presentTotals(totals),
      stepPerformance: presentSteps(steps),
      manualReview: {
        steps: withShare(reviewSteps, totals.manualReview),
        rules: withShare(causes, totals.manualReview),
        approved: totals.reviewApproved,
        rejected: totals.reviewRejected,
        waiting: totals.waitingForReview,
        averageReviewMs: totals.averageReview === null ? null : Math.round(totals.averageReview),
      },
      rejections: labels,
      dropOff: withShare(left, totals.total),
      versions: versions.map(({ version, ...totals }) => ({ version, ...presentTotals(totals) })),
      split: await splitFigures(store, filter, version),
      shadows: (await store.shadowDecisions.figures(filter)).map(presentShadow),
      shadowDifferences: (await store.shadowDecisions.differing(filter, MOST_DIFFERENCES)).map(
        presentShadowCase,
      ),
    };
  },
);

/** Since the split is set: what the same versions decided before belongs to no arm. */
async function splitFigures(store: ScopedStore, filter: AnalyticsFilter, latest: number) {
  const rollout = await store.rollouts.find(filter.profileId);
  if (!rollout?.split || !rollout.splitSince) return null;
  const { split, splitSince, live } = rollout;
  const since = splitSince > filter.since ? splitSince : filter.since;
  const { versions } = await store.analytics.totals({ ...filter, since });
  const arms = { live: live ?? latest, split: split.version };
  return {
    share: split.share,
    since: since.toISOString(),
    arms: (['live', 'split'] as const).flatMap((arm) => {
      const figures = versions.find(({ version }) => version === arms[arm]);
      return figures ? [{ arm, version: arms[arm], ...presentTotals(figures) }] : [];
    }),
  };
}
