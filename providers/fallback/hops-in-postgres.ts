import type { Hop, HopLog } from './hop-log.ts';

/** What is needed of a `Pool` of node-postgres, so that this package brings no driver of its own. */
export interface HopPool extends HopQueries {
  connect(): Promise<HopQueries & { release(destroy?: boolean): void }>;
}

export interface HopQueries {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

const TABLE = `create table if not exists idwell_hops (
  n bigint generated always as identity primary key,
  reference text not null,
  provider text not null,
  event text not null,
  verification_id text,
  detail text,
  ms integer,
  at timestamptz not null
);
create index if not exists idwell_hops_reference on idwell_hops (reference, n);
create index if not exists idwell_hops_doubtful on idwell_hops (n) where event in ('asked', 'unknown')`;

/** Two programs that start at once would both make the table. */
const MAKING = 'select pg_advisory_xact_lock(7310437202)';

const UNSETTLED = `select distinct reference from (
  select distinct on (reference, provider) reference, event from idwell_hops
  where event <> 'skipped' and reference in (
    select reference from idwell_hops where event in ('asked', 'unknown')
  ) order by reference, provider, n desc
) as latest
where event in ('asked', 'unknown')
  and exists (select 1 from idwell_hops as other where other.reference = latest.reference and other.event = 'began')`;

/**
 * In a table `idwell_hops` of the caller's database, made where it is missing; any number of processes may share it. A
 * verification that is being begun holds one connection of the pool, for the lock, until a provider has taken it: its
 * `max` bounds how many are begun at once.
 */
export async function hopsInPostgres(pool: HopPool): Promise<HopLog> {
  await onOne(pool, async (one) => void (await one.query(`begin; ${MAKING}; ${TABLE}; commit`)));
  return {
    read: (reference) => readFrom(pool, reference),
    unsettled: async () => (await pool.query(UNSETTLED)).rows.map(({ reference }) => String(reference)),
    alone: (reference, work) =>
      onOne(pool, async (one) => {
        await one.query('select pg_advisory_lock(hashtextextended($1, 7310437202))', [reference]);
        const result = await work((hop) => writeTo(one, hop));
        await one.query('select pg_advisory_unlock(hashtextextended($1, 7310437202))', [reference]);
        return result;
      }),
  };
}

/** Where the work fails, the connection goes, and its lock with it. */
async function onOne<T>(pool: HopPool, work: (one: HopQueries) => Promise<T>): Promise<T> {
  const one = await pool.connect();
  let failed = true;
  try {
    const result = await work(one);
    failed = false;
    return result;
  } finally {
    one.release(failed);
  }
}

async function readFrom(queries: HopQueries, reference: string): Promise<Hop[]> {
  const text = 'select * from idwell_hops where reference = $1 order by n';
  const { rows } = await queries.query(text, [reference]);
  return rows.map(({ verification_id, n: _, at, ...hop }) => ({
    ...(hop as unknown as Hop),
    verificationId: verification_id as string | null,
    at: (at as Date).toISOString(),
  }));
}

async function writeTo(queries: HopQueries, hop: Hop): Promise<void> {
  const { reference, provider, event, verificationId, detail, ms, at } = hop;
  const text =
    'insert into idwell_hops (reference, provider, event, verification_id, detail, ms, at) values ($1, $2, $3, $4, $5, $6, $7)';
  await queries.query(text, [reference, provider, event, verificationId, detail, ms, at]);
}
