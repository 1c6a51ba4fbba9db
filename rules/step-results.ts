/** The fact that holds the outcome of each step, and the values with which the step counts as passed. */
import type { FactName } from './facts.ts';
import type { StepType } from './step-types.ts';

/** null: the step itself is the result; a person decides. */
export const STEP_RESULTS = {
  document: 'documentResult',
  proof_of_address: 'proofOfAddressResult',
  selfie: 'selfieResult',
  face_match: 'faceMatchResult',
  expected_data: 'expectedDataResult',
  age_estimation: 'ageResult',
  deepfake: 'deepfakeResult',
  aml_screening: 'amlResult',
  kyt_crypto: 'kytResult',
  non_document: 'nonDocumentResult',
  manual_review: null,
} as const satisfies Record<StepType, FactName | null>;

/** An optional step may be left out by the applicant, which is known; it may not fail or stay unknown. */
export function passingValues(type: StepType, required: boolean): string[] {
  const passed = type === 'expected_data' ? 'match' : 'pass';
  return required ? [passed] : [passed, 'not_given'];
}
