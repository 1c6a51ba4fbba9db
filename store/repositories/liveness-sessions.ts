/**
 * Liveness sessions: opened with prompts and a nonce, filled sequence by sequence in their order, judged once. The frames
 * themselves are deleted when they are judged.
 */
import { randomBytes } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Reason } from '../../engine/liveness/course.ts';
import { type Prompt, tasksOf } from '../../rules/liveness-prompts.ts';
import { blobKey } from '../blobs/blobs.ts';
import { later } from '../clock.ts';
import { LimitError, LivenessRefusedError, NotFoundError } from '../errors.ts';
import { newId } from '../ids.ts';
import type {
  LivenessSequenceRow,
  LivenessSessionRow,
  LivenessSessionsTable,
  VerificationRow,
} from '../tables.ts';
import { lockVerification } from './change-status.ts';
import { refuseUnlessStarted } from './documents.ts';
import { json, type RepositoryContext } from './repository.ts';
import { type KeptFrames, openFrames, sealFrames } from './sealed-liveness.ts';

/** Sessions of one submission; whoever needs more does not get better. */
export const MOST_SESSIONS = 5;
/** Against recordings, of the tenant and mode. */
const MOST_EARLIER = 1000;

export interface NewSequence {
  sessionId: string;
  nonce: string;
  /** From 0; they come in their order, each once. */
  number: number;
  /** Milliseconds of the client's clock, one for each frame. */
  times: readonly number[];
  frames: readonly Uint8Array[];
}

export interface JudgedSession {
  outcome: 'pass' | 'fail' | 'unknown';
  reasons: readonly Reason[];
  kept: KeptFrames;
}

export function livenessRepository(context: RepositoryContext) {
  const { db, blobs } = context;
  const get = async (id: string): Promise<LivenessSessionRow> => {
    const row = await db.selectFrom('liveness_sessions').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row) throw new NotFoundError('liveness session', id);
    return withoutSealed(row);
  };
  return {
    /** Only while started; throws LimitError. `seconds` until it ends. */
    open: (verificationId: string, prompts: readonly Prompt[], seconds: number) =>
      openSession(context, verificationId, prompts, seconds),
    get,
    /** Of one submission, the oldest first. */
    async of({ id, submission }: Pick<VerificationRow, 'id' | 'submission'>): Promise<LivenessSessionRow[]> {
      const query = db.selectFrom('liveness_sessions').selectAll().where('verification_id', '=', id);
      return (await query.where('submission', '=', submission).orderBy('id').execute()).map(withoutSealed);
    },
    /** Throws LivenessRefusedError where nonce, order, count or time do not fit. */
    addSequence: (input: NewSequence) => addSequence(context, input),
    /** Counts an attempt before it is made. Null where there is nothing to measure. */
    async begin(id: string): Promise<LivenessSessionRow | null> {
      const row = await db
        .updateTable('liveness_sessions')
        .set(({ eb, ref }) => ({ measure_attempts: eb(ref('measure_attempts'), '+', 1) }))
        .where('id', '=', id)
        .where('completed_at', 'is not', null)
        .where('judged_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      return row ? withoutSealed(row) : null;
    },
    sequences: (id: string): Promise<LivenessSequenceRow[]> =>
      db
        .selectFrom('liveness_sequences')
        .selectAll()
        .where('session_id', '=', id)
        .orderBy('number')
        .execute(),
    /** The files of a sequence, one by one. */
    async frames({ blob_key, sizes }: LivenessSequenceRow): Promise<Uint8Array[]> {
      const content = blob_key === null ? null : await blobs.get(blob_key);
      if (!content) throw new NotFoundError('frames', blob_key ?? 'that were deleted');
      let end = 0;
      return sizes.map((size) => {
        end += size;
        return new Uint8Array(content.subarray(end - size, end));
      });
    },
    /** Once; false where it was judged before. The frames are deleted. */
    judge: (id: string, judged: JudgedSession) => recordJudgement(context, id, judged),
    /** Null where it was not judged, or does not open. */
    async kept(id: string): Promise<KeptFrames | null> {
      const query = db.selectFrom('liveness_sessions').select('sealed').where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row?.sealed ? openFrames(context, id, row.sealed) : null;
    },
    /** Frames of the latest sessions but one, of all verifications, against recordings. */
    async earlier(id: string): Promise<{ id: string; frames: KeptFrames['frames'] }[]> {
      const rows = await db
        .selectFrom('liveness_sessions')
        .select(['id', 'sealed'])
        .where('judged_at', 'is not', null)
        .where('id', '!=', id)
        .orderBy('judged_at', 'desc')
        .limit(MOST_EARLIER)
        .execute();
      return rows.flatMap((row) => {
        const kept = row.sealed ? openFrames(context, row.id, row.sealed) : null;
        return kept ? [{ id: row.id, frames: kept.frames }] : [];
      });
    },
  };
}

function withoutSealed({ sealed: _, ...row }: Selectable<LivenessSessionsTable>): LivenessSessionRow {
  return row;
}

function openSession(
  context: RepositoryContext,
  verificationId: string,
  prompts: readonly Prompt[],
  seconds: number,
): Promise<LivenessSessionRow> {
  return context.db.transaction().execute(async (db) => {
    const verification = await lockVerification({ ...context, db }, verificationId);
    refuseUnlessStarted(verification, 'open_liveness_session', 'Liveness sessions are opened');
    const { count } = await db
      .selectFrom('liveness_sessions')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('verification_id', '=', verificationId)
      .where('submission', '=', verification.submission)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_SESSIONS)
      throw new LimitError('Liveness sessions of one submission', MOST_SESSIONS);
    const row = await db
      .insertInto('liveness_sessions')
      .values({
        id: newId('livenessSession', context.clock.now()),
        verification_id: verificationId,
        submission: verification.submission,
        nonce: randomBytes(24).toString('base64url'),
        prompts: json(prompts),
        received: 0,
        measure_attempts: 0,
        outcome: null,
        reasons: json([]),
        sealed: null,
        created_at: context.clock.now(),
        expires_at: later(context.clock, seconds * 1000),
        completed_at: null,
        judged_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return withoutSealed(row);
  });
}

/** The frames are on disk before the row is. */
async function addSequence(context: RepositoryContext, input: NewSequence): Promise<LivenessSessionRow> {
  const { sessionId, number, times, frames } = input;
  const found = await livenessRepository(context).get(sessionId);
  refuse(found, input, context.clock.now());
  const key = blobKey(
    context.scope,
    found.verification_id,
    `${sessionId}_${number}_${randomBytes(4).toString('hex')}`,
  );
  await context.blobs.put(key, Buffer.concat(frames));
  try {
    return await context.db.transaction().execute(async (db) => {
      const verification = await lockVerification({ ...context, db }, found.verification_id);
      refuseUnlessStarted(verification, 'upload', 'Frames are taken');
      const query = db.selectFrom('liveness_sessions').selectAll().where('id', '=', sessionId).forUpdate();
      const session = await query.executeTakeFirstOrThrow();
      refuse(withoutSealed(session), input, context.clock.now());
      await db
        .insertInto('liveness_sequences')
        .values({
          session_id: sessionId,
          verification_id: found.verification_id,
          number,
          times: json(times),
          sizes: json(frames.map(({ length }) => length)),
          blob_key: key,
          received_at: context.clock.now(),
        })
        .execute();
      const last = number + 1 === tasksOf(session.prompts).length;
      const row = await db
        .updateTable('liveness_sessions')
        .set({ received: number + 1, ...(last && { completed_at: context.clock.now() }) })
        .where('id', '=', sessionId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return withoutSealed(row);
    });
  } catch (error) {
    await context.blobs.delete(key);
    throw error;
  }
}

function refuse(session: LivenessSessionRow, { nonce, number }: NewSequence, now: Date): void {
  if (session.nonce !== nonce)
    throw new LivenessRefusedError('nonce', 'The nonce is not the one that this session was opened with.');
  if (session.completed_at !== null)
    throw new LivenessRefusedError('used', 'All frames of this session came before; its nonce is used.');
  if (session.expires_at <= now)
    throw new LivenessRefusedError('expired', `The session ended at ${session.expires_at.toISOString()}.`);
  if (session.received !== number)
    throw new LivenessRefusedError('order', `Sequence ${session.received} is awaited, not ${number}.`);
}

async function recordJudgement(
  context: RepositoryContext,
  id: string,
  judged: JudgedSession,
): Promise<boolean> {
  const { db, clock, blobs } = context;
  const row = await db
    .updateTable('liveness_sessions')
    .set({
      outcome: judged.outcome,
      reasons: json(judged.reasons),
      sealed: sealFrames(context, id, judged.kept),
      judged_at: clock.now(),
    })
    .where('id', '=', id)
    .where('judged_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  const sequences = await db
    .selectFrom('liveness_sequences')
    .select('blob_key')
    .where('session_id', '=', id)
    .execute();
  for (const { blob_key } of sequences) if (blob_key !== null) await blobs.delete(blob_key);
  await db.updateTable('liveness_sequences').set({ blob_key: null }).where('session_id', '=', id).execute();
  return row !== undefined;
}
