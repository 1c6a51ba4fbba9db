import type { CaptureType } from './finding.ts';
import type { StepType } from './step-types.ts';

/** The step that waits for the reading of a capture. */
export const READING_STEP = {
  photo_id: 'document',
  selfie: 'selfie',
  proof_of_address: 'proof_of_address',
} as const satisfies Record<CaptureType, StepType>;
