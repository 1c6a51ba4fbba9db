/** What Provide keeps of an application beside our verification; sealed, since it names the person. */
import type { House } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';
import type { VendorRecord } from '../vendor-records.ts';
import type { ApplicationParams } from './application-params.ts';

export const APPLICATION = 'application';

export interface ApplicationContent {
  type: 'kyc' | 'kyb';
  /** As the caller named it; idwell examines whichever it is. */
  provider: string;
  user_id: string | null;
  /** Without the pictures. */
  params: ApplicationParams;
  /** Why what was sent last could not be taken. */
  failed: string | null;
  /** Of a status that was set by hand. */
  description: string | null;
}

/** The parent is the user. */
export type ApplicationRecord = VendorRecord<ApplicationContent> & { verificationId: string };

/** Throws the VendorProblem `not_found`. */
export async function recordOf(house: House, id: string): Promise<ApplicationRecord> {
  const record = await house.records.find<ApplicationContent>(APPLICATION, id);
  if (record?.verificationId) return record as ApplicationRecord;
  throw new VendorProblem(404, 'not_found', 'There is no such application for this key.');
}

export async function changeContent(
  house: House,
  { id, content }: ApplicationRecord,
  change: Partial<ApplicationContent>,
): Promise<ApplicationRecord> {
  const changed = await house.records.change<ApplicationContent>(APPLICATION, id, {
    content: { ...content, ...change },
  });
  return changed as ApplicationRecord;
}
