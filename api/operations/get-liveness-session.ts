import { livenessParams, livenessSession } from '../contract/liveness.ts';
import { Problem } from '../errors/problem.ts';
import { presentLiveness } from '../present/liveness.ts';
import { route } from '../route.ts';

export const getLivenessSession = route(
  {
    method: 'get',
    path: '/v1/verifications/{id}/liveness-sessions/{session}',
    id: 'getLivenessSession',
    summary: 'Get a liveness session',
    tag: 'Liveness',
    scope: 'verifications:read',
    applicant: true,
    request: { params: livenessParams },
    status: 200,
    response: livenessSession,
    errors: ['not_found'],
  },
  async ({ params, store, principal }, context) => {
    const row = await store.liveness.get(params.session);
    if (row.verification_id !== params.id)
      throw new Problem('not_found', 'This verification has no such liveness session.');
    return presentLiveness(row, context.store.clock.now(), principal.kind === 'applicant');
  },
);
