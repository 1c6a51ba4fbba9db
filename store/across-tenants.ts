/** The only queries that see every tenant and mode: finding whose an id is, and looking for lost work. */
import { type Kysely, sql } from 'kysely';
import type { FacadeName } from '../providers/facades/facade.ts';
import { retentionCutoff } from '../rules/retention.ts';
import { type Clock, later } from './clock.ts';
import { dueDeliveries } from './due-deliveries.ts';
import { hashSecret } from './repositories/api-keys.ts';
import type { ApiKeyRow, Scope, Tables } from './tables.ts';

const SCOPED = {
  document: 'documents',
  verification: 'verifications',
  delivery: 'deliveries',
  liveness: 'liveness_sessions',
  trial: 'trials',
} as const;
const USED_EVERY = 60_000;
const MOST = 500;
// As rules/sandbox.ts reads it: what is forced for this submission; the last one stays.
const FORCED = sql`string_to_array(metadata ->> 'sandbox_outcome', ',')`;
const IS_TIMEOUT = sql<boolean>`coalesce(trim((${FORCED})[least(submission, cardinality(${FORCED}))]), '') = 'timeout'`;

export interface Found extends Scope {
  id: string;
}

export interface AcrossTenants {
  /** Whose it is; null where there is none. */
  locate(kind: keyof typeof SCOPED, id: string): Promise<Scope | null>;
  /** The key of a secret, unless it is unknown or revoked. */
  authenticate(secret: string): Promise<ApiKeyRow | null>;
  /** Whether any key was ever created. */
  hasApiKeys(): Promise<boolean>;
  /** Current documents without a reading, uploaded at least `age` milliseconds ago. */
  unreadDocuments(age: number): Promise<Found[]>;
  /** Submitted and undecided for at least `age` milliseconds, without those that the sandbox leaves undecided. */
  undecided(age: number): Promise<(Found & { submission: number })[]>;
  /** Liveness sessions whose frames came at least `age` milliseconds ago and were not judged. */
  unjudgedSessions(age: number): Promise<Found[]>;
  /**
   * Pending deliveries that were due at least `age` milliseconds ago, a few of each endpoint. An endpoint to which
   * something is being sent is left out: whoever sends goes on with what waits.
   */
  dueDeliveries(age: number): Promise<(Found & { attempts: number })[]>;
  /** Trials made at least `age` milliseconds ago: nobody waits for them any more. */
  oldTrials(age: number): Promise<Found[]>;
  /** Approved ones that were not screened with this state of the lists yet, by id from `after` on, `limit` of them. */
  unscreened(lists: number, limit: number, after?: string): Promise<Found[]>;
  /** Started ones past their time. */
  expired(): Promise<Found[]>;
  /** Ended ones that their profile has kept long enough. */
  pastRetention(): Promise<Found[]>;
  /** What clients of facades deleted so many milliseconds ago. */
  deletedRecords(age: number): Promise<DeletedRecord[]>;
  deleteExpiredIdempotencyKeys(): Promise<void>;
  /** A job of this queue was done now. */
  beat(queue: string): Promise<void>;
  /** When each queue last did a job. */
  heartbeats(): Promise<{ queue: string; at: Date }[]>;
  /** Throws where the database does not answer. */
  ping(): Promise<void>;
}

export interface DeletedRecord extends Found {
  facade: FacadeName;
  kind: string;
  verificationId: string | null;
}

export function acrossTenants(db: Kysely<Tables>, clock: Clock): AcrossTenants {
  return {
    async locate(kind, id) {
      const query = db.selectFrom(SCOPED[kind]).select(['tenant_id', 'mode']).where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row ? { tenantId: row.tenant_id, mode: row.mode } : null;
    },
    authenticate: (secret) => authenticate(db, clock, secret),
    async hasApiKeys() {
      return (await db.selectFrom('api_keys').select('id').limit(1).executeTakeFirst()) !== undefined;
    },
    unreadDocuments: (age) =>
      db
        .selectFrom('documents')
        .innerJoin('verifications', 'verifications.id', 'documents.verification_id')
        .leftJoin('readings', 'readings.document_id', 'documents.id')
        .select(['documents.id', 'documents.tenant_id as tenantId', 'documents.mode'])
        .where('documents.replaced_at', 'is', null)
        .where('readings.document_id', 'is', null)
        .where('documents.created_at', '<=', later(clock, -age))
        .where('verifications.status', 'in', ['started', 'submitted', 'hold'])
        .orderBy('documents.created_at')
        .limit(MOST)
        .execute(),
    undecided: (age) =>
      db
        .selectFrom('verifications')
        .select(['id', 'tenant_id as tenantId', 'mode', 'submission'])
        .where('status', '=', 'submitted')
        .where('updated_at', '<=', later(clock, -age))
        .where((where) => where.or([where('mode', '=', 'live'), where.not(IS_TIMEOUT)]))
        .orderBy('updated_at')
        .limit(MOST)
        .execute(),
    unjudgedSessions: (age) =>
      db
        .selectFrom('liveness_sessions')
        .select(['id', 'tenant_id as tenantId', 'mode'])
        .where('completed_at', '<=', later(clock, -age))
        .where('judged_at', 'is', null)
        .orderBy('completed_at')
        .limit(MOST)
        .execute(),
    dueDeliveries: (age) => dueDeliveries(db, clock, age),
    oldTrials: (age) =>
      db
        .selectFrom('trials')
        .select(['id', 'tenant_id as tenantId', 'mode'])
        .where('created_at', '<=', later(clock, -age))
        .limit(MOST)
        .execute(),
    unscreened: (lists, limit, after = '') =>
      db
        .selectFrom('verifications')
        .leftJoin('screenings', 'screenings.verification_id', 'verifications.id')
        .select(['verifications.id', 'verifications.tenant_id as tenantId', 'verifications.mode'])
        .where('verifications.status', '=', 'approved')
        .where('verifications.id', '>', after)
        .where((where) =>
          where.or([where('screenings.lists', 'is', null), where('screenings.lists', '<', String(lists))]),
        )
        .orderBy('verifications.id')
        .limit(limit)
        .execute(),
    expired: () =>
      db
        .selectFrom('verifications')
        .select(['id', 'tenant_id as tenantId', 'mode'])
        .where('status', '=', 'started')
        .where('expires_at', '<=', clock.now())
        .limit(MOST)
        .execute(),
    pastRetention: () => pastRetention(db, clock),
    deletedRecords: (age) =>
      db
        .selectFrom('facade_records')
        .select([
          'facade',
          'kind',
          'id',
          'verification_id as verificationId',
          'tenant_id as tenantId',
          'mode',
        ])
        .where('deleted_at', '<=', later(clock, -age))
        .limit(MOST)
        .execute(),
    async deleteExpiredIdempotencyKeys() {
      await db.deleteFrom('idempotency_keys').where('expires_at', '<=', clock.now()).execute();
    },
    async beat(queue) {
      const at = clock.now();
      const insert = db.insertInto('heartbeats').values({ queue, at });
      await insert.onConflict((conflict) => conflict.column('queue').doUpdateSet({ at })).execute();
    },
    heartbeats: () => db.selectFrom('heartbeats').selectAll().orderBy('queue').execute(),
    async ping() {
      await sql`select 1`.execute(db);
    },
  };
}

/** From the last change on; what a person still has to look at has not ended. */
async function pastRetention(db: Kysely<Tables>, clock: Clock): Promise<Found[]> {
  const profiles = await db
    .selectFrom('profiles')
    .selectAll()
    .where(sql<boolean>`content -> 'dataRetention' ->> 'deleteAfter' = 'true'`)
    .execute();
  const found: Found[] = [];
  for (const { tenant_id, mode, id, version, content } of profiles) {
    const cutoff = retentionCutoff(clock.now(), content.dataRetention!.period);
    const rows = await db
      .selectFrom('verifications')
      .select(['id', 'tenant_id as tenantId', 'mode'])
      .where('tenant_id', '=', tenant_id)
      .where('mode', '=', mode)
      .where('profile_id', '=', id)
      .where('profile_version', '=', version)
      .where('status', 'in', ['approved', 'rejected', 'canceled', 'expired'])
      .where('updated_at', '<=', cutoff)
      .orderBy('updated_at')
      .limit(MOST)
      .execute();
    found.push(...rows);
  }
  return found;
}

async function authenticate(db: Kysely<Tables>, clock: Clock, secret: string): Promise<ApiKeyRow | null> {
  const key = await db
    .selectFrom('api_keys')
    .selectAll()
    .where('hash', '=', hashSecret(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!key) return null;
  const used = clock.now();
  // Once a minute is often enough to know, and keeps reads from being writes.
  if (!key.last_used_at || used.getTime() - key.last_used_at.getTime() > USED_EVERY) {
    await db.updateTable('api_keys').set({ last_used_at: used }).where('id', '=', key.id).execute();
  }
  return key;
}
