/** Every step that a profile can ask for, in the order in which they run. A wrong table fails at start. */
import type { StepType } from '../../rules/step-types.ts';
import { ageStep } from './examine-age.ts';
import { amlScreeningStep } from './examine-aml.ts';
import { deepfakeStep } from './examine-deepfake.ts';
import { documentStep } from './examine-document.ts';
import { duplicatesStep } from './examine-duplicates.ts';
import { expectedDataStep } from './examine-expected-data.ts';
import { faceMatchStep } from './examine-face-match.ts';
import { kytCryptoStep } from './examine-kyt.ts';
import { nonDocumentStep } from './examine-non-document.ts';
import { proofOfAddressStep } from './examine-proof-of-address.ts';
import { selfieStep } from './examine-selfie.ts';
import { manualReviewStep } from './manual-review-step.ts';
import { orderSteps } from './order-steps.ts';
import type { AnyStep, ExamineStep } from './step.ts';

const STEPS = {
  document: documentStep,
  proof_of_address: proofOfAddressStep,
  selfie: selfieStep,
  face_match: faceMatchStep,
  expected_data: expectedDataStep,
  age_estimation: ageStep,
  duplicates: duplicatesStep,
  deepfake: deepfakeStep,
  aml_screening: amlScreeningStep,
  kyt_crypto: kytCryptoStep,
  non_document: nonDocumentStep,
  manual_review: manualReviewStep,
} as const satisfies { [T in StepType]: ExamineStep<T> };

export const EXAMINE_STEPS: readonly AnyStep[] = orderSteps(Object.values(STEPS));
