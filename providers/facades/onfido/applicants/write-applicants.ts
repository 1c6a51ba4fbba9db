/** Create, change, delete and restore. */
import { randomUUID } from 'node:crypto';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { VendorProblem } from '../../vendor-problem.ts';
import {
  APPLICANT,
  type ApplicantContent,
  applicantOf,
  applicantSchema,
  presentApplicant,
} from './applicant-record.ts';
import { markDeleted } from './mark-deleted.ts';

export async function createApplicant(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const given = parseRequest(applicantSchema, request.body);
  const content = { ...given, consents_at: house.now().toISOString() };
  const record = await house.records.add<ApplicantContent>({ kind: APPLICANT, id: randomUUID(), content });
  return { status: 201, body: presentApplicant(house, record) };
}

/** What is left out stays as it is. Checks that were created keep what was expected then. */
export async function updateApplicant(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { id, content: before } = await applicantOf(house, request.params.id as string);
  const given = parseRequest(applicantSchema.partial(), request.body);
  const asked = Object.keys((request.body as object | undefined) ?? {});
  const change = Object.fromEntries(Object.entries(given).filter(([field]) => asked.includes(field)));
  const at = asked.includes('consents') ? { consents_at: house.now().toISOString() } : {};
  const content: ApplicantContent = { ...before, ...change, ...at };
  const record = await house.records.change<ApplicantContent>(APPLICANT, id, { content });
  return { status: 200, body: presentApplicant(house, record as NonNullable<typeof record>) };
}

export async function deleteApplicant(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { id } = await applicantOf(house, request.params.id as string);
  await markDeleted(house, id, house.now());
  return { status: 204 };
}

export async function restoreApplicant(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const id = request.params.id as string;
  const record = await house.records.find<ApplicantContent>(APPLICANT, id);
  if (!record) throw new VendorProblem(404, 'not_found', `There is no applicant ${id} for this key.`);
  if (!record.deletedAt) throw new VendorProblem(422, 'not_deleted', 'The applicant was not deleted.');
  await markDeleted(house, id, null);
  return { status: 204 };
}
