/**
 * Our verification as Sumsub's review.
 *
 * | ours | reviewStatus | reviewAnswer |
 * |---|---|---|
 * | started | init | |
 * | submitted: pictures not read yet, all read | pending, queued | |
 * | double_check, hold | onHold | |
 * | approved | completed | GREEN |
 * | rejected with retry | completed | RED, RETRY |
 * | rejected for good, canceled, expired | completed | RED, FINAL |
 */
import { LABELS } from '../../../rules/labels.ts';
import type { NativeVerification } from '../../idwell/native-api.ts';
import { type Applicant, isBlocked } from './applicant-record.ts';

export interface ReviewResult {
  /** For the applicant. */
  moderationComment: string;
  /** For the reviewer, never for the applicant. */
  clientComment: string;
  reviewAnswer: 'GREEN' | 'RED';
  reviewRejectType?: 'RETRY' | 'FINAL';
  rejectLabels: string[];
  buttonIds: string[];
}

type Label = NativeVerification['labels'][number];

export function reviewStatusOf({ status, documents }: NativeVerification): string {
  if (status === 'started') return 'init';
  if (status === 'submitted') return documents.every((each) => each.status === 'read') ? 'queued' : 'pending';
  return status === 'double_check' || status === 'hold' ? 'onHold' : 'completed';
}

/** Undefined while it is not decided. */
export function reviewResultOf(applicant: Applicant): ReviewResult | undefined {
  const { ours } = applicant;
  if (ours.status === 'approved') return green();
  if (ours.status === 'canceled' || ours.status === 'expired')
    return red('FINAL', [], isBlocked(applicant) ? ['BLOCKLIST'] : []);
  if (ours.status !== 'rejected') return undefined;
  return red(ours.decision?.retry === 'retry' ? 'RETRY' : 'FINAL', ours.labels);
}

export function green(): ReviewResult {
  return { moderationComment: '', clientComment: '', reviewAnswer: 'GREEN', rejectLabels: [], buttonIds: [] };
}

export function red(type: 'RETRY' | 'FINAL', labels: readonly Label[], more: string[] = []): ReviewResult {
  return {
    moderationComment: labels.map(({ message }) => message).join('\n'),
    clientComment: labels.map(({ detail }) => detail).join('\n'),
    reviewAnswer: 'RED',
    reviewRejectType: type,
    rejectLabels: [...new Set([...labels.map(({ code }) => sumsubLabel(code)), ...more])],
    buttonIds: [],
  };
}

export function sumsubLabel(code: string): string {
  return LABELS[code]?.vendors.sumsub ?? code;
}
