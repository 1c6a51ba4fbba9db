import { z } from 'zod';
import type { OperationOutput } from '../../idwell/native-api.ts';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';

const PERIODS = { last_7_days: 7, last_30_days: 30, last_90_days: 90, last_365_days: 365 } as const;
type Period = keyof typeof PERIODS;
const DAY = 86_400_000;

const query = z.strictObject({
  period: z.enum(Object.keys(PERIODS) as [Period, ...Period[]]).default('last_30_days'),
});

export async function getAnalytics(request: VendorRequest, { api, now }: House): Promise<VendorAnswer> {
  const { period } = parseRequest(query, Object.fromEntries(request.query));
  const until = now();
  const since = new Date(until.getTime() - PERIODS[period] * DAY);
  const figures = await api.call('getProfileAnalytics', {
    path: { id: request.params.id as string },
    query: { since: since.toISOString(), until: until.toISOString() },
  });
  return { status: 200, body: present(period, figures) };
}

/** Rates as VeriPlus writes them: `95.2%`; null where there is nothing to count. */
function present(
  period: string,
  { profile, metrics, stepPerformance }: OperationOutput<'getProfileAnalytics'>,
) {
  const { totalVerifications, autoApproved, manualReview, autoRejected, averageCost, averageDuration } =
    metrics;
  const steps = Object.entries(stepPerformance).map(([type, { passRate, avgDuration }]) => [
    type,
    { passRate: percent(passRate), avgDuration },
  ]);
  return {
    profile: profile.name,
    period,
    metrics: {
      totalVerifications,
      autoApproved,
      manualReview,
      autoRejected,
      autoApprovedRate: percent(metrics.autoApprovedRate),
      manualReviewRate: percent(metrics.manualReviewRate),
      autoRejectedRate: percent(metrics.autoRejectedRate),
      averageCost,
      averageDuration,
      passRate: percent(metrics.passRate),
      conversionRate: percent(metrics.conversionRate),
    },
    stepPerformance: Object.fromEntries(steps),
  };
}

function percent(value: number | null): string | null {
  return value === null ? null : `${value}%`;
}
