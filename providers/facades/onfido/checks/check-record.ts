import type { House } from '../../facade.ts';
import type { VendorRecord } from '../../vendor-records.ts';
import { findRecord } from '../find-record.ts';
import type { ReportName } from '../reports/report-names.ts';

export const CHECK = 'check';

export interface CheckContent {
  report_names: ReportName[];
  /** In the order of the names. */
  report_ids: string[];
  /** Pictures of the applicant that it examines; empty where the applicant sends them afterwards. */
  document_ids: string[];
  live_photo_ids: string[];
  applicant_provides_data: boolean;
  tags: string[];
  webhook_ids: string[];
  redirect_uri: string | null;
  privacy_notices_read_consent_given: boolean;
}
/** The parent is the applicant. */
export type CheckRecord = VendorRecord<CheckContent> & { verificationId: string };

/** Throws the VendorProblems `not_found` and `gone`. */
export async function checkOf(house: House, id: string): Promise<CheckRecord> {
  return (await findRecord<CheckContent>(house, CHECK, id)) as CheckRecord;
}
