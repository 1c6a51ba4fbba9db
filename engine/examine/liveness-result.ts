/** What the liveness sessions of a submission gave, as the selfie step takes it. */
import type { Reason } from '../liveness/course.ts';

export interface LivenessResult {
  /** Of the latest session that all frames came for. */
  outcome: 'pass' | 'fail' | 'unknown';
  reasons: readonly Reason[];
  /** Descriptors of its frames that look ahead. */
  faces: readonly (readonly number[])[];
  /** Sessions before it that speak of an attack. */
  earlierFailures: number;
}
