/** What a facade keeps of its vendor's things: applicants, documents, checks, with their own ids. */
import type { FacadeName } from '../../providers/facades/facade.ts';
import type {
  NewVendorRecord,
  VendorRecord,
  VendorRecordChange,
  VendorRecordQuery,
  VendorRecords,
} from '../../providers/facades/vendor-records.ts';
import type { FacadeRecordRow } from '../tables.ts';
import type { RepositoryContext } from './repository.ts';

export function facadeRecordsRepository(context: RepositoryContext, facade: FacadeName): VendorRecords {
  const { db, clock } = context;
  const rows = () => db.selectFrom('facade_records').selectAll().where('facade', '=', facade);
  const open = <T>(row: FacadeRecordRow) => openRecord<T>(context, facade, row);
  const find = async <T>(kind: string, id: string): Promise<VendorRecord<T> | null> => {
    const row = await rows().where('kind', '=', kind).where('id', '=', id).executeTakeFirst();
    return row ? open<T>(row) : null;
  };
  return {
    find,
    async add<T>(record: NewVendorRecord<T>) {
      const { kind, id, parent = null, lookup = null, verificationId = null, content } = record;
      const now = clock.now();
      const row = await db
        .insertInto('facade_records')
        .values({
          facade,
          kind,
          id,
          parent,
          lookup,
          verification_id: verificationId,
          sealed: seal(context, facade, kind, id, content),
          created_at: now,
          updated_at: now,
          deleted_at: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return open<T>(row);
    },
    async findBy<T>(kind: string, lookup: string) {
      const query = rows()
        .where('kind', '=', kind)
        .where('lookup', '=', lookup)
        .where('deleted_at', 'is', null);
      const row = await query.orderBy('sequence', 'desc').limit(1).executeTakeFirst();
      return row ? open<T>(row) : null;
    },
    async ofVerification(verificationId) {
      const query = rows().where('verification_id', '=', verificationId).where('deleted_at', 'is', null);
      return (await query.orderBy('sequence').execute()).map((row) => open(row));
    },
    list: async <T>(kind: string, query: VendorRecordQuery) => {
      const { rows: page, total } = await listRows(context, facade, kind, query);
      return { records: page.map((row) => open<T>(row)), total };
    },
    async change<T>(kind: string, id: string, change: VendorRecordChange<T>) {
      const { parent, lookup, verificationId, content, deletedAt } = change;
      const row = await db
        .updateTable('facade_records')
        .set({
          ...(parent !== undefined && { parent }),
          ...(lookup !== undefined && { lookup }),
          ...(verificationId !== undefined && { verification_id: verificationId }),
          ...(content !== undefined && { sealed: seal(context, facade, kind, id, content) }),
          ...(deletedAt !== undefined && { deleted_at: deletedAt }),
          updated_at: clock.now(),
        })
        .where('facade', '=', facade)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row ? open<T>(row) : null;
    },
    async delete(kind, id) {
      const query = db.deleteFrom('facade_records').where('facade', '=', facade);
      await query.where('kind', '=', kind).where('id', '=', id).execute();
    },
  };
}

async function listRows(
  { db }: RepositoryContext,
  facade: FacadeName,
  kind: string,
  { parent, statuses, limit, offset = 0, deleted = false }: VendorRecordQuery,
): Promise<{ rows: FacadeRecordRow[]; total: number }> {
  let query = db
    .selectFrom('facade_records')
    .where('facade_records.facade', '=', facade)
    .where('facade_records.kind', '=', kind);
  if (parent !== undefined) query = query.where('facade_records.parent', '=', parent);
  if (!deleted) query = query.where('facade_records.deleted_at', 'is', null);
  if (statuses) {
    const ids = db.selectFrom('verifications').select('verifications.id').where('status', 'in', statuses);
    query = query.where('facade_records.verification_id', 'in', ids);
  }
  const counted = query.select(({ fn }) => fn.countAll<string>().as('total'));
  const { total } = await counted.executeTakeFirstOrThrow();
  const page = query.selectAll('facade_records').orderBy('facade_records.sequence', 'desc');
  return { rows: await page.limit(limit).offset(offset).execute(), total: Number(total) };
}

function seal(
  context: RepositoryContext,
  facade: FacadeName,
  kind: string,
  id: string,
  content: unknown,
): Buffer {
  return context.seal.seal(nameOf(context, facade, kind, id), Buffer.from(JSON.stringify(content ?? null)));
}

function openRecord<T>(
  context: RepositoryContext,
  facade: FacadeName,
  row: FacadeRecordRow,
): VendorRecord<T> {
  const content = context.seal.open(nameOf(context, facade, row.kind, row.id), row.sealed);
  return {
    kind: row.kind,
    id: row.id,
    parent: row.parent,
    lookup: row.lookup,
    verificationId: row.verification_id,
    content: JSON.parse(content.toString()) as T,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
  };
}

/** Sealed for its place: what is copied to another row cannot be opened. */
function nameOf({ scope }: RepositoryContext, facade: string, kind: string, id: string): string {
  return `${scope.tenantId}/${scope.mode}/${facade}/${kind}/${id}`;
}
