import type { NativeVerification } from '../../idwell/native-api.ts';
import type { AtlasRecord } from './atlas-record.ts';
import { ATLAS_STATUS } from './statuses.ts';

/** Our check -> Atlas's `check_type`; others keep their name. */
const CHECK_TYPES: Record<string, string> = {
  document: 'document_verification',
  selfie: 'selfie_verification',
  face_match: 'selfie_match',
  aml_screening: 'watchlist_screening',
  proof_of_address: 'address_verification',
  non_document: 'database_verification',
};
/** A check in doubt, or one that could not run, is not passed: it waits for a person. */
const CHECK_STATUS = { passed: 'passed', failed: 'failed', review: 'pending', not_run: 'pending' } as const;

/** The answer of GET, submit, approve and reject. */
export function presentVerification(record: AtlasRecord, ours: NativeVerification) {
  const { content } = record;
  const { labels, decision } = ours;
  return {
    ...presentSummary(record, ours),
    risk_score: content.risk_score ?? fraudScore(ours),
    pii_tokens: content.pii_tokens,
    submitted_at: ours.submitted_at,
    completed_at: ours.status === 'approved' || ours.status === 'rejected' ? ours.decided_at : null,
    reasons: ours.status === 'rejected' ? labels.map(({ code, message }) => ({ code, message })) : [],
    can_retry: ours.status === 'rejected' && decision?.retry === 'retry',
    checks: ours.checks.map((check, index) => ({
      id: `chk_${record.id.slice(record.id.indexOf('_') + 1)}_${index + 1}`,
      check_type: CHECK_TYPES[check.type] ?? check.type,
      status: CHECK_STATUS[check.status],
      confidence_score: check.confidence ?? (check.score === null ? null : check.score / 100),
    })),
  };
}

/** As it stands in a list. */
export function presentSummary(
  { id, content }: AtlasRecord,
  ours: Pick<NativeVerification, 'status' | 'created_at'>,
) {
  return {
    id,
    status: ATLAS_STATUS[ours.status],
    verification_level: content.verification_level,
    provider: content.provider,
    customer_id: content.customer_id,
    external_customer_id: content.external_customer_id,
    metadata: content.metadata,
    created_at: ours.created_at,
  };
}

/** 0..100, where the document was examined; unknown is null and never low. */
function fraudScore({ decision }: NativeVerification): number | null {
  const value = decision?.facts.documentFraudScore?.value;
  return typeof value === 'number' ? Math.round(value) : null;
}
