import { z } from 'zod';
import { ENDINGS } from '../../rules/endings.ts';
import { STEP_TYPES } from '../../rules/step-types.ts';
import { profileBody } from './profile.ts';

const moment = z.iso.datetime({ offset: true });
const ending = z.enum(ENDINGS);
const count = z.int().min(0);

export const replayBody = z
  .strictObject({
    version: z.int().positive().optional().describe('Of this profile; the latest where both are left out.'),
    profile: profileBody
      .optional()
      .describe('Rules that are not released: tried on the decisions of this profile.'),
    since: moment.optional().describe('Decided then or later.'),
    until: moment.optional().describe('Decided before.'),
    limit: z.int().min(1).max(5000).default(1000).describe('Decisions that one answer looks at.'),
    cursor: z.string().max(500).optional(),
    verify: z
      .boolean()
      .default(false)
      .describe('Also decide each again by its own profile, which must give the same to the byte.'),
  })
  .refine(({ version, profile }) => version === undefined || profile === undefined, {
    message: 'give a version or a profile, not both',
    path: ['profile'],
  })
  .meta({ id: 'Replay' });

const spokenRule = z.object({
  path: z.string(),
  effect: z.enum(['approve', 'reject', 'review', 'skip']),
  verdict: z.enum(['met', 'not_met', 'unknown']),
  text: z.string(),
});

/** Ending to ending to count. */
export const endingMatrix = z.record(ending, z.record(ending, count)).meta({ id: 'EndingMatrix' });

export const replayReport = z
  .object({
    profile: z.object({ id: z.string(), version: z.int(), hash: z.string() }),
    decisions: count.describe('Looked at for this answer; add up the answers for all.'),
    changed: count,
    matrix: endingMatrix.describe('Rows: how it ended; columns: how it would end.'),
    differences: z
      .array(
        spokenRule.omit({ path: true }).extend({
          from: ending,
          to: ending,
          side: z
            .enum(['before', 'after'])
            .describe('before: it spoke and would not; after: it would speak.'),
          decisions: count,
        }),
      )
      .describe('How many change by which rule, the most frequent first.'),
    unexamined: z
      .partialRecord(z.enum(STEP_TYPES), count)
      .describe(
        'Steps that were not examined, or with other options: what they would see counts as unknown.',
      ),
    cases: z
      .array(
        z.object({
          verification: z.string(),
          decision: z.string(),
          decided_at: z.iso.datetime(),
          from: ending,
          to: ending,
          before: z.array(spokenRule).describe('Rules that led to `from` and would not speak.'),
          after: z.array(spokenRule).describe('Rules that would lead to `to`.'),
          reasons: z.array(z.string()),
          labels: z.array(z.object({ code: z.string(), retry: z.enum(['retry', 'final']) })),
          unexamined: z.array(z.enum(STEP_TYPES)),
        }),
      )
      .describe('All that change among the decisions of this answer.'),
    unrecorded: count.describe('Decisions without a record of facts; they are left out.'),
    verified: z
      .object({ same: count, different: z.array(z.string()).describe('Decisions, at most 100.') })
      .nullable(),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: 'ReplayReport' });
