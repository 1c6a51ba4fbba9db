import type { DialectEvent } from '../../webhooks/dialect.ts';
import { type AtlasContent, VERIFICATION } from './atlas-record.ts';
import { ATLAS_STATUS } from './statuses.ts';

const EVENTS: Record<string, string> = {
  'verification.submitted': 'identity.verification.submitted',
  'verification.approved': 'identity.verification.approved',
  'verification.rejected': 'identity.verification.rejected',
};

/** Atlas's three events; null for all others. Ids and status, no personal data. */
export function atlasBody({ event, verification, records }: DialectEvent) {
  const type = EVENTS[event.type];
  if (!type) return null;
  const record = records.find(({ kind }) => kind === VERIFICATION);
  const content = record?.content as AtlasContent | undefined;
  return {
    id: event.id,
    type,
    created_at: event.created_at,
    data: {
      id: record?.id ?? verification.id,
      customer_id: content?.customer_id ?? null,
      external_customer_id: content ? content.external_customer_id : verification.applicantReference,
      status: ATLAS_STATUS[event.data.status],
      verification_level: content?.verification_level ?? null,
      provider: content?.provider ?? null,
      reasons: event.data.labels,
      can_retry: event.data.retry === 'retry',
    },
  };
}
