import { verificationParams } from '../contract/ids.ts';
import { verificationOrView } from '../contract/verification.ts';
import { presentFor } from '../present/verification.ts';
import { route } from '../route.ts';

export const getVerification = route(
  {
    method: 'get',
    path: '/v1/verifications/{id}',
    id: 'getVerification',
    summary: 'See a verification',
    description:
      'Status, decision with its trace, checks, labels, expected beside extracted. The applicant’s token sees what to do next.',
    tag: 'Verifications',
    scope: 'verifications:read',
    applicant: true,
    request: { params: verificationParams },
    status: 200,
    response: verificationOrView,
    errors: ['not_found'],
  },
  async ({ params, store, principal, request }, context) =>
    await presentFor(principal, context, store, await store.verifications.get(params.id), request),
);
