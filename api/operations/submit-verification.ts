import { captureNames } from '../../rules/same-capture.ts';
import { verificationParams } from '../contract/ids.ts';
import { actionBody, verificationOrView } from '../contract/verification.ts';
import { Problem } from '../errors/problem.ts';
import { missingOf } from '../present/captures.ts';
import { presentFor } from '../present/verification.ts';
import { route } from '../route.ts';
import { moveVerification } from './move-verification.ts';

export const submitVerification = route(
  {
    method: 'post',
    path: '/v1/verifications/{id}/submit',
    id: 'submitVerification',
    summary: 'Submit for a decision',
    description: 'Everything that the profile asks for must be uploaded. The decision follows by webhook.',
    tag: 'Verifications',
    scope: 'verifications:write',
    applicant: true,
    request: { params: verificationParams, body: actionBody },
    status: 200,
    response: verificationOrView,
    errors: ['not_found', 'wrong_status', 'incomplete', 'invalid_request'],
  },
  async ({ params, body, store, principal, request }, context) => {
    const row = await store.verifications.get(params.id);
    const missing = await missingOf(store, row);
    if (missing.length > 0)
      throw new Problem('incomplete', `Still missing: ${captureNames(missing)}.`, { missing });
    const moved = await moveVerification(context, store, {
      verificationId: row.id,
      action: 'submit',
      who: principal.id,
      comment: body.comment ?? null,
    });
    return await presentFor(principal, context, store, moved, request);
  },
);
