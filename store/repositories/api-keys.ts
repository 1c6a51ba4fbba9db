import { createHash, randomBytes } from 'node:crypto';
import { NotFoundError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { ApiKeyRow } from '../tables.ts';
import { json, type RepositoryContext } from './repository.ts';

export interface NewApiKey {
  name: string;
  /** `*` is all. */
  scopes: string[];
  /** With a secret that requests are signed with, for clients that sign (Sumsub's). */
  signed?: boolean;
}

export function apiKeysRepository(context: RepositoryContext) {
  const { db, clock } = context;
  return {
    /** The secret is shown here and never again. */
    create: (input: NewApiKey) => createApiKey(context, input),
    /** What the key's requests are signed with; null where it was made without. */
    signingSecret: (id: string) => signingSecret(context, id),
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
  { db, clock, scope, seal }: RepositoryContext,
  { name, scopes, signed = false }: NewApiKey,
): Promise<{ key: ApiKeyRow; secret: string; signingSecret: string | null }> {
  const now = clock.now();
  const id = newId('key', now);
  // Kept sealed and not hashed: a signature can be checked by its secret alone.
  const signing = signed ? randomBytes(24).toString('base64url') : null;
  const secret = `sk_${scope.mode}_${randomBytes(32).toString('base64url')}`;
  const key = await db
    .insertInto('api_keys')
    .values({
      id,
      name,
      hash: hashSecret(secret),
      hint: `${secret.slice(0, 12)}…`,
      scopes: json(scopes),
      created_at: now,
      last_used_at: null,
      revoked_at: null,
      signing_secret: signing === null ? null : seal.seal(sealName(id), Buffer.from(signing)),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { key, secret, signingSecret: signing };
}

async function signingSecret({ db, seal }: RepositoryContext, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('api_keys')
    .select('signing_secret')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.signing_secret ? seal.open(sealName(id), row.signing_secret).toString() : null;
}

function sealName(id: string): string {
  return `${id}/signing`;
}
