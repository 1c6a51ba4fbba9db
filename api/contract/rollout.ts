import { z } from 'zod';

const version = z.int().positive();

const split = z.strictObject({
  version: version.describe('Of the same profile.'),
  share: z
    .number()
    .gt(0)
    .lt(1)
    .describe(
      'Of the people: by a stable hash of `applicant_reference`, or of each verification without it.',
    ),
});

export const rolloutBody = z
  .strictObject({
    live: version.nullish().describe('Verifications begin with this version; null: the latest.'),
    shadow: z
      .strictObject({
        profile: z
          .string()
          .min(1)
          .max(100)
          .optional()
          .describe('Another profile; this one where it is left out.'),
        version,
      })
      .nullish()
      .describe('Decides beside the live one, from the same pictures, and is only recorded.'),
    split: split.nullish().describe('A share of the people gets this version in place of the live one.'),
  })
  .describe('The whole: what is left out ends.')
  .meta({ id: 'RolloutBody' });

export const rollout = z
  .object({
    live: z.object({ version, pinned: z.boolean().describe('false: it is the latest, and follows it.') }),
    shadow: z.object({ profile: z.string(), version }).nullable(),
    split: z.object({ version, share: z.number() }).nullable(),
  })
  .meta({ id: 'Rollout' });
