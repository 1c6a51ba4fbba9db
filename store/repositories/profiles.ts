import type { LoadedProfile } from '../../rules/profile.ts';
import { ProfileReleasedError } from '../errors.ts';
import type { ProfileRow } from '../tables.ts';
import { json, type RepositoryContext } from './repository.ts';

export function profilesRepository(context: RepositoryContext) {
  const { db } = context;
  return {
    /** Keeps a version for good. The same once more changes nothing; other content throws ProfileReleasedError. */
    release: (profile: LoadedProfile) => releaseProfile(context, profile),
    async find(id: string, version: number): Promise<LoadedProfile | null> {
      const query = db.selectFrom('profiles').selectAll().where('id', '=', id).where('version', '=', version);
      return toProfile(await query.executeTakeFirst());
    },
    async findLatest(id: string): Promise<LoadedProfile | null> {
      const query = db
        .selectFrom('profiles')
        .selectAll()
        .where('id', '=', id)
        .orderBy('version', 'desc')
        .limit(1);
      return toProfile(await query.executeTakeFirst());
    },
    /** All versions that are kept of it, ascending. */
    async versions(id: string): Promise<number[]> {
      const query = db.selectFrom('profiles').select('version').where('id', '=', id).orderBy('version');
      return (await query.execute()).map(({ version }) => version);
    },
    /** The latest version of each. */
    async list(): Promise<LoadedProfile[]> {
      const query = db
        .selectFrom('profiles')
        .selectAll()
        .distinctOn('id')
        .orderBy('id')
        .orderBy('version', 'desc');
      return (await query.execute()).map((row) => toProfile(row) as LoadedProfile);
    },
  };
}

export async function releaseProfile(
  { db, clock }: RepositoryContext,
  profile: LoadedProfile,
): Promise<void> {
  const { id, version, hash } = profile;
  const added = await db
    .insertInto('profiles')
    .values({ id, version, hash, content: json(profile.content), created_at: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) return;
  const kept = await db
    .selectFrom('profiles')
    .select('hash')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (kept?.hash === hash) return;
  throw new ProfileReleasedError(
    `Version ${version} of the profile ${id} is released with other content. Give the changed profile a new version.`,
  );
}

function toProfile(row: ProfileRow | undefined): LoadedProfile | null {
  if (!row) return null;
  return { id: row.id, version: row.version, hash: row.hash, content: row.content };
}
