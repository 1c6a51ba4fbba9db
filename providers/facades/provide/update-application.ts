import { z } from 'zod';
import type { NativeVerification } from '../../idwell/native-api.ts';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { VendorProblem } from '../vendor-problem.ts';
import { type GivenParams, paramsSchema, unnest, withoutPictures } from './application-params.ts';
import { type ApplicationRecord, changeContent, recordOf } from './application-record.ts';
import { presentApplication, verificationOf } from './present-application.ts';
import { sendPictures } from './send-pictures.ts';
import { nextStatuses, type ProvideStatus, STATUSES, statusOf } from './statuses.ts';

const body = z
  .strictObject({
    status: z.enum(STATUSES).optional(),
    description: z.string().trim().min(1).max(2000).optional(),
    params: z.preprocess(unnest, paramsSchema).optional(),
  })
  .refine(({ status, params }) => (status === undefined) !== (params === undefined), {
    path: ['status'],
    message: 'give a status to set, or params to submit again with, not both',
  });

export async function updateApplication(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { status, description, params } = parseRequest(body, request.body);
  const record = await recordOf(house, request.params.id as string);
  const ours = await verificationOf(house, record);
  const changed = params
    ? await submitAgain(house, record, ours, params)
    : await setStatus(house, record, ours, status as ProvideStatus, description);
  return { status: 200, body: await presentApplication(house, changed) };
}

/** After `failed`, `pending`, or a rejection with retry. */
async function submitAgain(
  house: House,
  record: ApplicationRecord,
  ours: NativeVerification,
  params: GivenParams,
): Promise<ApplicationRecord> {
  const again = ours.allowed_actions.includes('resubmit');
  if (ours.status !== 'started' && !again) throw refused(record, ours, 'submitted again');
  const path = { id: ours.id };
  const opened = again ? await house.api.call('resubmitVerification', { path, body: {} }) : ours;
  const { failed } = await sendPictures(house, opened, params);
  const merged = { ...record.content.params, ...withoutPictures(params) };
  return await changeContent(house, record, { failed, params: merged, description: null });
}

async function setStatus(
  house: House,
  record: ApplicationRecord,
  ours: NativeVerification,
  wanted: ProvideStatus,
  description: string | undefined,
): Promise<ApplicationRecord> {
  if (!nextStatuses(ours).includes(wanted)) throw refused(record, ours, wanted);
  const path = { id: ours.id };
  const reason = description ?? `Set to ${wanted} by a caller of Provide's API.`;
  // What was held goes on before it is decided.
  if (ours.status === 'hold') await house.api.call('resumeVerification', { path, body: {} });
  if (wanted === 'accepted') await house.api.call('approveVerification', { path, body: { reason } });
  if (wanted === 'remediate') await house.api.call('holdVerification', { path, body: { comment: reason } });
  if (wanted === 'pending') await house.api.call('resubmitVerification', { path, body: { comment: reason } });
  if (wanted === 'rejected') await reject(house, path, reason);
  return await changeContent(house, record, { description: description ?? null });
}

/** What was not submitted cannot be rejected, only ended. */
async function reject({ api }: House, path: { id: string }, reason: string): Promise<void> {
  const { status } = await api.call('getVerification', { path });
  if (status === 'started') await api.call('cancelVerification', { path, body: { comment: reason } });
  else await api.call('rejectVerification', { path, body: { reason } });
}

function refused({ content }: ApplicationRecord, ours: NativeVerification, wanted: string): VendorProblem {
  const status = statusOf(ours, content.failed);
  const next = nextStatuses(ours).join(', ') || 'nothing';
  const message = `An application that is ${status} cannot be ${wanted}; its status can be set to ${next}.`;
  return new VendorProblem(409, 'invalid_transition', message, { status: message });
}
