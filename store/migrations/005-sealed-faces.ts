import type { Kysely } from 'kysely';

/** The descriptor of a face, sealed, beside the reading that it is part of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('readings').addColumn('sealed_face', 'bytea').execute();
}
