/**
 * Where an applicant's pictures are kept until a check takes them: a verification that is started, so that they are
 * read at once. The check that is created first goes on with it.
 */

import type { NativeVerification } from '../../../idwell/native-api.ts';
import type { House } from '../../facade.ts';

/** A record whose id is that of our verification, and whose parent the applicant. */
export const COLLECTION = 'collection';

/** What an applicant who opens our page is asked for before a check says otherwise. */
const PROFILE = 'standard';

/** The newest that still takes pictures; null where there is none. */
export async function openCollection(
  { api, records }: House,
  applicantId: string,
): Promise<NativeVerification | null> {
  const { records: found } = await records.list(COLLECTION, { parent: applicantId, limit: 1 });
  const [newest] = found;
  if (!newest) return null;
  const ours = await api.call('getVerification', { path: { id: newest.id } });
  return ours.status === 'started' ? ours : null;
}

export async function beginCollection(
  { api, records }: House,
  applicantId: string,
): Promise<NativeVerification> {
  const ours = await api.call('createVerification', {
    body: { profile: PROFILE, applicant_reference: applicantId, force: true },
  });
  const { id } = ours;
  await records.add({ kind: COLLECTION, id, parent: applicantId, verificationId: id, content: {} });
  return ours;
}

/** A check goes on with it; what is uploaded from now on lies elsewhere. */
export function endCollection({ records }: House, verificationId: string): Promise<void> {
  return records.delete(COLLECTION, verificationId);
}
