import { LABELS } from '../../rules/labels.ts';
import type { DialectEvent } from './dialect.ts';

interface Verdict {
  code: number;
  status: string;
}

/** Our events -> Veriff's decisions; a rejection is told apart below (devdocs.veriff.com, decision webhook). */
const DECISIONS: Record<string, Verdict> = {
  'verification.approved': { code: 9001, status: 'approved' },
  'verification.rejected': { code: 9102, status: 'declined' },
  'verification.double_check': { code: 9121, status: 'review' },
  'verification.canceled': { code: 9104, status: 'abandoned' },
  'verification.expired': { code: 9104, status: 'expired' },
};
const RESUBMISSION: Verdict = { code: 9103, status: 'resubmission_requested' };
const SUBMITTED = { code: 7002, action: 'submitted', feature: 'selfid' };

/** Veriff's event `submitted`, or its decision; null for all others. The person in it is empty. */
export function veriffBody({ event, verification }: DialectEvent): unknown {
  const { submission, retry, labels } = event.data;
  // Veriff calls each try of a session an attempt.
  const attemptId = `${verification.id}.${submission}`;
  const vendorData = verification.vendorReference;
  if (event.type === 'verification.submitted') {
    return { id: verification.id, attemptId, vendorData, ...SUBMITTED };
  }
  const verdict = retry === 'retry' ? RESUBMISSION : DECISIONS[event.type];
  if (!verdict) return null;
  const label = labels.map((code) => LABELS[code]).find((each) => each?.vendors.veriff);
  return {
    status: 'success',
    verification: {
      id: verification.id,
      attemptId,
      code: verdict.code,
      status: verdict.status,
      reason: label?.detail ?? null,
      reasonCode: label?.vendors.veriff ? Number(label.vendors.veriff) : null,
      vendorData,
      endUserId: verification.applicantReference,
      person: {},
      document: {},
      acceptanceTime: verification.createdAt.toISOString(),
      submissionTime: verification.submittedAt?.toISOString() ?? null,
      decisionTime: event.created_at,
      additionalVerifiedData: {},
    },
    technicalData: { ip: null },
  };
}
