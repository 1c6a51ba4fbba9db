/** Approve and reject by a reviewer. */
import type { DecisionLabel, Retry } from '../../rules/decision.ts';
import { LABELS } from '../../rules/labels.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { verificationParams } from '../contract/ids.ts';
import { approveBody, rejectBody, verification } from '../contract/verification.ts';
import { Problem } from '../errors/problem.ts';
import { presentVerification } from '../present/verification.ts';
import { route } from '../route.ts';
import { moveVerification } from './move-verification.ts';

export const approveVerification = route(
  {
    method: 'post',
    path: '/v1/verifications/{id}/approve',
    id: 'approveVerification',
    summary: 'Approve as a reviewer',
    description: 'From submitted or double_check.',
    tag: 'Review',
    scope: 'verifications:decide',
    request: { params: verificationParams, body: approveBody },
    status: 200,
    response: verification,
    errors: ['not_found', 'wrong_status', 'invalid_request'],
  },
  async ({ params, body, store, principal }, context) => {
    const moved = await moveVerification(context, store, {
      verificationId: params.id,
      action: 'approve',
      who: principal.id,
      reason: body.reason ?? null,
      comment: body.comment ?? null,
      decision: { source: 'manual', outcome: 'approved', retry: null, labels: [] },
    });
    return await presentVerification(context, store, moved);
  },
);

export const rejectVerification = route(
  {
    method: 'post',
    path: '/v1/verifications/{id}/reject',
    id: 'rejectVerification',
    summary: 'Reject as a reviewer',
    description:
      'From submitted or double_check, with a reason or a comment. Labels say whether the applicant may try again; if any is final the rejection is.',
    tag: 'Review',
    scope: 'verifications:decide',
    request: { params: verificationParams, body: rejectBody },
    status: 200,
    response: verification,
    errors: ['not_found', 'wrong_status', 'reason_required', 'invalid_request'],
  },
  async ({ params, body, store, principal }, context) => {
    const labels = await labelsOf(body.labels ?? [], body.retry, store, params.id);
    const moved = await moveVerification(context, store, {
      verificationId: params.id,
      action: 'reject',
      who: principal.id,
      reason: body.reason ?? null,
      comment: body.comment ?? null,
      decision: { source: 'manual', outcome: 'rejected', retry: retryOf(labels, body.retry), labels },
    });
    return await presentVerification(context, store, moved);
  },
);

function retryOf(labels: readonly DecisionLabel[], asked: Retry | undefined): Retry {
  if (labels.some((label) => label.retry === 'final')) return 'final';
  return asked ?? (labels.length > 0 ? 'retry' : 'final');
}

/** Labels of the catalogue, speaking of the captures that the automatic decision named for them. */
async function labelsOf(
  codes: readonly string[],
  asked: Retry | undefined,
  store: ScopedStore,
  verificationId: string,
): Promise<DecisionLabel[]> {
  const automatic = codes.length > 0 ? await store.decisions.latestAutomatic(verificationId) : null;
  return [...new Set(codes)].map((code) => {
    const label = LABELS[code];
    if (!label) throw new Problem('invalid_request', `body.labels: ${code} is not a label of the catalogue.`);
    const same = automatic?.labels.find((each) => each.code === code);
    return {
      code,
      retry: label.retry === 'either' ? (asked ?? 'retry') : label.retry,
      message: label.message,
      detail: label.detail,
      findings: same?.findings ?? [],
      captures: same?.captures ?? [],
    };
  });
}
