/** The fact that holds the outcome of each step, and the values with which the step counts as passed. */
import type { Condition } from './condition.ts';
import type { FactName } from './facts.ts';
import { STEP_TYPES, type StepType } from './step-types.ts';

/** null: the step itself is the result; a person decides. */
export const STEP_RESULTS = {
  document: 'documentResult',
  proof_of_address: 'proofOfAddressResult',
  selfie: 'selfieResult',
  face_match: 'faceMatchResult',
  expected_data: 'expectedDataResult',
  age_estimation: 'ageResult',
  duplicates: 'duplicateResult',
  deepfake: 'deepfakeResult',
  aml_screening: 'amlResult',
  kyt_crypto: 'kytResult',
  non_document: 'nonDocumentResult',
  manual_review: null,
} as const satisfies Record<StepType, FactName | null>;

/** An optional step may be left out by the applicant, which is known; it may not fail or stay unknown. */
function passing(type: StepType, values: string[]): Condition | null {
  const fact = STEP_RESULTS[type];
  const passed = type === 'expected_data' ? 'match' : 'pass';
  if (fact === null) return null;
  return { [fact]: values.length === 0 ? `== ${passed}` : [passed, ...values] };
}

const REQUIRED = new Map(STEP_TYPES.map((type) => [type, passing(type, [])]));
const OPTIONAL = new Map(STEP_TYPES.map((type) => [type, passing(type, ['not_given'])]));

/** The condition under which a step counts as passed; null where a person decides. */
export function passingCondition(type: StepType, required: boolean): Condition | null {
  return (required ? REQUIRED : OPTIONAL).get(type) ?? null;
}
