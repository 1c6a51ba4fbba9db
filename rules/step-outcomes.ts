/** How each step of a profile came out, by the facts alone. */
import { isAsked } from './evaluate-profile.ts';
import type { FactName, Facts } from './facts.ts';
import type { Profile } from './profile.ts';
import { STEP_RESULTS } from './step-results.ts';
import type { StepType } from './step-types.ts';

/** `not_run`: unknown; `left_out`: not asked for, or optional and nothing was given for it. */
export type StepOutcome = 'pass' | 'review' | 'fail' | 'not_run' | 'left_out';

const VALUES: Record<string, StepOutcome> = {
  pass: 'pass',
  match: 'pass',
  review: 'review',
  partial: 'review',
  fail: 'fail',
  mismatch: 'fail',
  not_given: 'left_out',
};
/** 0..100, where a step has one. */
const SCORES: Partial<Record<StepType, (value: number) => number>> = {
  document: (fraud) => 100 - fraud,
  face_match: (likeness) => likeness,
};
const SCORE_FACTS: Partial<Record<StepType, FactName>> = {
  document: 'documentFraudScore',
  face_match: 'faceMatchScore',
};

export function stepOutcomes(
  { steps }: Pick<Profile, 'steps'>,
  facts: Facts,
): { type: StepType; status: StepOutcome; score: number | null }[] {
  return steps.map((step) => {
    const result = STEP_RESULTS[step.type];
    if (!isAsked(step, facts)) return { type: step.type, status: 'left_out', score: null };
    // A person is the step.
    if (result === null) return { type: step.type, status: 'review', score: null };
    const value = facts[result]?.value;
    return {
      type: step.type,
      status: typeof value === 'string' ? (VALUES[value] ?? 'not_run') : 'not_run',
      score: scoreOf(step.type, facts),
    };
  });
}

function scoreOf(type: StepType, facts: Facts): number | null {
  const fact = SCORE_FACTS[type];
  const value = fact && facts[fact]?.value;
  return typeof value === 'number' ? (SCORES[type]?.(value) ?? null) : null;
}
