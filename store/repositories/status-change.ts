import type { Check, Comparison } from '../../rules/check.ts';
import type { Decision, DecisionLabel, Outcome, Retry } from '../../rules/decision.ts';
import type { Action } from '../../rules/lifecycle.ts';
import type { EventRow, HistoryRow, VerificationRow } from '../tables.ts';

export interface StatusChange {
  verificationId: string;
  action: Action;
  /** Id of an API key, a reviewer, or `service`. */
  who: string;
  reason?: string | null;
  comment?: string | null;
  /** For approve, reject and decide; its outcome is the new status of decide. */
  decision?: NewDecision;
}

export interface StatusChanged {
  verification: VerificationRow;
  history: HistoryRow;
  event: EventRow;
  /** To be put on the queue once this is committed; the sweep finds those that were not. */
  deliveryIds: string[];
}

export interface NewDecision {
  source: 'automatic' | 'manual' | 'rescreening';
  outcome: Outcome;
  /** For rejections; final if any label is final. */
  retry: Retry | null;
  labels: DecisionLabel[];
  /** The whole record, to replay it; absent for a manual one. */
  decision?: Decision | null;
  checks?: Check[];
  comparisons?: Comparison[];
  /** What was read, by field. */
  extracted?: unknown;
  /** State of the lists that it was screened with. */
  lists?: number | undefined;
  /** What another version would have decided: only recorded. */
  shadow?: Decision | null;
}
