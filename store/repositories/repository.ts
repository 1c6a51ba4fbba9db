import type { Kysely } from 'kysely';
import type { Blobs } from '../blobs/blobs.ts';
import type { Seal } from '../blobs/seal.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../settings-table.ts';
import type { Scope, Tables } from '../tables.ts';

/** What a repository works with. `db` is scoped: it sees the rows of one tenant and mode. */
export interface RepositoryContext {
  db: Kysely<Tables>;
  scope: Scope;
  clock: Clock;
  settings: Settings;
  blobs: Blobs;
  seal: Seal;
}

/** The text of a JSON column. Undefined is null: JSON has no other word for nothing. */
export function json(value: unknown): string {
  return JSON.stringify(value ?? null);
}
