/** Lists, single reports, and resuming or cancelling them. */
import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { VendorProblem } from '../../vendor-problem.ts';
import { type CheckRecord, checkOf } from '../checks/check-record.ts';
import { verificationOf } from '../checks/read-checks.ts';
import { findRecord } from '../find-record.ts';
import {
  DOCUMENT,
  LIVE_PHOTO,
  type PictureContent,
  type PictureKind,
  type PictureRecord,
} from '../pictures/picture-record.ts';
import { takeOverPictures } from '../pictures/take-over-pictures.ts';
import { presentReport, type ReportedCheck } from './present-report.ts';
import { REPORT, type ReportContent, type ReportRecord } from './report-record.ts';

const query = z.object({ check_id: z.string().min(1, "can't be blank") });

/** In the order in which the check named them. */
export async function listReports(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { check_id } = parseRequest(query, Object.fromEntries(request.query));
  const check = await checkOf(house, check_id);
  const told = await reportedCheck(house, check);
  const records = await Promise.all(check.content.report_ids.map((id) => reportOf(house, id)));
  return { status: 200, body: { reports: records.map((record) => presentReport(record, told)) } };
}

export async function findReport(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const record = await reportOf(house, request.params.id as string);
  const told = await reportedCheck(house, await checkOf(house, record.parent));
  return { status: 200, body: presentReport(record, told) };
}

/** All reports of a check are one verification: one is resumed with the others. */
export async function resumeReport(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { verificationId } = await reportOf(house, request.params.id as string);
  await house.api.call('resumeVerification', { path: { id: verificationId }, body: {} });
  return { status: 204 };
}

/** The only report of its check is cancelled with it; of several none can be. */
export async function cancelReport(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { verificationId, parent } = await reportOf(house, request.params.id as string);
  const { content } = await checkOf(house, parent);
  if (content.report_ids.length > 1) {
    const why =
      'The check has other reports, which are examined together with this one: none can be cancelled alone.';
    throw new VendorProblem(422, 'not_alone', why);
  }
  await house.api.call('cancelVerification', { path: { id: verificationId }, body: {} });
  return { status: 204 };
}

async function reportOf(house: House, id: string): Promise<ReportRecord> {
  return (await findRecord<ReportContent>(house, REPORT, id)) as ReportRecord;
}

async function reportedCheck(house: House, check: CheckRecord): Promise<ReportedCheck> {
  const ours = await verificationOf(house, check);
  const { content } = check;
  if (content.applicant_provides_data && check.parent) await takeOverPictures(house, check.parent, ours);
  const pictures = (kind: PictureKind, ids: readonly string[]) => picturesOf(house, check, kind, ids);
  return {
    ours,
    names: content.report_names,
    documents: await pictures(DOCUMENT, content.document_ids),
    livePhotos: await pictures(LIVE_PHOTO, content.live_photo_ids),
  };
}

/** Those that the check named; what the applicant sent afterwards lies in its own verification. */
async function picturesOf(
  { records }: House,
  { verificationId, content }: CheckRecord,
  kind: PictureKind,
  ids: readonly string[],
): Promise<PictureRecord[]> {
  const found = content.applicant_provides_data
    ? (await records.ofVerification(verificationId)).filter((record) => record.kind === kind)
    : await Promise.all(ids.map((id) => records.find<PictureContent>(kind, id)));
  return found.filter((record) => record !== null) as PictureRecord[];
}
