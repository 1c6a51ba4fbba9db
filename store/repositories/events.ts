import { NotFoundError } from '../errors.ts';
import type { EventRow } from '../tables.ts';
import type { RepositoryContext } from './repository.ts';

export function eventsRepository({ db }: RepositoryContext) {
  return {
    async get(id: string): Promise<EventRow> {
      const row = await db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new NotFoundError('event', id);
      return row;
    },
    /** Oldest first. */
    of: (verificationId: string): Promise<EventRow[]> =>
      db
        .selectFrom('events')
        .selectAll()
        .where('verification_id', '=', verificationId)
        .orderBy('id')
        .execute(),
  };
}
