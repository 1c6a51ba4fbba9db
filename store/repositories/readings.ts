import type { Selectable } from 'kysely';
import type { CaptureReading } from '../../engine/reading.ts';
import type { DocumentRow, ReadingRow, ReadingsTable } from '../tables.ts';
import { json, type RepositoryContext } from './repository.ts';
import { openFace, sealFace } from './sealed-face.ts';

export interface NewReading {
  documentId: string;
  reading: CaptureReading;
  /** Whole milliseconds that it took. */
  ms: number;
  /** It could not be read for our own fault, and the reading says so. */
  failed?: boolean;
}

/** `replaced`: another picture took its place in the meantime. `known`: it was read before. */
export type Recorded = 'stored' | 'known' | 'replaced';

export function readingsRepository(context: RepositoryContext) {
  const { db } = context;
  return {
    /**
     * Counts an attempt before it is made: a picture that brings down the whole process is counted too. Null where
     * there is nothing to read any more: it was replaced, or read before.
     */
    begin: (documentId: string) => beginReading(context, documentId),
    record: (input: NewReading) => recordReading(context, input),
    async find(documentId: string): Promise<ReadingRow | null> {
      const query = db.selectFrom('readings').selectAll().where('document_id', '=', documentId);
      const row = await query.executeTakeFirst();
      return row ? openRow(context, row) : null;
    },
    /** Of the current documents, by document id. */
    async ofCurrent(verificationId: string): Promise<Map<string, ReadingRow>> {
      const rows = await db
        .selectFrom('readings')
        .innerJoin('documents', 'documents.id', 'readings.document_id')
        .selectAll('readings')
        .where('documents.verification_id', '=', verificationId)
        .where('documents.replaced_at', 'is', null)
        .execute();
      return new Map(rows.map((row) => [row.document_id, openRow(context, row)]));
    },
    /** Current documents that nobody has read yet. */
    missing: (verificationId: string): Promise<DocumentRow[]> =>
      db
        .selectFrom('documents')
        .leftJoin('readings', 'readings.document_id', 'documents.id')
        .selectAll('documents')
        .where('documents.verification_id', '=', verificationId)
        .where('documents.replaced_at', 'is', null)
        .where('readings.document_id', 'is', null)
        .orderBy('documents.sequence')
        .execute(),
  };
}

function openRow(
  context: RepositoryContext,
  { sealed_face: sealedFace, reading, ...row }: Selectable<ReadingsTable>,
): ReadingRow {
  return { ...row, reading: openFace(context, row.document_id, { reading, sealedFace }) };
}

async function beginReading({ db }: RepositoryContext, documentId: string): Promise<DocumentRow | null> {
  const row = await db
    .updateTable('documents')
    .set(({ eb, ref }) => ({ read_attempts: eb(ref('read_attempts'), '+', 1) }))
    .where('id', '=', documentId)
    .where('replaced_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('readings').select('document_id').where('document_id', '=', documentId))),
    )
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

function recordReading(context: RepositoryContext, input: NewReading): Promise<Recorded> {
  return context.db.transaction().execute(async (db) => {
    // An upload locks the verification and then the document that it replaces. The reading refers to both, so that it
    // takes them in the same order: else each would wait for the other.
    const verification = db
      .selectFrom('documents')
      .select('verification_id')
      .where('id', '=', input.documentId);
    await db.selectFrom('verifications').select('id').where('id', 'in', verification).forKeyShare().execute();
    // The lock keeps a replacement out until the reading is written, or tells of one that came first.
    const document = await db
      .selectFrom('documents')
      .selectAll()
      .where('id', '=', input.documentId)
      .forUpdate()
      .executeTakeFirst();
    if (!document || document.replaced_at) return 'replaced';
    const { reading, sealedFace } = sealFace(context, document.id, input.reading);
    const added = await db
      .insertInto('readings')
      .values({
        document_id: document.id,
        verification_id: document.verification_id,
        reading: json(reading),
        sealed_face: sealedFace,
        failed: input.failed ?? false,
        ms: Math.round(input.ms),
        created_at: context.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('document_id')
      .executeTakeFirst();
    return added ? 'stored' : 'known';
  });
}
