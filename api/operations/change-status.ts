/** Hold, resume, cancel and resubmit: the actions that need nothing but a comment. */
import type { Action } from '../../rules/lifecycle.ts';
import type { Scope } from '../auth/scopes.ts';
import { verificationParams } from '../contract/ids.ts';
import { actionBody, verification } from '../contract/verification.ts';
import { presentVerification } from '../present/verification.ts';
import { route } from '../route.ts';
import { moveVerification } from './move-verification.ts';

type SimpleAction = Extract<Action, 'hold' | 'resume' | 'cancel' | 'resubmit'>;

const ACTIONS: Record<SimpleAction, { scope: Scope; summary: string; description: string }> = {
  hold: {
    scope: 'verifications:decide',
    summary: 'Hold a verification',
    description: 'From started, submitted or double_check. Nothing is decided until it is resumed.',
  },
  resume: {
    scope: 'verifications:decide',
    summary: 'Resume a held verification',
    description: 'It returns to the status that it had before.',
  },
  cancel: {
    scope: 'verifications:write',
    summary: 'Cancel a verification',
    description: 'For good: nothing leads out of canceled.',
  },
  resubmit: {
    scope: 'verifications:write',
    summary: 'Open a rejected verification again',
    description: 'After a rejection with retry: only the documents that had problems are asked for again.',
  },
};

const action = (name: SimpleAction) =>
  route(
    {
      method: 'post',
      path: `/v1/verifications/{id}/${name}`,
      id: `${name}Verification`,
      summary: ACTIONS[name].summary,
      description: ACTIONS[name].description,
      tag: 'Verifications',
      scope: ACTIONS[name].scope,
      request: { params: verificationParams, body: actionBody },
      status: 200,
      response: verification,
      errors: ['not_found', 'wrong_status', 'invalid_request'],
    },
    async ({ params, body, store, principal }, context) => {
      const moved = await moveVerification(context, store, {
        verificationId: params.id,
        action: name,
        who: principal.id,
        comment: body.comment ?? null,
      });
      return await presentVerification(context, store, moved);
    },
  );

export const holdVerification = action('hold');
export const resumeVerification = action('resume');
export const cancelVerification = action('cancel');
export const resubmitVerification = action('resubmit');
