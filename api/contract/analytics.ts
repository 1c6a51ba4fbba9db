import { z } from 'zod';
import { STATUSES } from '../../rules/lifecycle.ts';
import { STEP_TYPES } from '../../rules/step-types.ts';
import { captureType } from './document.ts';

const moment = z.iso.datetime({ offset: true });
const count = z.int().min(0);
const percent = z.number().min(0).max(100).nullable();
const ms = z.number().nullable();
const seconds = z.string().nullable();

export const analyticsQuery = z.strictObject({
  since: moment.optional().describe('Created then or later; 30 days before `until` where it is left out.'),
  until: moment.optional().describe('Created before; now where it is left out.'),
});

const metrics = z.object({
  totalVerifications: count,
  submitted: count,
  conversionRate: percent.describe('Submitted of all that were created.'),
  decided: count.describe('By rules; of a verification that was resubmitted the latest submission counts.'),
  autoApproved: count,
  autoApprovedRate: percent.describe('Of those that were decided by rules; so are the two below.'),
  manualReview: count.describe('Sent to a person.'),
  manualReviewRate: percent,
  autoRejected: count,
  autoRejectedRate: percent,
  autoRejectedFinal: count.describe('Of those rejected: for good.'),
  resubmitted: count,
  passRate: percent.describe('Approved of those that are approved or rejected now, by rules or by a person.'),
  averageCost: z
    .number()
    .nullable()
    .describe('Credits; null where the profile says of no step what it costs.'),
  totalCost: z.number().nullable(),
  averageDuration: seconds.describe(
    'From creation to the decision by rules, the person’s own time included.',
  ),
  averageDurationMs: ms,
  medianDurationMs: ms,
  p95DurationMs: ms,
  averageExaminationMs: ms.describe('From submission to the decision by rules.'),
  p95ExaminationMs: ms,
});

const stepPerformance = z.object({
  checks: count,
  passed: count,
  failed: count,
  review: count,
  notRun: count,
  passRate: percent.describe('Passed of all checks.'),
  avgDuration: seconds.describe('Reading and examination.'),
  avgDurationMs: ms,
});

export const profileAnalytics = z
  .object({
    profile: z.object({ id: z.string(), name: z.string(), version: z.int() }),
    period: z.object({ since: z.iso.datetime(), until: z.iso.datetime() }),
    metrics,
    stepPerformance: z.partialRecord(z.enum(STEP_TYPES), stepPerformance),
    manualReview: z.object({
      steps: z
        .array(
          z.object({
            type: z.enum(STEP_TYPES),
            status: z.enum(['review', 'failed', 'not_run']),
            verifications: count,
            share: percent.describe('Of those that were sent to a person.'),
          }),
        )
        .describe('Steps that did not pass where a person had to decide, the most frequent first.'),
      rules: z
        .array(
          z.object({
            effect: z.enum(['approve', 'reject', 'review']),
            verdict: z.enum(['met', 'not_met', 'unknown']),
            text: z.string(),
            verifications: count,
            share: percent,
          }),
        )
        .describe('Rules that sent verifications to a person, the most frequent first, at most 50.'),
      approved: count.describe('By a person.'),
      rejected: count,
      waiting: count,
      averageReviewMs: ms.describe('From the decision by rules to the person’s.'),
    }),
    rejections: z.array(z.object({ label: z.string(), verifications: count })).describe('By rules.'),
    dropOff: z
      .array(
        z.object({
          uploaded: z.array(captureType).describe('What was there when it was left.'),
          status: z.enum(STATUSES).describe('started: it may still be submitted.'),
          verifications: count,
          share: percent.describe('Of all that were created.'),
        }),
      )
      .describe('Verifications that were never submitted.'),
    versions: z.array(metrics.extend({ version: z.int() })).describe('The same figures by version.'),
  })
  .meta({ id: 'ProfileAnalytics' });
