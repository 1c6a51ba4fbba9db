import type { DecisionLabel } from '../../rules/decision.ts';
import { labelOf } from '../../rules/labels.ts';
import { verificationParams } from '../contract/ids.ts';
import { blockBody, verification } from '../contract/verification.ts';
import { presentVerification } from '../present/verification.ts';
import { route } from '../route.ts';
import { moveVerification } from './move-verification.ts';

export const blockVerification = route(
  {
    method: 'post',
    path: '/v1/verifications/{id}/block',
    id: 'blockVerification',
    summary: 'Block the person',
    description:
      'Rejected for good with the label BLOCKLIST, also after an approval: a new decision and a new event. Earlier decisions stay in the history.',
    tag: 'Review',
    scope: 'verifications:decide',
    request: { params: verificationParams, body: blockBody },
    status: 200,
    response: verification,
    errors: ['not_found', 'wrong_status', 'invalid_request'],
  },
  async ({ params, body, store, principal }, context) => {
    const moved = await moveVerification(context, store, {
      verificationId: params.id,
      action: 'block',
      who: principal.id,
      reason: body.reason,
      comment: body.comment ?? null,
      decision: { source: 'manual', outcome: 'rejected', retry: 'final', labels: [blocked()] },
    });
    return await presentVerification(context, store, moved);
  },
);

function blocked(): DecisionLabel {
  const { message, detail } = labelOf('BLOCKLIST');
  return { code: 'BLOCKLIST', retry: 'final', message, detail, findings: [], captures: [] };
}
