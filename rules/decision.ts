/** The record of a decision: all that is needed to explain it and to replay it byte for byte. */
import type { FactName, Facts, FactValue } from './facts.ts';
import type { CaptureRef, Finding } from './finding.ts';
import type { Sandbox } from './sandbox.ts';

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

/** What a rule does when it is met; `skip` leaves a step out. */
export type RuleEffect = 'approve' | 'reject' | 'review' | 'skip';

/** One rule of the profile as it was evaluated; `checks` nest as the rule does. */
export interface RuleTrace {
  /** Where it stands: `autoApprove.rules[0]`, `steps[2].required`. */
  path: string;
  effect: RuleEffect;
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
  mode: Mode;
  /** The facts that it was decided on: input of the replay. */
  facts: Facts;
  /** The findings behind the facts, without values or boxes: input of the replay. */
  findings: DecisionFinding[];
  /** Where the outcome was forced, in test mode alone: what was asked for. */
  sandbox?: Sandbox;
}

/** Test verifications may be approved with specimens. */
export type Mode = 'live' | 'test';

/** As much of a finding as a decision needs; nothing personal. */
export type DecisionFinding = Pick<Finding, 'step' | 'code' | 'capture'>;
