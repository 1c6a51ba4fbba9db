/** What Sumsub keeps of an applicant beside our verification; sealed, since it names the person. */
import type { NativeVerification } from '../../idwell/native-api.ts';
import type { House, VendorRequest } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { imageRecordsOf, imagesOf, type SumsubImage } from './image-record.ts';

export const APPLICANT = 'applicant';

export interface ApplicantContent {
  externalUserId: string;
  inspectionId: string;
  email?: string;
  phone?: string;
  lang?: string;
  fixedInfo: Record<string, unknown>;
  tags: string[];
  /** The note of whoever put the person on the block list. */
  blocked: string | null;
}

/** Found again by its externalUserId. */
export type ApplicantRecord = VendorRecord<ApplicantContent> & { verificationId: string };

/** An applicant as it is now, with our verification of it. */
export interface Applicant {
  record: ApplicantRecord;
  ours: NativeVerification;
  /** Those that count, in the order of upload. */
  images: SumsubImage[];
}

/** Throws the VendorProblem `not_found`. */
export async function applicantOf(
  { params }: Pick<VendorRequest, 'params'>,
  house: House,
): Promise<Applicant> {
  const record = await house.records.find<ApplicantContent>(APPLICANT, params.id as string);
  if (!record?.verificationId || record.deletedAt) throw noApplicant();
  return withOurs(house, record as ApplicantRecord);
}

export function noApplicant(): VendorProblem {
  return new VendorProblem(404, 'not_found', 'There is no such applicant for this key.');
}

export async function applicantByExternalId(house: House, externalUserId: string): Promise<Applicant | null> {
  const record = await house.records.findBy<ApplicantContent>(APPLICANT, externalUserId);
  return record?.verificationId ? withOurs(house, record as ApplicantRecord) : null;
}

export async function withOurs(house: House, record: ApplicantRecord): Promise<Applicant> {
  const path = { id: record.verificationId };
  const [ours, sent] = await Promise.all([
    house.api.call('getVerification', { path }),
    imageRecordsOf(house, record.id),
  ]);
  return { record, ours, images: imagesOf(sent, ours) };
}

export async function changeApplicant(
  house: House,
  { id, content }: ApplicantRecord,
  change: Partial<ApplicantContent>,
  verificationId?: string,
): Promise<ApplicantRecord> {
  const changed = await house.records.change<ApplicantContent>(APPLICANT, id, {
    content: { ...content, ...change },
    ...(verificationId ? { verificationId } : {}),
  });
  return changed as ApplicantRecord;
}

/** By this facade, or in our own API. */
export function isBlocked({ record, ours }: Applicant): boolean {
  return record.content.blocked !== null || ours.labels.some(({ code }) => code === 'BLOCKLIST');
}

/** Throws the VendorProblem `blocklisted`. */
export function refuseBlocked(applicant: Applicant): void {
  if (!isBlocked(applicant)) return;
  throw new VendorProblem(409, 'blocklisted', 'The applicant is on the blocklist: nothing is begun anew.');
}
