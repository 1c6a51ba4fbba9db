/** The steps that a profile can ask for, in the order in which they are examined. */
export const STEP_TYPES = [
  'document',
  'proof_of_address',
  'selfie',
  'face_match',
  'expected_data',
  'age_estimation',
  'duplicates',
  'deepfake',
  'aml_screening',
  'kyt_crypto',
  'non_document',
  'manual_review',
] as const;

export type StepType = (typeof STEP_TYPES)[number];
