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
}

/** A fresh database with all tables. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const answer = await fetch(inject('testPostgres'));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`The PostgreSQL of the tests did not start: ${server}`);
  const name = `test_${randomBytes(8).toString('hex')}`;
  await query(server, `create database ${name} template ${TEMPLATE}`);
  return {
    url: withDatabase(server, name),
    drop: () => query(server, `drop database if exists ${name} with (force)`),
  };
}

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
