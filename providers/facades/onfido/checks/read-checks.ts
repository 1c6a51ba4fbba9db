/** Lists, single checks, and resuming one that is paused. */
import { z } from 'zod';
import type { NativeVerification } from '../../../idwell/native-api.ts';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { applicantOf } from '../applicants/applicant-record.ts';
import { CHECK, type CheckContent, type CheckRecord, checkOf } from './check-record.ts';
import { presentCheck } from './present-check.ts';

const query = z.object({ applicant_id: z.string().min(1, "can't be blank") });

/** Newest first, at most 500. */
export async function listChecks(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { applicant_id } = parseRequest(query, Object.fromEntries(request.query));
  const { id } = await applicantOf(house, applicant_id);
  const { records } = await house.records.list<CheckContent>(CHECK, { parent: id, limit: 500 });
  const checks = await Promise.all(records.map((record) => presented(house, record as CheckRecord)));
  return { status: 200, body: { checks } };
}

export async function findCheck(request: VendorRequest, house: House): Promise<VendorAnswer> {
  return { status: 200, body: await presented(house, await checkOf(house, request.params.id as string)) };
}

export async function resumeCheck(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { verificationId } = await checkOf(house, request.params.id as string);
  await house.api.call('resumeVerification', { path: { id: verificationId }, body: {} });
  return { status: 204 };
}

export function verificationOf(
  { api }: House,
  { verificationId }: { verificationId: string },
): Promise<NativeVerification> {
  return api.call('getVerification', { path: { id: verificationId } });
}

async function presented(house: House, record: CheckRecord) {
  return presentCheck(house, record, await verificationOf(house, record));
}
