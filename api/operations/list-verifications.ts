import { listQuery, verificationList } from '../contract/verification.ts';
import { presentSummary } from '../present/verification.ts';
import { route } from '../route.ts';

export const listVerifications = route(
  {
    method: 'get',
    path: '/v1/verifications',
    id: 'listVerifications',
    summary: 'List verifications',
    description: 'Newest first. Follow `next_cursor` for the next page.',
    tag: 'Verifications',
    scope: 'verifications:read',
    request: { query: listQuery },
    status: 200,
    response: verificationList,
    errors: ['invalid_request'],
  },
  async ({ query, store }) => {
    const { rows, next } = await store.verifications.list({
      ...(query.status ? { status: [query.status] } : {}),
      ...(query.vendor_reference ? { vendorReference: query.vendor_reference } : {}),
      ...(query.profile ? { profileId: query.profile } : {}),
      ...(query.created_after ? { createdFrom: new Date(query.created_after) } : {}),
      ...(query.created_before ? { createdTo: new Date(query.created_before) } : {}),
      ...(query.cursor ? { cursor: query.cursor } : {}),
      limit: query.limit,
    });
    const data = await Promise.all(
      rows.map(async (row) => {
        const decision = row.decided_at === null ? null : await store.decisions.latest(row.id);
        return presentSummary(row, decision?.labels.map(({ code }) => code) ?? []);
      }),
    );
    return { data, next_cursor: next };
  },
);
