import { type Kysely, sql } from 'kysely';

/** What a verification goes on from, and the verifications of one person, the latest decision first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('verifications').addColumn('previous_id', 'text').execute();
  await sql`create index verifications_of_applicant on verifications
    (tenant_id, mode, applicant_reference, decided_at desc) where applicant_reference is not null`.execute(
    db,
  );
}
