import { Kysely, PostgresDialect } from 'kysely';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { openPool } from './open-pool.ts';
import type { Settings } from './settings-table.ts';
import type { Tables } from './tables.ts';

export interface Database {
  db: Kysely<Tables>;
  /** For the queue, which has its tables in the same database. */
  url: string;
  close(): Promise<void>;
}

/** Connects to DATABASE_URL, or starts the embedded PostgreSQL, and brings the tables up to date. */
export async function openDatabase(settings: Settings): Promise<Database> {
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres(settings.dataFolder);
  const url = embedded?.url ?? (settings.databaseUrl as string);
  let closing = false;
  const lost = () => {
    if (!closing) embedded?.revive().catch(() => undefined);
  };
  const pool = openPool({ connectionString: url, max: settings.databasePool }, lost);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    closing = true;
    await db.destroy();
    await embedded?.close();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw settings.databaseUrl ? explain(error) : error;
  }
  return { db, url, close };
}

function explain(cause: unknown): Error {
  const detail = cause instanceof Error ? rootMessage(cause) : String(cause);
  return new Error(
    `The database of DATABASE_URL could not be used: ${detail}. Check the address, or leave DATABASE_URL out for the embedded one.`,
    { cause },
  );
}

function rootMessage(error: Error): string {
  return error.cause instanceof Error ? rootMessage(error.cause) : error.message || error.name;
}
