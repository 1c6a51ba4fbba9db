import { verificationParams } from '../contract/ids.ts';
import { history } from '../contract/verification.ts';
import { route } from '../route.ts';

export const getHistory = route(
  {
    method: 'get',
    path: '/v1/verifications/{id}/history',
    id: 'getHistory',
    summary: 'See every change of status',
    tag: 'Verifications',
    scope: 'verifications:read',
    request: { params: verificationParams },
    status: 200,
    response: history,
    errors: ['not_found'],
  },
  async ({ params, store }) => {
    await store.verifications.get(params.id);
    const rows = await store.history.of(params.id);
    return {
      data: rows.map(({ id, from_status, to_status, action, who, comment, at }) => ({
        id,
        from: from_status,
        to: to_status,
        action,
        who,
        comment,
        at: at.toISOString(),
      })),
    };
  },
);
