import type { Check } from '../../rules/check.ts';
import { costOf } from '../../rules/cost.ts';
import type { Decision, RuleTrace } from '../../rules/decision.ts';
import type { FactName } from '../../rules/facts.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import { stepOutcomes } from '../../rules/step-outcomes.ts';
import { secondsText } from './analytics.ts';

export interface TestedProfile {
  decision: Decision;
  /** Empty where facts were given. */
  checks: readonly Check[];
  ms: number;
}

/** A decision that nobody was decided by. */
export function presentProfileTest({ content }: LoadedProfile, { decision, checks, ms }: TestedProfile) {
  const outcomes = stepOutcomes(content, decision.facts);
  const ran = outcomes.filter(({ status }) => status !== 'left_out').map(({ type }) => type);
  return {
    result: decision.outcome,
    retry: decision.retry,
    steps: outcomes.map(({ type, status, score }) => {
      const check = checks.find((each) => each.type === type);
      return {
        type,
        status,
        ...(score !== null && { score }),
        ...timeOf(check),
        findings: check?.findings ?? [],
      };
    }),
    totalCost: costOf(content.steps, ran),
    totalDuration: secondsText(ms) ?? '0s',
    totalDurationMs: Math.round(ms),
    labels: decision.labels,
    reasons: decision.reasons,
    rules: decision.rules,
    unknown: [...new Set(decision.rules.flatMap(unknownFacts))].sort(),
    profile: decision.profile,
  };
}

function timeOf(check: Check | undefined) {
  if (!check || check.ms === null) return {};
  return { duration: secondsText(check.ms) ?? '0s', durationMs: check.ms };
}

function unknownFacts({ saw }: RuleTrace): FactName[] {
  return Object.entries(saw).flatMap(([name, value]) => (value === null ? [name as FactName] : []));
}
