import { examine } from '../engine/examine/examine.ts';
import { decide } from '../rules/decide.ts';
import type { NewDecision } from '../store/repositories/status-change.ts';
import type { Submission } from './decider.ts';

/** Readings to checks by the engine, checks to an outcome by the rules. Pure but for the times of the checks. */
export function decideSubmission(submission: Submission): NewDecision {
  const { profile, mode, today, expected, attributes } = submission;
  const examination = examine({
    steps: profile.content.steps,
    captures: submission.captures.map(({ document: { type, side, kind }, row: { reading } }) => {
      return { type, side, kind, reading };
    }),
    expected: Object.keys(expected).length > 0 ? expected : null,
    attributes,
    today,
    mode,
    screening: null,
    now: () => performance.now(),
  });
  const { checks, findings, facts, comparisons, extracted } = examination;
  const models = Object.assign({}, ...submission.captures.map(({ row }) => row.reading.models));
  const decision = decide(profile, facts, findings, { models, mode });
  const { outcome, retry, labels } = decision;
  return { source: 'automatic', outcome, retry, labels, decision, checks, comparisons, extracted };
}
