import { documentList } from '../contract/document.ts';
import { verificationParams } from '../contract/ids.ts';
import { applicantLanguage } from '../present/applicant-language.ts';
import { presentDocument } from '../present/document.ts';
import { route } from '../route.ts';

export const listDocuments = route(
  {
    method: 'get',
    path: '/v1/verifications/{id}/documents',
    id: 'listDocuments',
    summary: 'List the documents of a verification',
    tag: 'Documents',
    scope: 'verifications:read',
    applicant: true,
    request: { params: verificationParams },
    status: 200,
    response: documentList,
    errors: ['not_found'],
  },
  async ({ params, store, principal, request }) => {
    await store.verifications.get(params.id);
    const rows = await store.documents.current(params.id);
    const readings = await store.readings.ofCurrent(params.id);
    const applicant = applicantLanguage(principal, request);
    return { data: rows.map((row) => presentDocument(row, readings.get(row.id) ?? null, applicant)) };
  },
);
