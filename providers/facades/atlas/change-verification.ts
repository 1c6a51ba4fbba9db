/** See one, submit it, and decide as a reviewer. */
import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { type AtlasContent, type AtlasRecord, recordOf, VERIFICATION } from './atlas-record.ts';
import { presentVerification } from './present-verification.ts';

const reason = z.string().trim().min(1).max(2000);
const approval = z.strictObject({
  reason: reason.optional(),
  risk_score: z.number().int().min(0).max(100).optional(),
});
const rejection = z.strictObject({ reason });

export async function getVerification(request: VendorRequest, house: House): Promise<VendorAnswer> {
  return await answer(house, await recordOf(house, request.params.id as string));
}

export async function submitVerification(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const record = await recordOf(house, request.params.id as string);
  await house.api.call('submitVerification', { path: { id: record.verificationId }, body: {} });
  return await answer(house, record);
}

export async function approveVerification(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { reason, risk_score } = parseRequest(approval, request.body);
  const record = await recordOf(house, request.params.id as string);
  await house.api.call('approveVerification', {
    path: { id: record.verificationId },
    body: reason ? { reason } : {},
  });
  if (risk_score === undefined) return await answer(house, record);
  const content: AtlasContent = { ...record.content, risk_score };
  const changed = await house.records.change<AtlasContent>(VERIFICATION, record.id, { content });
  return await answer(house, changed as AtlasRecord);
}

export async function rejectVerification(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { reason } = parseRequest(rejection, request.body);
  const record = await recordOf(house, request.params.id as string);
  await house.api.call('rejectVerification', { path: { id: record.verificationId }, body: { reason } });
  return await answer(house, record);
}

async function answer(house: House, record: AtlasRecord): Promise<VendorAnswer> {
  const ours = await house.api.call('getVerification', { path: { id: record.verificationId } });
  return { status: 200, body: presentVerification(record, ours) };
}
