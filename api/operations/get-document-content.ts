import { z } from 'zod';
import { documentId, verificationId } from '../contract/ids.ts';
import { Problem } from '../errors/problem.ts';
import { route } from '../route.ts';

export const getDocumentContent = route(
  {
    method: 'get',
    path: '/v1/verifications/{id}/documents/{document}/content',
    id: 'getDocumentContent',
    summary: 'Fetch the picture of a document',
    description: 'The upload, byte for byte.',
    tag: 'Documents',
    scope: 'documents:read',
    request: { params: z.object({ id: verificationId, document: documentId }) },
    status: 200,
    response: null,
    produces: 'application/octet-stream',
    errors: ['not_found'],
  },
  async ({ params, store }) => {
    const row = await store.documents.get(params.document);
    if (row.verification_id !== params.id)
      throw new Problem('not_found', 'This verification has no such document.');
    return {
      type: row.media_type,
      bytes: await store.documents.content(row),
      // A picture of a document is no page: it must not be kept, framed or taken for something else.
      headers: { 'Cache-Control': 'private, no-store', 'Content-Disposition': 'attachment' },
    };
  },
);
