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
      ...(query.applicant_reference ? { applicantReference: query.applicant_reference } : {}),
      ...(query.profile ? { profileId: query.profile } : {}),
      ...(query.created_after ? { createdFrom: new Date(query.created_after) } : {}),
      ...(query.created_before ? { createdTo: new Date(query.created_before) } : {}),
      ...(query.cursor ? { cursor: query.cursor } : {}),
      limit: query.limit,
    });
    // One that was opened again has no decision that stands.
    const decided = rows.filter((row) => row.decided_at !== null);
    const decisions = await store.decisions.latestOf(decided.map(({ id }) => id));
    const data = rows.map((row) =>
      presentSummary(row, decisions.get(row.id)?.labels.map(({ code }) => code) ?? []),
    );
    return { data, next_cursor: next };
  },
);
