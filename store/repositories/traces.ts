/**
 * Traces: by what later verifications find an earlier one again. What is compared by likeness is sealed with the key
 * that seals pictures; what is looked up by equality is a mark, a hash that nobody can try out without that key.
 *
 * Every change of a tenant's traces in one mode gets the next number of its log, whose row stays locked until the
 * change is committed: so numbers are seen in their order, and who has seen number 7 has seen all before. Whoever keeps
 * traces in memory asks for what came after; and of two verifications of one person that are decided at the same
 * moment, the one with the higher number finds the other.
 */
import { SealBrokenError } from '../errors.ts';
import { lockVerification } from './change-status.ts';
import type { RepositoryContext } from './repository.ts';

export const MARK_KINDS = ['document_number', 'person', 'file'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface NewTrace {
  verificationId: string;
  submission: number;
  /** To be sealed. */
  content: Uint8Array;
  marks: { kind: MarkKind; value: string }[];
}

export interface KeptTrace {
  number: number;
  /** Null where it does not open: it was changed, or its key is not in the settings. */
  content: Uint8Array | null;
}

/** Whose trace is looked for: never its own, nor one of the same applicant, nor a later one. */
export interface Asking {
  verificationId: string;
  /** As the caller names the person; null is nobody that is known. */
  applicant: string | null;
  /** Number of its own trace. */
  below: number;
}

export function tracesRepository(context: RepositoryContext) {
  const { db, seal, scope } = context;
  return {
    /** Once for each submission, in place of the trace of an earlier one; gives its number. Throws NotFoundError. */
    record: (input: NewTrace) => recordTrace(context, input),
    /** Those with a higher number than `after`, in their order, at most `limit`. */
    async listAfter(after: number, limit: number): Promise<KeptTrace[]> {
      const query = db.selectFrom('traces').select(['verification_id', 'number', 'sealed']);
      const rows = await query.where('number', '>', after).orderBy('number').limit(limit).execute();
      return rows.map(({ verification_id, number, sealed }) => ({
        number,
        content: openTrace(context, verification_id, sealed),
      }));
    },
    /** Numbers of traces that were forgotten after entry `after` of the log, with their entries. */
    forgottenAfter: (after: number): Promise<{ at: number; number: number }[]> =>
      db
        .selectFrom('forgotten_traces')
        .select(['at', 'number'])
        .where('at', '>', after)
        .orderBy('at')
        .execute(),
    /** Which verifications the numbers are of; those that do not count for who asks are not among them. */
    async ownersOf(numbers: readonly number[], asking: Asking): Promise<Map<number, string>> {
      if (numbers.length === 0) return new Map();
      const rows = await others(context, asking).where('traces.number', 'in', numbers).execute();
      return new Map(rows.map(({ number, verification_id }) => [number, verification_id]));
    },
    /** Verifications with the mark, the latest first, at most `limit`. */
    async withMark(kind: MarkKind, value: string, asking: Asking, limit: number): Promise<string[]> {
      const rows = await others(context, asking)
        .innerJoin('trace_marks', 'trace_marks.verification_id', 'traces.verification_id')
        .where('trace_marks.kind', '=', kind)
        .where('trace_marks.mark', 'in', seal.marks(markName(scope, kind), value))
        .orderBy('traces.number', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ verification_id }) => verification_id);
    },
  };
}

/** Inside a transaction that holds the lock of the verification. Nothing where it left no trace. */
export async function forgetTrace(context: RepositoryContext, verificationId: string): Promise<void> {
  const { db } = context;
  const removed = await db
    .deleteFrom('traces')
    .where('verification_id', '=', verificationId)
    .returning('number')
    .executeTakeFirst();
  if (!removed) return;
  const at = await nextNumber(context);
  await db.insertInto('forgotten_traces').values({ at, number: removed.number }).execute();
}

function recordTrace(context: RepositoryContext, input: NewTrace): Promise<number> {
  const { verificationId, submission } = input;
  return context.db.transaction().execute(async (db) => {
    const inside = { ...context, db };
    await lockVerification(inside, verificationId);
    const known = await db
      .selectFrom('traces')
      .select(['number', 'submission'])
      .where('verification_id', '=', verificationId)
      .executeTakeFirst();
    if (known && known.submission >= submission) return known.number;
    await forgetTrace(inside, verificationId);
    const number = await nextNumber(inside);
    await insertTrace(inside, input, number);
    return number;
  });
}

async function insertTrace(
  { db, seal, scope, clock }: RepositoryContext,
  { verificationId, submission, content, marks }: NewTrace,
  number: number,
): Promise<void> {
  const sealed = seal.seal(traceName(scope, verificationId), content);
  const row = { verification_id: verificationId, number, submission, sealed, created_at: clock.now() };
  await db.insertInto('traces').values(row).execute();
  if (marks.length === 0) return;
  const rows = marks.map(({ kind, value }) => ({
    verification_id: verificationId,
    kind,
    // The first is by the current key; looking up asks for that of every key.
    mark: seal.marks(markName(scope, kind), value)[0]!,
  }));
  await db
    .insertInto('trace_marks')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Locks the log until the transaction ends. */
async function nextNumber({ db }: RepositoryContext): Promise<number> {
  const { last } = await db
    .insertInto('trace_logs')
    .values({ last: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'mode'])
        .doUpdateSet(({ eb, ref }) => ({ last: eb(ref('trace_logs.last'), '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

function others({ db }: RepositoryContext, { verificationId, applicant, below }: Asking) {
  const query = db
    .selectFrom('traces')
    .innerJoin('verifications', 'verifications.id', 'traces.verification_id')
    .select(['traces.number', 'traces.verification_id'])
    .where('traces.number', '<', below)
    .where('traces.verification_id', '!=', verificationId);
  if (applicant === null) return query;
  return query.where(({ eb, or }) =>
    or([
      eb('verifications.applicant_reference', 'is', null),
      eb('verifications.applicant_reference', '!=', applicant),
    ]),
  );
}

function openTrace(
  { seal, scope }: RepositoryContext,
  verificationId: string,
  sealed: Uint8Array,
): Uint8Array | null {
  try {
    return seal.open(traceName(scope, verificationId), sealed);
  } catch (error) {
    if (error instanceof SealBrokenError) return null;
    throw error;
  }
}

function traceName({ tenantId, mode }: RepositoryContext['scope'], verificationId: string): string {
  return `${tenantId}/${mode}/${verificationId}/trace`;
}

/** The same number in two tenants gives two marks. */
function markName({ tenantId, mode }: RepositoryContext['scope'], kind: MarkKind): string {
  return `${tenantId}/${mode}/${kind}`;
}
