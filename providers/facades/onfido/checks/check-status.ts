/**
 * A verification as the status of a check.
 *
 * | ours                          | check                                             | result   |
 * |-------------------------------|---------------------------------------------------|----------|
 * | started, for the first time   | awaiting_applicant                                |          |
 * | started, once more            | reopened                                          |          |
 * | submitted, double_check       | in_progress                                       |          |
 * | hold                          | paused                                            |          |
 * | approved                      | complete                                          | clear    |
 * | rejected                      | complete                                          | consider |
 * | canceled, expired             | withdrawn                                         |          |
 */
import type { Status } from '../../../../rules/lifecycle.ts';

export type CheckStatus =
  | 'in_progress'
  | 'awaiting_applicant'
  | 'complete'
  | 'withdrawn'
  | 'paused'
  | 'reopened';

const STATUSES: Record<Status, CheckStatus> = {
  started: 'awaiting_applicant',
  submitted: 'in_progress',
  double_check: 'in_progress',
  hold: 'paused',
  approved: 'complete',
  rejected: 'complete',
  canceled: 'withdrawn',
  expired: 'withdrawn',
};

/** `submission`: from 1. */
export function checkStatus(status: Status, submission: number): CheckStatus {
  return status === 'started' && submission > 1 ? 'reopened' : STATUSES[status];
}

export function checkResult(status: Status): 'clear' | 'consider' | null {
  return status === 'approved' ? 'clear' : status === 'rejected' ? 'consider' : null;
}
