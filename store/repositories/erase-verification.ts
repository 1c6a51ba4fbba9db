import { lockVerification } from './change-status.ts';
import type { RepositoryContext } from './repository.ts';
import { forgetTrace } from './traces.ts';

/**
 * Everything of a verification is deleted: rows, pictures, and the trace by which the person would be found again.
 * Throws NotFoundError. Where the pictures cannot be deleted nothing is, so that it can be asked for again.
 */
export function eraseVerification(context: RepositoryContext, verificationId: string): Promise<void> {
  return context.db.transaction().execute(async (db) => {
    await lockVerification({ ...context, db }, verificationId);
    await forgetTrace({ ...context, db }, verificationId);
    const events = db.selectFrom('events').select('id').where('verification_id', '=', verificationId);
    await db.deleteFrom('deliveries').where('event_id', 'in', events).execute();
    for (const table of ['events', 'history', 'decisions', 'readings', 'facade_records'] as const) {
      await db.deleteFrom(table).where('verification_id', '=', verificationId).execute();
    }
    const pictures = await db
      .deleteFrom('documents')
      .where('verification_id', '=', verificationId)
      .returning('blob_key')
      .execute();
    // Their rows go with the verification.
    const frames = await db
      .selectFrom('liveness_sequences')
      .select('blob_key')
      .where('verification_id', '=', verificationId)
      .execute();
    await db.deleteFrom('verifications').where('id', '=', verificationId).execute();
    for (const { blob_key } of [...pictures, ...frames]) if (blob_key) await context.blobs.delete(blob_key);
  });
}
