/** Which state of the lists each verification was last screened with. */
import type { RepositoryContext } from './repository.ts';

/** 0 where it never was. */
export async function screenedWith({ db }: RepositoryContext, verificationId: string): Promise<number> {
  const query = db.selectFrom('screenings').select('lists').where('verification_id', '=', verificationId);
  return Number((await query.executeTakeFirst())?.lists ?? 0);
}

export async function writeScreening(
  { db, clock }: RepositoryContext,
  verificationId: string,
  lists: number,
): Promise<void> {
  const row = { lists, at: clock.now() };
  await db
    .insertInto('screenings')
    .values({ verification_id: verificationId, ...row })
    .onConflict((conflict) => conflict.column('verification_id').doUpdateSet(row))
    .execute();
}
