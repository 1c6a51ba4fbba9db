/** List and details. */
import { z } from 'zod';
import type { Status } from '../../../rules/lifecycle.ts';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import {
  APPLICATION,
  type ApplicationContent,
  type ApplicationRecord,
  recordOf,
} from './application-record.ts';
import { presentApplication, presentWith, verificationOf } from './present-application.ts';
import { representProvider } from './represent-provider.ts';
import { type ProvideStatus, STATUSES } from './statuses.ts';

const query = z.strictObject({
  status: z.enum(STATUSES).optional(),
  user_id: z.uuid().optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  rpp: z.coerce.number().int().min(1).max(100).default(25),
});

/** Ours that can be called so; `submitted` and `review`, `pending` and `failed` are told apart by more than that. */
const OURS: Record<ProvideStatus, Status[]> = {
  pending: ['started'],
  failed: ['started'],
  submitted: ['submitted'],
  review: ['submitted'],
  remediate: ['double_check', 'hold'],
  accepted: ['approved'],
  rejected: ['rejected', 'canceled', 'expired'],
};

/** An array, newest first; how many there are stands in a header, as everywhere in Provide's API. */
export async function listApplications(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { status, user_id, page, rpp } = parseRequest(query, Object.fromEntries(request.query));
  const { records, total } = await house.records.list<ApplicationContent>(APPLICATION, {
    ...(user_id ? { parent: user_id } : {}),
    ...(status ? { statuses: OURS[status] } : {}),
    limit: rpp,
    offset: (page - 1) * rpp,
  });
  const all = await Promise.all(
    records.map((record) => presentApplication(house, record as ApplicationRecord)),
  );
  return {
    status: 200,
    body: status ? all.filter((each) => each.status === status) : all,
    headers: { 'x-total-results-count': String(total) },
  };
}

export async function getApplication({ params }: VendorRequest, house: House): Promise<VendorAnswer> {
  const record = await recordOf(house, params.id as string);
  const ours = await verificationOf(house, record);
  const { type, ...inner } = record.content.params;
  const body = {
    ...presentWith(house, record, ours),
    params: { params: { ...inner, type, id_photo: '', id_photo_back: '', selfie: '' }, type },
    provider_representation: representProvider(record.content, ours),
  };
  return { status: 200, body };
}
