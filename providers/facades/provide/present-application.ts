import { createHash } from 'node:crypto';
import { captureNames } from '../../../rules/same-capture.ts';
import type { NativeVerification } from '../../idwell/native-api.ts';
import type { House } from '../facade.ts';
import type { ApplicationContent, ApplicationRecord } from './application-record.ts';
import { statusOf } from './statuses.ts';

/** As it stands in a list, and after create and update. */
export async function presentApplication(house: House, record: ApplicationRecord) {
  return presentWith(house, record, await verificationOf(house, record));
}

export function verificationOf(
  { api }: House,
  { verificationId }: ApplicationRecord,
): Promise<NativeVerification> {
  return api.call('getVerification', { path: { id: verificationId } });
}

export function presentWith(house: House, record: ApplicationRecord, ours: NativeVerification) {
  const { id, createdAt, content } = record;
  const { first_name, last_name } = content.params;
  return {
    id,
    created_at: createdAt.toISOString(),
    application_id: applicationId(house.keyId),
    user_id: content.user_id,
    provider: content.provider,
    identifier: identifierOf(ours),
    type: content.type,
    status: statusOf(ours, content.failed),
    name: [first_name, last_name].filter(Boolean).join(' ') || null,
    description: descriptionOf(content, ours),
  };
}

/** The provider's own id: of what we examine. */
export function identifierOf({ id }: NativeVerification): string {
  return id.slice(-8);
}

function descriptionOf({ failed, description }: ApplicationContent, ours: NativeVerification): string | null {
  if (failed) return failed;
  if (ours.status === 'started' && ours.missing.length > 0) {
    return `Still missing: ${captureNames(ours.missing)}.`;
  }
  return description ?? (ours.labels.map(({ detail }) => detail).join(' ') || null);
}

/** Provide's Application is who calls: a UUID that is always the same for a key. */
function applicationId(keyId: string): string {
  const hex = createHash('sha256').update(keyId).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
