import { LABELS } from '../../../rules/labels.ts';
import type { Status } from '../../../rules/lifecycle.ts';
import type { DialectEvent } from '../../webhooks/dialect.ts';
import { APPLICANT, type ApplicantContent } from './applicant-record.ts';
import { sumsubTime } from './present-applicant.ts';
import { sumsubLabel } from './review.ts';

const TYPES: Record<string, string> = {
  'verification.submitted': 'applicantPending',
  'verification.resumed': 'applicantPending',
  'verification.double_check': 'applicantOnHold',
  'verification.hold': 'applicantOnHold',
  'verification.approved': 'applicantReviewed',
  'verification.rejected': 'applicantReviewed',
  'verification.resubmitted': 'applicantReset',
  'verification.canceled': 'applicantDeactivated',
};

const STATUSES: Partial<Record<Status, string>> = {
  started: 'init',
  submitted: 'pending',
  double_check: 'onHold',
  hold: 'onHold',
};

/** Sumsub's events; null for what it does not tell. Ids, outcome and reasons, no personal data. */
export function sumsubBody({ event, verification, records }: DialectEvent) {
  const type = TYPES[event.type];
  if (!type) return null;
  const record = records.find(({ kind }) => kind === APPLICANT);
  // One that another took the place of is ended without a word of its own.
  if (event.type === 'verification.canceled' && !record) return null;
  const content = record?.content as ApplicantContent | undefined;
  const at = new Date(event.created_at);
  const reviewResult = resultOf(event.data);
  return {
    applicantId: record?.id ?? verification.id,
    inspectionId: content?.inspectionId ?? verification.id,
    correlationId: event.id,
    levelName: verification.profile,
    externalUserId: content?.externalUserId ?? verification.applicantReference,
    type,
    sandboxMode: event.mode === 'test',
    reviewStatus: STATUSES[event.data.status] ?? 'completed',
    ...(reviewResult ? { reviewResult } : {}),
    applicantType: 'individual',
    clientId: 'idwell',
    createdAt: `${sumsubTime(at)}+0000`,
    createdAtMs: `${sumsubTime(at)}.${String(at.getMilliseconds()).padStart(3, '0')}`,
  };
}

function resultOf({ status, retry, labels }: DialectEvent['event']['data']) {
  if (status === 'approved') return { reviewAnswer: 'GREEN' };
  if (status !== 'rejected') return null;
  return {
    moderationComment: labels.map((code) => LABELS[code]?.message ?? '').join('\n'),
    clientComment: labels.map((code) => LABELS[code]?.detail ?? '').join('\n'),
    reviewAnswer: 'RED',
    rejectLabels: labels.map(sumsubLabel),
    reviewRejectType: retry === 'retry' ? 'RETRY' : 'FINAL',
    buttonIds: [],
  };
}
