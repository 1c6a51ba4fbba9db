/** The approved verifications of one person, by the reference that the caller gave the person. */
import type { DocumentRow, ReadingRow, VerificationRow } from '../tables.ts';
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
    carryDocuments: (from: string, to: string) => carryCurrent(context, from, to),
    /** The same for chosen pictures, of whatever verifications. Gives the ids of the copies that nobody has read yet. */
    carryChosen: (documents: readonly DocumentRow[], to: string) => carryChosen(context, documents, to),
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

async function carryCurrent(context: RepositoryContext, from: string, to: string): Promise<void> {
  const known = await readingsRepository(context).ofCurrent(from);
  await carry(context, await documentsRepository(context).current(from), known, to);
}

async function carryChosen(
  context: RepositoryContext,
  documents: readonly DocumentRow[],
  to: string,
): Promise<string[]> {
  const readings = readingsRepository(context);
  const known = new Map<string, ReadingRow>();
  for (const { id } of documents) {
    const row = await readings.find(id);
    if (row) known.set(id, row);
  }
  return await carry(context, documents, known, to);
}

/** Each has a blob of its own: either verification can be erased without the other. */
async function carry(
  context: RepositoryContext,
  chosen: readonly DocumentRow[],
  known: ReadonlyMap<string, ReadingRow>,
  to: string,
): Promise<string[]> {
  const documents = documentsRepository(context);
  const readings = readingsRepository(context);
  const unread: string[] = [];
  for (const document of chosen) {
    const copy = await documents.add({
      verificationId: to,
      type: document.type,
      side: document.side,
      kind: document.kind,
      mediaType: document.media_type,
      content: await documents.content(document),
    });
    const row = known.get(document.id);
    if (row && !row.failed) await readings.record({ documentId: copy.id, reading: row.reading, ms: row.ms });
    else unread.push(copy.id);
  }
  return unread;
}
