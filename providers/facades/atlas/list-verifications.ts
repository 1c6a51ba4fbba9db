import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { type AtlasContent, type AtlasRecord, VERIFICATION } from './atlas-record.ts';
import { presentSummary } from './present-verification.ts';
import { ATLAS_STATUSES, statusesOf } from './statuses.ts';

const query = z.strictObject({
  status: z.enum(ATLAS_STATUSES).optional(),
  customer_id: z.string().min(1).max(200).optional(),
  external_customer_id: z.string().min(1).max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

/** Newest first. */
export async function listVerifications(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { status, customer_id, external_customer_id, limit, offset } = parseRequest(
    query,
    Object.fromEntries(request.query),
  );
  const parent = customer_id ?? external_customer_id;
  const { records, total } = await house.records.list<AtlasContent>(VERIFICATION, {
    ...(parent ? { parent } : {}),
    ...(status ? { statuses: statusesOf(status) } : {}),
    limit,
    offset,
  });
  const data = await Promise.all(
    (records as AtlasRecord[]).map(async (record) => {
      const path = { id: record.verificationId };
      const ours = await house.api.call('getVerification', { path });
      return presentSummary(record, ours);
    }),
  );
  return { status: 200, body: { data, total, limit, offset, has_more: offset + data.length < total } };
}
