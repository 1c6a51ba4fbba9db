import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers with the address of the PostgreSQL of this run; see global-postgres.ts. */
    testPostgres: string;
  }
}

export const TEMPLATE = 'idwell_template';

export interface TestDatabase {
  url: string;
  /** Disconnects whoever is still there. */
  drop(): Promise<void>;
  /** Emptied, for a later test of the same file; dropped where somebody is still there, or made tables of their own. */
  release(): Promise<void>;
}

/** Emptied ones of this file: copying the template takes most of the time that a quick test takes. */
const released: TestDatabase[] = [];

/** A database with all tables and nothing in them. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const emptied = released.pop();
  if (emptied) return emptied;
  const answer = await fetch(inject('testPostgres'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`The PostgreSQL of the tests did not start: ${server}`);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await query(server, `create database ${name} template ${TEMPLATE}`);
  const url = withDatabase(server, name);
  const drop = () => query(server, `drop database if exists ${name} with (force)`);
  const database: TestDatabase = {
    url,
    drop,
    release: () => query(url, EMPTY).then(() => void released.push(database), drop),
  };
  return database;
}

/** As the migrations leave it: the one tenant, nothing else. Fails where the database is not this process's alone. */
const EMPTY = `
do $$
declare name text;
begin
  if exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid())
    or exists (select from pg_namespace where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema'))
  then raise exception 'somebody is still there'; end if;
  set local session_replication_role = replica;
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'tenants'
  loop execute format('delete from %I', name); end loop;
  delete from tenants where id <> 'ten_default';
  for name in select sequencename from pg_sequences where schemaname = 'public'
  loop execute format('alter sequence %I restart', name); end loop;
end $$`;

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
