import type { ScopedStore } from '../../store/scoped-store.ts';
import type { DocumentRow } from '../../store/tables.ts';
import { Problem } from '../errors/problem.ts';

/** Pictures of one person. Throws NotFoundError, and the Problem `invalid_request` for those of somebody else. */
export async function earlierDocuments(
  ids: readonly string[],
  reference: string | undefined,
  store: ScopedStore,
): Promise<DocumentRow[]> {
  const documents: DocumentRow[] = [];
  for (const id of ids) {
    const document = await store.documents.get(id);
    const { applicant_reference: whose } = await store.verifications.get(document.verification_id);
    if (reference === undefined || whose !== reference) {
      const why = `body.documents: ${id} is not of a verification with this applicant_reference.`;
      throw new Problem('invalid_request', why);
    }
    documents.push(document);
  }
  return documents;
}
