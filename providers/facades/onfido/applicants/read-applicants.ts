import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { pageHeaders } from '../page-headers.ts';
import { APPLICANT, type ApplicantContent, applicantOf, presentApplicant } from './applicant-record.ts';

const query = z.object({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  per_page: z.coerce.number().int().min(1).max(500).default(20),
  include_deleted: z.enum(['true', 'false']).default('false'),
});

/** Newest first. */
export async function listApplicants(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const asked = parseRequest(query, Object.fromEntries(request.query));
  const { page, per_page: perPage, include_deleted } = asked;
  const { records, total } = await house.records.list<ApplicantContent>(APPLICANT, {
    limit: perPage,
    offset: (page - 1) * perPage,
    deleted: include_deleted === 'true',
  });
  return {
    status: 200,
    body: { applicants: records.map((record) => presentApplicant(house, record)) },
    headers: pageHeaders('/v3.6/applicants', request.query, { page, perPage, total }),
  };
}

export async function findApplicant(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const record = await applicantOf(house, request.params.id as string);
  return { status: 200, body: presentApplicant(house, record) };
}

/** An array, as Onfido gives it. */
export async function findConsents(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { content } = await applicantOf(house, request.params.id as string);
  const body = content.consents.map(({ name, granted }) => ({
    name,
    granted,
    granted_at: granted ? content.consents_at : null,
  }));
  return { status: 200, body };
}
