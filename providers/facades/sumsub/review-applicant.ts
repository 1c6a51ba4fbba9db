/** Pending, and the block list. */

import { captureNames } from '../../../rules/same-capture.ts';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { VendorProblem } from '../vendor-problem.ts';
import { applicantOf, changeApplicant, withOurs } from './applicant-record.ts';
import { askedAgain } from './asked-again.ts';
import { presentApplicant } from './present-applicant.ts';

/** After RED with RETRY without a new picture only where none is asked for: what changed is then elsewhere. */
export async function setPending(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { ours } = await applicantOf(request, house);
  const path = { id: ours.id };
  const reason = request.query.get('reason') || request.query.get('reasonCode');
  if (ours.allowed_actions.includes('resubmit')) {
    const asked = askedAgain(ours);
    if (asked.length > 0) {
      throw new VendorProblem(409, 'incomplete', `Upload again what had problems: ${captureNames(asked)}.`);
    }
    await house.api.call('resubmitVerification', { path, body: {} });
  }
  await house.api.call('submitVerification', { path, body: reason ? { comment: reason } : {} });
  return { status: 200, body: { ok: 1 } };
}

/** RED for good, also after GREEN. */
export async function blockApplicant(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { record, ours } = await applicantOf(request, house);
  const note = request.query.get('note') || 'Put on the block list.';
  const path = { id: ours.id };
  if (ours.allowed_actions.includes('block'))
    await house.api.call('blockVerification', { path, body: { reason: note } });
  else if (ours.allowed_actions.includes('cancel'))
    await house.api.call('cancelVerification', { path, body: { comment: note } });
  const changed = await changeApplicant(house, record, { blocked: note });
  return { status: 200, body: await presentApplicant(house, await withOurs(house, changed)) };
}
