import type { Kysely } from 'kysely';

/** The secret that requests of a key are signed with, sealed, for clients that sign theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('api_keys').addColumn('signing_secret', 'bytea').execute();
}
