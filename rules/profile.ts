/**
 * A profile: which steps a verification takes and by which rules it is decided. The zod schema is the
 * contract; `profile.schema.json` is written from it (scripts/write-rules-json.ts).
 */
import { z } from 'zod';
import { type Condition, condition, conditionWith } from './condition.ts';
import { step } from './profile-steps.ts';

/** A reason of labels.yaml; the loader checks that it exists. */
const label = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/, 'a label is a code of labels.yaml, such as BAD_FACE_MATCHING');

const rejectRule = conditionWith({
  label: label.optional().describe('The reason that a rejection by this rule carries.'),
  retry: z.enum(['retry', 'final']).optional().describe('Where the label can be both; final wins.'),
}) as unknown as z.ZodType<RejectRule>;

const autoApprove = z
  .strictObject({
    enabled: z.boolean().default(true),
    rules: z.array(condition).default([]).describe('Every one must be met, and none unknown.'),
  })
  .describe('Without it nothing is approved automatically.');

const autoReject = z
  .strictObject({
    enabled: z.boolean().default(true),
    rules: z.array(rejectRule).default([]).describe('Any that is met rejects.'),
  })
  .describe('Looked at before anything else.');

const manualReview = z.strictObject({
  always: z.boolean().default(false).describe('Never approve automatically.'),
  triggerIf: condition.optional().describe('Met or unknown: a person looks at it.'),
  assignTo: z.string().min(1).optional(),
  priority: z.enum(['low', 'medium', 'high']).default('medium'),
  sla: z.number().positive().optional().describe('Hours.'),
});

const dataRetention = z.strictObject({
  period: z.string().regex(/^\d+_(days|months|years)$/, 'a period is written like 90_days or 7_years'),
  deleteAfter: z
    .boolean()
    .default(true)
    .describe('Delete what has ended, with all that is kept of it, when the period is over.'),
});

export const profileSchema = z.strictObject({
  name: z.string().min(1).max(200),
  description: z.string().max(2000).optional(),
  version: z.number().int().positive().default(1),
  steps: z.array(step).min(1),
  autoApprove: autoApprove.optional(),
  autoReject: autoReject.optional(),
  manualReview: manualReview.optional(),
  skipIf: condition.optional().describe('When all is met, no new verification is needed.'),
  retryLimit: z
    .number()
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe(
      'Times that a rejected verification may be submitted again; the next rejection is final (SPAM).',
    ),
  dataRetention: dataRetention.optional(),
  allowSpecimens: z
    .boolean()
    .default(false)
    .describe('Approve documents that say they are specimens (state UTO) in live mode too.'),
});

/** What a profile says, with every default filled in. */
export type Profile = z.output<typeof profileSchema>;
/** What may be written. */
export type ProfileInput = z.input<typeof profileSchema>;
export type RejectRule = Condition & { label?: string; retry?: 'retry' | 'final' };

/** A profile as it is stored: its content is never edited, a change is a new version. */
export interface LoadedProfile {
  /** `express`, or `prf_...` of the store. */
  id: string;
  version: number;
  /** SHA-256 of the canonical JSON of `content`, 64 hex digits. */
  hash: string;
  content: Profile;
}
