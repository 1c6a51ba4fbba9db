import type { ProfileStep } from '../rules/profile-steps.ts';

/** What a profile's steps want of a selfie beyond its face: each costs 60 to 80 ms of CPU. */
export function selfieRequest(steps: readonly ProfileStep[]): { age: boolean; liveness: boolean } {
  return {
    age: steps.some(({ type }) => type === 'age_estimation'),
    liveness: steps.some((step) => step.type === 'selfie' && step.livenessType !== 'none'),
  };
}
