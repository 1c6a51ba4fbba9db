import type { NewDecision } from '../store/repositories/status-change.ts';
import { decideCaptures } from './decide-captures.ts';
import type { Submission } from './decider.ts';
import { examinedCaptures } from './examined-captures.ts';

/** The stored readings of one submission, decided. */
export function decideSubmission({ captures, expected, ...rest }: Submission): NewDecision {
  const { decision, checks, comparisons, extracted } = decideCaptures({
    ...rest,
    expected: Object.keys(expected).length > 0 ? expected : null,
    captures: examinedCaptures(captures),
  });
  const { outcome, retry, labels } = decision;
  return { source: 'automatic', outcome, retry, labels, decision, checks, comparisons, extracted };
}
