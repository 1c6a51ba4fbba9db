import { createHash, randomBytes } from 'node:crypto';
import { NotFoundError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { ApiKeyRow } from '../tables.ts';
import { json, type RepositoryContext } from './repository.ts';

export interface NewApiKey {
  name: string;
  /** `*` is all. */
  scopes: string[];
}

export function apiKeysRepository(context: RepositoryContext) {
  const { db, clock } = context;
  return {
    /** The secret is shown here and never again. */
    create: (input: NewApiKey) => createApiKey(context, input),
    list: (): Promise<ApiKeyRow[]> => db.selectFrom('api_keys').selectAll().orderBy('id').execute(),
    async revoke(id: string): Promise<ApiKeyRow> {
      const query = db.updateTable('api_keys').set({ revoked_at: clock.now() }).where('id', '=', id);
      const row = await query.returningAll().executeTakeFirst();
      if (!row) throw new NotFoundError('API key', id);
      return row;
    },
  };
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

async function createApiKey(
  { db, clock, scope }: RepositoryContext,
  { name, scopes }: NewApiKey,
): Promise<{ key: ApiKeyRow; secret: string }> {
  const now = clock.now();
  const secret = `sk_${scope.mode}_${randomBytes(32).toString('base64url')}`;
  const key = await db
    .insertInto('api_keys')
    .values({
      id: newId('key', now),
      name,
      hash: hashSecret(secret),
      hint: `${secret.slice(0, 12)}…`,
      scopes: json(scopes),
      created_at: now,
      last_used_at: null,
      revoked_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { key, secret };
}
