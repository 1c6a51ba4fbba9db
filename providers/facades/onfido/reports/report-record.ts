import type { VendorRecord } from '../../vendor-records.ts';
import type { ReportName } from './report-names.ts';

export const REPORT = 'report';

export interface ReportContent {
  name: ReportName;
}
/** The parent is the check. */
export type ReportRecord = VendorRecord<ReportContent> & { verificationId: string; parent: string };
