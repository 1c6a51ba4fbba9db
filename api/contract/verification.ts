import { z } from 'zod';
import { attributesSchema, expectedSchema } from '../../rules/expected.ts';
import { STATUSES } from '../../rules/lifecycle.ts';
import { check, comparison, decision, extractedField, label } from './decision.ts';
import { captureType, document, side } from './document.ts';
import { documentId, verificationId } from './ids.ts';
import { dialect } from './webhook.ts';

const reference = z.string().min(1).max(200);
const metadata = z
  .record(z.string().max(100), z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]))
  .refine((value) => Object.keys(value).length <= 50, 'at most 50 entries');

export const status = z.enum(STATUSES);

export const createVerification = z
  .strictObject({
    profile: z
      .string()
      .min(1)
      .max(100)
      .default('standard')
      .describe(
        'Id of a profile: express, standard, enhanced, another that comes with idwell (GET /v1/profiles), or one of yours.',
      ),
    expected: expectedSchema
      .optional()
      .describe('What you believe to be true of the person; it is compared with what is read.'),
    attributes: attributesSchema.optional().describe('Facts that rules may ask for and that only you know.'),
    vendor_reference: reference.optional().describe('Your own id; a list can be filtered by it.'),
    applicant_reference: reference
      .optional()
      .describe(
        'Your own id of the person. Verifications of one person are no duplicates of each other; without it every other one may be.',
      ),
    force: z
      .boolean()
      .default(false)
      .describe('Begin even where `skipIf` of the profile says that no new verification is needed.'),
    documents: z
      .array(documentId)
      .max(20)
      .optional()
      .describe(
        'Pictures of other verifications of the same applicant_reference, one of each type and side: they are copied with what was read of them.',
      ),
    vendor_state: z.string().max(2000).optional().describe('Handed back unchanged.'),
    metadata: metadata.optional(),
    webhook: z
      .strictObject({ url: z.url({ protocol: /^https?$/ }), dialect: dialect.optional() })
      .optional()
      .describe('An address for the events of this verification, in place of your webhook endpoints.'),
  })
  .meta({ id: 'CreateVerification' });

/** What is left out stays as it is. */
export const changeVerification = createVerification
  .pick({ expected: true, attributes: true, vendor_reference: true, metadata: true })
  .extend({
    profile: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('Another profile; what was uploaded is kept with what was read of it.'),
  })
  .meta({ id: 'ChangeVerification' });

/** The words of the profile are those of the profiles themselves. */
export const upgradeVerification = z
  .strictObject({
    toProfile: z.string().min(1).max(100),
    fromProfile: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .describe('Go on from the last approved verification of this profile; left out, of any.'),
    reason: z.string().trim().min(1).max(500).describe('Stands in the history: Transaction limit increase.'),
    expected: expectedSchema.optional().describe('Left out, what was expected then.'),
    attributes: attributesSchema.optional().describe('What has changed since.'),
    vendor_reference: reference.optional(),
    metadata: metadata.optional(),
  })
  .meta({ id: 'UpgradeVerification' });

const capture = z.object({ type: captureType, side: side.nullable() });

export const verification = z
  .object({
    id: verificationId,
    status,
    mode: z.enum(['live', 'test']),
    profile: z.object({ id: z.string(), version: z.int() }),
    url: z.string().describe('For the applicant: holds a token that is good for this verification alone.'),
    qr_code: z.string().describe('The url as a QR code: an SVG as `data:` address, for an `<img>`.'),
    vendor_reference: z.string().nullable(),
    applicant_reference: z.string().nullable(),
    previous_id: z.string().nullable().describe('The verification that it goes on from, after an upgrade.'),
    vendor_state: z.string().nullable(),
    metadata: z.record(z.string(), z.unknown()),
    expected: z.unknown(),
    attributes: z.unknown(),
    documents: z.array(document),
    missing: z.array(capture).describe('What submit still waits for.'),
    asked: z
      .array(capture)
      .nullable()
      .describe('After a resubmit: the only documents that are asked for again.'),
    allowed_actions: z.array(z.string()),
    submission: z.int().describe('How often it was submitted.'),
    decision: decision.nullable(),
    review: z
      .object({
        assign_to: z.string().nullable(),
        priority: z.enum(['low', 'medium', 'high']),
        due_at: z.iso.datetime().nullable().describe('After so many hours as the profile gives a reviewer.'),
      })
      .nullable()
      .describe('While it waits for a person: who, how soon, until when.'),
    labels: z.array(label).describe('Of the decision that stands.'),
    checks: z.array(check),
    comparisons: z.array(comparison).describe('Expected beside extracted, with a score for each field.'),
    extracted: z.record(z.string(), extractedField),
    webhook: z
      .object({ id: z.string(), url: z.string(), dialect, secret: z.string().nullable() })
      .nullable()
      .describe('Its own endpoint, with the secret that its events are signed with.'),
    created_at: z.iso.datetime(),
    submitted_at: z.iso.datetime().nullable(),
    decided_at: z.iso.datetime().nullable(),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'Verification' });

/** What the applicant sees: what to do next, and nothing of what was expected or decided about them. */
export const applicantView = z
  .object({
    id: verificationId,
    status,
    documents: z.array(document),
    missing: z.array(capture),
    asked: z.array(capture).nullable(),
    messages: z
      .array(z.object({ code: z.string(), message: z.string() }))
      .describe('After a rejection: why, and what to do.'),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: 'ApplicantView' });

export const verificationOrView = z.union([verification, applicantView]);

/** A verification as it stands in a list: without its documents and what was read. */
export const verificationSummary = verification
  .pick({
    id: true,
    status: true,
    mode: true,
    profile: true,
    vendor_reference: true,
    applicant_reference: true,
    metadata: true,
    submission: true,
    created_at: true,
    submitted_at: true,
    decided_at: true,
    expires_at: true,
  })
  .extend({ labels: z.array(z.string()) })
  .meta({ id: 'VerificationSummary' });

export const verificationList = z
  .object({
    data: z.array(verificationSummary),
    next_cursor: z.string().nullable().describe('Give it as `cursor` for the next page; null on the last.'),
  })
  .meta({ id: 'VerificationList' });

export const listQuery = z.strictObject({
  status: status.optional(),
  profile: z.string().max(100).optional(),
  vendor_reference: reference.optional(),
  applicant_reference: reference.optional(),
  created_after: z.iso.datetime({ offset: true }).optional(),
  created_before: z.iso.datetime({ offset: true }).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
});

const comment = z.string().max(2000).optional();
export const actionBody = z.strictObject({ comment }).meta({ id: 'Action' });
export const approveBody = z
  .strictObject({ comment, reason: z.string().max(2000).optional() })
  .meta({ id: 'Approve' });
export const blockBody = z
  .strictObject({ comment, reason: z.string().trim().min(1).max(2000).describe('Stands in the history.') })
  .meta({ id: 'Block' });
export const rejectBody = z
  .strictObject({
    comment,
    reason: z.string().max(2000).optional().describe('One of reason and comment is needed.'),
    labels: z
      .array(z.string().max(100))
      .max(20)
      .optional()
      .describe('Labels of the catalogue; without one the rejection is final.'),
    retry: z.enum(['retry', 'final']).optional().describe('Where no label says it; final by default.'),
  })
  .meta({ id: 'Reject' });

export const history = z
  .object({
    data: z.array(
      z.object({
        id: z.string(),
        from: status.nullable(),
        to: status,
        action: z.string(),
        who: z.string().describe('A key, `applicant` or `system`.'),
        comment: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'History' });
