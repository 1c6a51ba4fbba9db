import { verificationParams } from '../contract/ids.ts';
import { route } from '../route.ts';

export const eraseVerification = route(
  {
    method: 'delete',
    path: '/v1/verifications/{id}',
    id: 'eraseVerification',
    summary: 'Delete a verification for good',
    description:
      'With its pictures, readings, decisions, history and events, and what later verifications would find the person by. In any status; there is no way back.',
    tag: 'Verifications',
    scope: 'verifications:erase',
    request: { params: verificationParams },
    status: 204,
    response: null,
    errors: ['not_found'],
  },
  async ({ params, store }) => {
    await store.erase(params.id);
    return undefined;
  },
);
