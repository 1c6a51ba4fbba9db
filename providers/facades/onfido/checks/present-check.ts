import type { NativeVerification } from '../../../idwell/native-api.ts';
import type { House } from '../../facade.ts';
import type { CheckRecord } from './check-record.ts';
import { checkResult, checkStatus } from './check-status.ts';

export function presentCheck(
  { mode, publicUrl }: House,
  { id, parent, content, createdAt, verificationId }: CheckRecord,
  ours: Pick<NativeVerification, 'status' | 'submission' | 'url'>,
) {
  const status = checkStatus(ours.status, ours.submission);
  const asksApplicant = status === 'awaiting_applicant' || status === 'reopened';
  return {
    id,
    created_at: createdAt.toISOString(),
    href: `/v3.6/checks/${id}`,
    applicant_id: parent,
    applicant_provides_data: content.applicant_provides_data,
    status,
    result: checkResult(ours.status),
    form_uri: asksApplicant ? ours.url : null,
    redirect_uri: content.redirect_uri,
    results_uri: `${publicUrl}/console/${verificationId}`,
    report_ids: content.report_ids,
    tags: content.tags,
    webhook_ids: content.webhook_ids,
    privacy_notices_read_consent_given: content.privacy_notices_read_consent_given,
    sandbox: mode === 'test',
    paused: status === 'paused',
    version: '3.6',
  };
}
