import { z } from 'zod';
import { attributesSchema, expectedSchema } from '../../rules/expected.ts';
import { FACTS, type FactName } from '../../rules/facts.ts';
import { givenFactsSchema } from '../../rules/given-facts.ts';
import { STEP_TYPES } from '../../rules/step-types.ts';
import { decision, label } from './decision.ts';
import { documentKind } from './document.ts';
import { finding } from './finding.ts';
import { profileBody } from './profile.ts';

const file = z.string().min(1, 'is empty').describe('A file in base64; a `data:` prefix is allowed.');

const testData = z.strictObject({
  document: file,
  documentBack: file.optional(),
  kind: documentKind.optional().describe('What the document is said to be.'),
  selfie: file.optional(),
  proofOfAddress: file.optional(),
});

export const profileTestBody = z
  .strictObject({
    version: z.int().positive().optional().describe('Of this profile; the latest where it is left out.'),
    profile: profileBody.optional().describe('Rules that are not released, in place of a version.'),
    testData: testData
      .optional()
      .describe('Sample files: they are read, examined and decided, and then deleted.'),
    facts: givenFactsSchema
      .optional()
      .describe('Or facts: decided at once by the rules alone. What is left out is unknown.'),
    expected: expectedSchema.optional().describe('With `testData`: what is compared with the documents.'),
    attributes: attributesSchema.optional().describe('With `testData`: facts that only you know.'),
  })
  .refine(({ version, profile }) => version === undefined || profile === undefined, {
    message: 'give a version or a profile, not both',
    path: ['profile'],
  })
  .refine(({ testData, facts }) => (testData === undefined) !== (facts === undefined), {
    message: 'give testData or facts, and not both',
    path: ['testData'],
  })
  .refine(({ facts, expected, attributes }) => !facts || (!expected && !attributes), {
    message: 'with facts, say everything as a fact: country, transactionValue, nameMatch',
    path: ['facts'],
  })
  .meta({ id: 'ProfileTest' });

export const profileTestResult = z
  .object({
    result: z.enum(['approved', 'rejected', 'double_check']),
    retry: z.enum(['retry', 'final']).nullable(),
    steps: z.array(
      z.object({
        type: z.enum(STEP_TYPES),
        status: z
          .enum(['pass', 'review', 'fail', 'not_run', 'left_out'])
          .describe(
            'not_run: unknown, which never approves; left_out: not asked for, or optional and not given.',
          ),
        score: z.number().min(0).max(100).optional(),
        duration: z.string().optional().describe('Reading and examination, in seconds: `2.3s`.'),
        durationMs: z.number().optional(),
        findings: z.array(finding),
      }),
    ),
    totalCost: z
      .number()
      .nullable()
      .describe('Credits; null where the profile says of no step what it costs.'),
    totalDuration: z.string(),
    totalDurationMs: z.number(),
    labels: z.array(label),
    reasons: z.array(z.string()),
    rules: decision.shape.rules,
    unknown: z
      .array(z.enum(Object.keys(FACTS) as [FactName, ...FactName[]]))
      .describe('Facts that rules asked for and nobody knew.'),
    profile: z.object({ id: z.string(), version: z.int(), hash: z.string() }),
  })
  .meta({ id: 'ProfileTestResult' });
