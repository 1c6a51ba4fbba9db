/**
 * Sumsub's review, in our words.
 *
 * | reviewStatus            | answer              | status                              |
 * |-------------------------|---------------------|-------------------------------------|
 * | init                    |                     | started                             |
 * | pending, prechecked, queued |                 | submitted; double_check where a person was asked already |
 * | onHold                  |                     | hold                                |
 * | completed               | GREEN               | approved                            |
 * | completed               | RED, RETRY          | rejected with retry                 |
 * | completed               | RED, else           | rejected for good                   |
 */
import type { ProviderLabel, ProviderVerification } from '../provider.ts';
import { nativeLabel } from '../vendor/native-label.ts';

export interface Review {
  reviewStatus?: string;
  reviewResult?: ReviewResult;
}

export interface ReviewResult {
  reviewAnswer?: string;
  reviewRejectType?: string;
  rejectLabels?: string[];
  moderationComment?: string;
}

export type Reviewed = Pick<ProviderVerification, 'status' | 'outcome' | 'retry' | 'labels'>;

const UNDECIDED: Record<string, Reviewed['status']> = { init: 'started', onHold: 'hold' };

export function readReview({ reviewStatus = 'init', reviewResult = {} }: Review): Reviewed {
  const none = { outcome: null, retry: null, labels: [] };
  if (reviewStatus !== 'completed') return { status: UNDECIDED[reviewStatus] ?? 'submitted', ...none };
  if (reviewResult.reviewAnswer === 'GREEN')
    return { status: 'approved', outcome: 'approved', retry: null, labels: [] };
  // An answer that is neither is doubt, and never an approval.
  if (reviewResult.reviewAnswer !== 'RED')
    return { status: 'double_check', outcome: 'double_check', retry: null, labels: [] };
  const retry = reviewResult.reviewRejectType === 'RETRY' ? 'retry' : 'final';
  return { status: 'rejected', outcome: 'rejected', retry, labels: labelsOf(reviewResult, retry) };
}

export function labelsOf(
  { rejectLabels = [], moderationComment }: ReviewResult,
  retry: 'retry' | 'final',
): ProviderLabel[] {
  return rejectLabels.map((label) =>
    nativeLabel('sumsub', label, { retry, message: moderationComment ?? null }),
  );
}
