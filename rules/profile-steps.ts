/** The steps of a profile and their options. */
import { z } from 'zod';
import { condition } from './condition.ts';

const points = z.number().min(0).max(100);
const country = z.string().regex(/^[A-Z]{2,3}$/, 'a country is written as its ISO code, such as DE or DEU');

const common = {
  required: z.boolean().default(true),
  conditions: z
    .strictObject({ triggerIf: condition })
    .optional()
    .describe('The step is asked for only when this is met, and then it counts as required.'),
  credits: z
    .number()
    .min(0)
    .max(1000)
    .optional()
    .describe('What the step costs when it ran; for the figures of the profile alone.'),
};

/** Names that others use for the kinds of document. */
const SYNONYMS = {
  national_id: 'id_card',
  identity_card: 'id_card',
  drivers_license: 'driving_license',
  driving_licence: 'driving_license',
} as const;
const KINDS = ['passport', 'id_card', 'residence_permit', 'driving_license', 'visa'] as const;
export type AllowedDocument = (typeof KINDS)[number];

const documentKind = z
  .enum([...KINDS, ...(Object.keys(SYNONYMS) as (keyof typeof SYNONYMS)[])])
  .transform(
    (kind): AllowedDocument =>
      kind in SYNONYMS ? SYNONYMS[kind as 'national_id'] : (kind as AllowedDocument),
  );

const document = z.strictObject({
  type: z.literal('document'),
  ...common,
  allowedDocuments: z
    .array(documentKind)
    .min(1)
    .prefault(['passport', 'id_card', 'residence_permit', 'driving_license']),
  countries: z.array(country).min(1).optional().describe('Issuing countries; all where it is left out.'),
  sides: z
    .enum(['auto', 'front', 'both'])
    .default('auto')
    .describe('auto: both sides for cards and licences.'),
  fraudThreshold: points.default(30).describe('From this documentFraudScore on, the step does not pass.'),
});

const proofOfAddress = z.strictObject({
  type: z.literal('proof_of_address'),
  ...common,
  maximumAge: z.number().int().positive().default(90).describe('Days since it was issued.'),
});

const selfie = z.strictObject({
  type: z.literal('selfie'),
  ...common,
  livenessType: z.enum(['none', 'passive', 'active']).default('none'),
});

const faceMatch = z.strictObject({
  type: z.literal('face_match'),
  ...common,
  minimumScore: points.default(85).describe('From this score on it passes.'),
  reviewScore: points
    .optional()
    .describe(
      'Below this score it fails (60, or minimumScore if that is lower); between the two a person looks.',
    ),
  compareTo: z.enum(['document', 'original_document']).default('document'),
});

const expectedData = z.strictObject({ type: z.literal('expected_data'), ...common });

const ageEstimation = z.strictObject({
  type: z.literal('age_estimation'),
  ...common,
  minimumAge: z.number().int().min(0).max(150).default(18),
});

const duplicates = z
  .strictObject({
    type: z.literal('duplicates'),
    ...common,
    falseAlarms: z
      .number()
      .min(0.0001)
      .max(0.2)
      .default(0.01)
      .describe('Share of honest people whom the search of faces may send to a reviewer.'),
  })
  .describe('Looks for the same person in earlier verifications of other applicants.');

const deepfake = z.strictObject({ type: z.literal('deepfake'), ...common });

const amlScreening = z.strictObject({
  type: z.literal('aml_screening'),
  ...common,
  categories: z
    .array(z.enum(['sanctions', 'pep', 'adverse_media']))
    .min(1)
    .default(['sanctions', 'pep']),
});

/** Stands for the attribute `cryptoWallet` of the verification. */
export const CRYPTO_WALLET = '{{applicant.cryptoWallet}}';

const kytCrypto = z.strictObject({
  type: z.literal('kyt_crypto'),
  ...common,
  walletAddress: z
    .string()
    .min(1)
    .refine((address) => address === CRYPTO_WALLET || !/[{}]/.test(address), {
      error: `is an address, or ${CRYPTO_WALLET}`,
    })
    .optional()
    .describe(
      'An address, or {{applicant.cryptoWallet}}: the attribute cryptoWallet. By default the attribute.',
    ),
});

const nonDocument = z.strictObject({
  type: z.literal('non_document'),
  ...common,
  methods: z.array(z.string().min(1)).default([]),
});

const manualReview = z.strictObject({ type: z.literal('manual_review'), ...common });

export const step = z.discriminatedUnion('type', [
  document,
  proofOfAddress,
  selfie,
  faceMatch,
  expectedData,
  ageEstimation,
  duplicates,
  deepfake,
  amlScreening,
  kytCrypto,
  nonDocument,
  manualReview,
]);

export type ProfileStep = z.output<typeof step>;
/** The step of one type with its options: `StepOf<'face_match'>`. */
export type StepOf<T extends ProfileStep['type']> = Extract<ProfileStep, { type: T }>;
