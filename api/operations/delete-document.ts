import { z } from 'zod';
import { documentId, verificationId } from '../contract/ids.ts';
import { Problem } from '../errors/problem.ts';
import { route } from '../route.ts';

export const deleteDocument = route(
  {
    method: 'delete',
    path: '/v1/verifications/{id}/documents/{document}',
    id: 'deleteDocument',
    summary: 'Take a document away again',
    description:
      'Until submit: it counts no more, and is asked for again where the profile needs it. Like one that was replaced it is kept until the verification is deleted.',
    tag: 'Documents',
    scope: 'verifications:write',
    request: { params: z.object({ id: verificationId, document: documentId }) },
    status: 204,
    response: null,
    errors: ['not_found', 'wrong_status'],
  },
  async ({ params, store }) => {
    const row = await store.documents.get(params.document);
    if (row.verification_id !== params.id)
      throw new Problem('not_found', 'This verification has no such document.');
    await store.documents.remove(row.id);
    return undefined;
  },
);
