import { z } from 'zod';
import { KINDS } from '../../rules/finding.ts';
import { extractedField } from './decision.ts';
import { finding } from './finding.ts';
import { documentId, verificationId } from './ids.ts';

export const captureType = z.enum(['photo_id', 'proof_of_address', 'selfie']);
export const side = z.enum(['front', 'back']);
export const documentKind = z.enum(KINDS);

const described = {
  type: captureType.describe(
    'One document of each type; another upload of the same type and side replaces it until submit.',
  ),
  side: side
    .optional()
    .describe('Of a photo ID: front is the default. Passports have one side, cards and licences two.'),
  kind: documentKind
    .optional()
    .describe('What it is said to be; when it is something else, that is a finding.'),
};

/** The JSON form of an upload. */
export const uploadJson = z.strictObject({
  ...described,
  content: z.string().min(1, 'is empty').describe('The file in base64; a `data:` prefix is allowed.'),
});

/** The fields of a multipart upload beside `file`. */
export const uploadFields = z.strictObject(described);

/** How soon the caller wants the reading: the answer waits for it, up to so many seconds. */
export const waitQuery = z.strictObject({
  wait: z.coerce
    .number()
    .min(0)
    .max(20)
    .default(0)
    .describe('Seconds to wait for the reading before the answer, at most 20.'),
});

/** What is wrong with a picture, as the applicant is told. */
const problemOfPicture = z.object({
  code: z.string(),
  message: z.string().describe('For the applicant: what to do.'),
});

export const document = z
  .object({
    id: documentId,
    verification: verificationId,
    type: captureType,
    side: side.nullable(),
    kind: documentKind.nullable().describe('As declared.'),
    status: z.enum(['uploaded', 'read']).describe('`read`: the reading is there.'),
    media_type: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    uploaded_at: z.iso.datetime(),
    reading: z
      .object({
        document: z
          .object({
            kind: documentKind,
            country: z.string().nullable(),
            side: side.nullable(),
            confidence: z.number(),
          })
          .nullable(),
        usable: z
          .boolean()
          .describe('Nothing on the picture has to be photographed again, as far as can be told now.'),
        problems: z.array(problemOfPicture),
        findings: z.array(finding),
        fields: z
          .record(z.string(), extractedField)
          .optional()
          .describe('What was read of this picture alone; left out for the applicant.'),
        mrz: z
          .array(z.string())
          .nullable()
          .optional()
          .describe('Lines of the MRZ; null where none was read.'),
        ms: z.number().nullable(),
      })
      .nullable()
      .describe('What was seen; null until it was read.'),
  })
  .meta({ id: 'Document' });

export const documentList = z.object({ data: z.array(document) }).meta({ id: 'DocumentList' });
