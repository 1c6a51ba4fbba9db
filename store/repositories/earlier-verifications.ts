/** The approved verifications of one person, by the reference that the caller gave the person. */
import { NotFoundError } from '../errors.ts';
import type { VerificationRow } from '../tables.ts';
import { documentsRepository } from './documents.ts';
import { readingsRepository } from './readings.ts';
import type { RepositoryContext } from './repository.ts';

export interface EarlierFilter {
  /** Not this one. */
  except?: string | undefined;
  /** Only of this profile, in whatever version. */
  profileId?: string | undefined;
}

/** More would be looked through for a portrait that the first of them has. */
const MOST = 20;

export function earlierRepository(context: RepositoryContext) {
  return {
    /** Latest decision first, at most 20. */
    approvedOf: (applicantReference: string, filter: EarlierFilter = {}): Promise<VerificationRow[]> =>
      approvedOf(context, applicantReference, filter),
    /**
     * Copies the current pictures of one verification to another that is started, with what was read of them, so that
     * nothing of them is read again. What was not read yet will be. Throws NotFoundError, LimitError and WrongStatusError.
     */
    carryDocuments: (from: string, to: string) => carryDocuments(context, from, to),
  };
}

async function approvedOf(
  { db }: RepositoryContext,
  applicantReference: string,
  { except, profileId }: EarlierFilter,
): Promise<VerificationRow[]> {
  let query = db
    .selectFrom('verifications')
    .selectAll()
    .where('applicant_reference', '=', applicantReference)
    .where('status', '=', 'approved')
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST);
  if (except !== undefined) query = query.where('id', '<>', except);
  if (profileId !== undefined) query = query.where('profile_id', '=', profileId);
  return await query.execute();
}

/** Each has a blob of its own: either verification can be erased without the other. */
async function carryDocuments(context: RepositoryContext, from: string, to: string): Promise<void> {
  const documents = documentsRepository(context);
  const readings = readingsRepository(context);
  const known = await readings.ofCurrent(from);
  for (const document of await documents.current(from)) {
    const content = await context.blobs.get(document.blob_key);
    if (!content) throw new NotFoundError('picture of document', document.id);
    const copy = await documents.add({
      verificationId: to,
      type: document.type,
      side: document.side,
      kind: document.kind,
      mediaType: document.media_type,
      content,
    });
    const row = known.get(document.id);
    if (row && !row.failed) await readings.record({ documentId: copy.id, reading: row.reading, ms: row.ms });
  }
}
