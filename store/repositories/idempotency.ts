/**
 * The answer to a request with an Idempotency-Key is kept and given again. A claim whose process died is taken
 * over after CLAIM_MILLISECONDS; what it had done before is protected by the rows that it wrote.
 */
import { later } from '../clock.ts';
import { IdempotencyInProgressError, IdempotencyMismatchError } from '../errors.ts';
import { json, type RepositoryContext } from './repository.ts';

const CLAIM_MILLISECONDS = 60_000;

export interface IdempotentRequest {
  /** As sent by the caller. */
  key: string;
  /** `POST /v1/verifications`. */
  route: string;
  /** Of what makes the request the same: path and body. */
  requestHash: string;
}

export interface Answer {
  status: number;
  body: unknown;
}

export function idempotencyRepository(context: RepositoryContext) {
  return {
    /**
     * Runs once for a key. Throws IdempotencyMismatchError when the key came with another request, and
     * IdempotencyInProgressError while the first still runs. When `run` throws, the key is free again.
     */
    async run(
      request: IdempotentRequest,
      run: () => Promise<Answer>,
    ): Promise<Answer & { replayed: boolean }> {
      const known = await claim(context, request);
      if (known) return { ...known, replayed: true };
      try {
        const answer = await run();
        await keep(context, request, answer);
        return { ...answer, replayed: false };
      } catch (error) {
        await context.db.deleteFrom('idempotency_keys').where('key', '=', request.key).execute();
        throw error;
      }
    },
  };
}

/** Null when the key is ours now; the kept answer when there is one. */
async function claim(context: RepositoryContext, request: IdempotentRequest): Promise<Answer | null> {
  const { db, clock } = context;
  const now = clock.now();
  await db
    .deleteFrom('idempotency_keys')
    .where('key', '=', request.key)
    .where('expires_at', '<=', now)
    .execute();
  const added = await db
    .insertInto('idempotency_keys')
    .values({
      key: request.key,
      route: request.route,
      request_hash: request.requestHash,
      response_status: null,
      response_body: json(null),
      claimed_at: now,
      expires_at: later(clock, context.settings.idempotencyExpiry),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  return added ? null : await lookUp(context, request);
}

async function lookUp(context: RepositoryContext, request: IdempotentRequest): Promise<Answer | null> {
  const { db, clock } = context;
  const row = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('key', '=', request.key)
    .executeTakeFirst();
  if (!row) return await claim(context, request);
  if (row.route !== request.route || row.request_hash !== request.requestHash) {
    throw new IdempotencyMismatchError('This Idempotency-Key was used for another request.');
  }
  if (row.response_status !== null) return { status: row.response_status, body: row.response_body };
  const taken = await db
    .updateTable('idempotency_keys')
    .set({ claimed_at: clock.now() })
    .where('key', '=', request.key)
    .where('claimed_at', '<=', later(clock, -CLAIM_MILLISECONDS))
    .where('response_status', 'is', null)
    .returning('key')
    .executeTakeFirst();
  if (taken) return null;
  throw new IdempotencyInProgressError('The first request with this Idempotency-Key is still running.');
}

async function keep({ db }: RepositoryContext, { key }: IdempotentRequest, answer: Answer): Promise<void> {
  const values = { response_status: answer.status, response_body: json(answer.body) };
  await db.updateTable('idempotency_keys').set(values).where('key', '=', key).execute();
}
