/** The record of a decision: all that is needed to explain it and to replay it byte for byte. */
import type { FactName, Facts, FactValue } from './facts.ts';
import type { CaptureRef } from './finding.ts';

export type Outcome = 'approved' | 'rejected' | 'double_check';
export type Retry = 'retry' | 'final';
export type Verdict = 'met' | 'not_met' | 'unknown';

/** A reason from labels.yaml, with its three texts. */
export interface DecisionLabel {
  code: string;
  retry: Retry;
  /** For the applicant. */
  message: string;
  /** For the reviewer. */
  detail: string;
  /** Finding codes that led to it. */
  findings: string[];
  /** The captures that it speaks of: those are asked for again. */
  captures: CaptureRef[];
}

/** One rule of the profile as it was evaluated; `checks` nest as the rule does. */
export interface RuleTrace {
  /** Where it stands: `autoApprove.rules[0]`, `steps[2].required`. */
  path: string;
  effect: 'approve' | 'reject' | 'review';
  verdict: Verdict;
  /** The rule in words: `faceMatchScore >= 85`. */
  text: string;
  /** Values that it saw; null is unknown. */
  saw: Partial<Record<FactName, FactValue | null>>;
  /** Why it is unknown, or what else is worth saying. */
  reason?: string;
  checks?: RuleTrace[];
}

export interface Decision {
  outcome: Outcome;
  /** For rejections; final if any label is final. */
  retry: Retry | null;
  labels: DecisionLabel[];
  /** Sentences for the reviewer: why this outcome. */
  reasons: string[];
  profile: { id: string; version: number; hash: string };
  /** Name to version of every model that was used. */
  models: Record<string, string>;
  rules: RuleTrace[];
  /** The facts that it was decided on: input of the replay. */
  facts: Facts;
}
