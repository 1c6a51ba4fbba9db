import { z } from 'zod';
import { rollout } from './rollout.ts';

/** The content is checked by the rules' own schema, whose problems say more than a contract could. */
export const profileBody = z
  .record(z.string(), z.unknown())
  .describe(
    'A profile, as rules/profile.schema.json describes it: name, steps, autoApprove, autoReject, manualReview, skipIf, dataRetention. Its version is counted by idwell.',
  )
  .meta({ id: 'ProfileContent' });

export const profileParams = z.object({ id: z.string().min(1).max(100) });

export const changeQuery = z.strictObject({
  live: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true')
    .describe('false: verifications go on with the version that is live now; see the rollout.'),
});

export const profileSummary = z
  .object({
    id: z.string().describe('`prf_...`, or the name of one that comes with idwell.'),
    version: z.int(),
    hash: z.string().describe('SHA-256 of its content; a decision names it.'),
    name: z.string(),
    description: z.string().nullable(),
    steps: z.array(z.string()),
  })
  .meta({ id: 'ProfileSummary' });

export const profile = profileSummary
  .extend({
    content: z.unknown().describe('Whole, with every default filled in.'),
    versions: z.array(z.int()).describe('All that were released; each is kept for good.'),
    rollout,
    warnings: z
      .array(z.object({ path: z.string(), problem: z.string(), fix: z.string() }))
      .describe(
        'What its rules can never do, or should not: it runs all the same. `idwell rules check` tells the same.',
      ),
  })
  .meta({ id: 'Profile' });

export const profileList = z.object({ data: z.array(profileSummary) }).meta({ id: 'ProfileList' });
