import { z } from 'zod';
import { ENDINGS } from '../../rules/endings.ts';
import { STATUSES } from '../../rules/lifecycle.ts';
import { STEP_TYPES } from '../../rules/step-types.ts';
import { captureType } from './document.ts';
import { endingMatrix } from './replay.ts';

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
    split: z
      .object({
        share: z.number(),
        since: z.iso
          .datetime()
          .describe('When this split began, or the time that was asked for where that is later.'),
        arms: z.array(metrics.extend({ arm: z.enum(['live', 'split']), version: z.int() })),
      })
      .nullable()
      .describe('Both arms of the split that is set, since it is.'),
    shadows: z
      .array(
        z.object({
          profile: z.string(),
          version: z.int(),
          decisions: count,
          agreementRate: percent,
          matrix: endingMatrix.describe('Rows: how the live one ended; columns: the shadow.'),
        }),
      )
      .describe('What shadows would have decided.'),
    shadowDifferences: z
      .array(
        z.object({
          verification: z.string(),
          submission: z.int(),
          live: z.enum(ENDINGS),
          shadow: z.enum(ENDINGS),
          profile: z.object({ id: z.string(), version: z.int() }),
          reasons: z.array(z.string()),
        }),
      )
      .describe('The latest that a shadow would have ended otherwise, at most 20.'),
  })
  .meta({ id: 'ProfileAnalytics' });
