import type { ProfileStep } from './profile-steps.ts';
import type { StepType } from './step-types.ts';

/** Credits of the steps that ran; null where the profile says of no step what it costs. */
export function costOf(steps: readonly ProfileStep[], ran: readonly StepType[]): number | null {
  if (steps.every(({ credits }) => credits === undefined)) return null;
  return steps.filter(({ type }) => ran.includes(type)).reduce((sum, { credits = 0 }) => sum + credits, 0);
}
