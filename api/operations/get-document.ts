import { z } from 'zod';
import { document, waitQuery } from '../contract/document.ts';
import { documentId, verificationId } from '../contract/ids.ts';
import { Problem } from '../errors/problem.ts';
import { presentDocument } from '../present/document.ts';
import { route } from '../route.ts';
import { waitForReading } from '../uploads/wait-for-reading.ts';

export const getDocument = route(
  {
    method: 'get',
    path: '/v1/verifications/{id}/documents/{document}',
    id: 'getDocument',
    summary: 'Get a document with what was read of it',
    description: 'With `wait` the answer waits for the reading. One that was replaced is there too.',
    tag: 'Documents',
    scope: 'verifications:read',
    request: { params: z.object({ id: verificationId, document: documentId }), query: waitQuery },
    status: 200,
    response: document,
    errors: ['not_found', 'invalid_request'],
  },
  async ({ params, query, store }) => {
    const row = await store.documents.get(params.document);
    if (row.verification_id !== params.id)
      throw new Problem('not_found', 'This verification has no such document.');
    const reading = await waitForReading(() => store.readings.find(row.id), query.wait * 1000);
    return presentDocument(row, reading);
  },
);
