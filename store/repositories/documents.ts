import { createHash } from 'node:crypto';
import type { CaptureType, DocumentKind, Side } from '../../rules/finding.ts';
import { allowedActions } from '../../rules/lifecycle.ts';
import { blobKey } from '../blobs/blobs.ts';
import { LimitError, NotFoundError, WrongStatusError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { DocumentRow, VerificationRow } from '../tables.ts';
import { lockVerification } from './change-status.ts';
import type { RepositoryContext } from './repository.ts';

export interface NewDocument {
  verificationId: string;
  type: CaptureType;
  side: Side | null;
  /** As declared by the caller. */
  kind: DocumentKind | null;
  mediaType: string;
  content: Uint8Array;
}

export function documentsRepository(context: RepositoryContext) {
  const { db, blobs } = context;
  const get = async (id: string): Promise<DocumentRow> => {
    const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new NotFoundError('document', id);
    return row;
  };
  const of = (verificationId: string) =>
    db.selectFrom('documents').selectAll().where('verification_id', '=', verificationId).orderBy('sequence');
  return {
    /** Takes the place of the one of the same type and side. Only while started. */
    add: (input: NewDocument) => addDocument(context, input),
    get,
    /** It counts as replaced by nothing. Only while started. */
    remove: (id: string) => removeDocument(context, id),
    /** One of each type and side, in the order of upload. */
    current: (verificationId: string): Promise<DocumentRow[]> =>
      of(verificationId).where('replaced_at', 'is', null).execute(),
    /** With those that were replaced. */
    all: (verificationId: string): Promise<DocumentRow[]> => of(verificationId).execute(),
    /** The upload, byte for byte. Throws SealBrokenError where it was tampered with. */
    async content(document: DocumentRow): Promise<Buffer> {
      const content = await blobs.get(document.blob_key);
      if (!content) throw new NotFoundError('picture of document', document.id);
      return content;
    },
  };
}

/** The picture is on disk before the row is: a row without its picture could not be read. */
async function addDocument(context: RepositoryContext, input: NewDocument): Promise<DocumentRow> {
  const id = newId('document', context.clock.now());
  const key = blobKey(context.scope, input.verificationId, id);
  await context.blobs.put(key, input.content);
  try {
    return await context.db.transaction().execute(async (db) => {
      const inside = { ...context, db };
      const verification = await lockVerification(inside, input.verificationId);
      const sequence = await nextSequence(inside, verification);
      await replaceCurrent(inside, input);
      return await insertDocument(inside, verification, input, { id, key, sequence });
    });
  } catch (error) {
    await context.blobs.delete(key);
    throw error;
  }
}

async function removeDocument(context: RepositoryContext, id: string): Promise<void> {
  await context.db.transaction().execute(async (db) => {
    const inside = { ...context, db };
    const { verification_id } = await documentsRepository(inside).get(id);
    refuseUnlessStarted(
      await lockVerification(inside, verification_id),
      'remove',
      'Documents are taken away',
    );
    const query = db.updateTable('documents').set({ replaced_at: context.clock.now() }).where('id', '=', id);
    await query.where('replaced_at', 'is', null).execute();
  });
}

/** Throws WrongStatusError. `what`: the beginning of a sentence that ends with when. */
export function refuseUnlessStarted(verification: VerificationRow, action: string, what: string): void {
  const { status } = verification;
  if (status === 'started') return;
  throw new WrongStatusError(status, action, {
    problem: 'wrong_status',
    allowed: allowedActions(status, { before: verification.status_before_hold }),
    detail: `${what} while a verification is started; it is ${status}.`,
  });
}

async function nextSequence(
  { db, settings }: RepositoryContext,
  verification: VerificationRow,
): Promise<number> {
  refuseUnlessStarted(verification, 'upload', 'Documents are taken');
  const { last } = await db
    .selectFrom('documents')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where('verification_id', '=', verification.id)
    .executeTakeFirstOrThrow();
  const sequence = (last ?? 0) + 1;
  if (sequence > settings.documentsPerVerification) {
    throw new LimitError('Uploads of one verification', settings.documentsPerVerification);
  }
  return sequence;
}

/** An upload without a side is a front. */
async function replaceCurrent({ db, clock }: RepositoryContext, { verificationId, type, side }: NewDocument) {
  const place = side ?? 'front';
  await db
    .updateTable('documents')
    .set({ replaced_at: clock.now() })
    .where('verification_id', '=', verificationId)
    .where('type', '=', type)
    .where(({ fn, val }) => fn.coalesce('side', val<Side>('front')), '=', place)
    .where('replaced_at', 'is', null)
    .execute();
}

function insertDocument(
  { db, clock }: RepositoryContext,
  verification: VerificationRow,
  { type, side, kind, mediaType, content }: NewDocument,
  { id, key, sequence }: { id: string; key: string; sequence: number },
): Promise<DocumentRow> {
  return db
    .insertInto('documents')
    .values({
      id,
      verification_id: verification.id,
      type,
      side,
      kind,
      blob_key: key,
      media_type: mediaType,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      sequence,
      submission: verification.submission,
      read_attempts: 0,
      created_at: clock.now(),
      replaced_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
