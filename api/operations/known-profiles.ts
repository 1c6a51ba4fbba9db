/** Profiles as operations look for them: those that come with idwell, and a tenant's own. */
import { checkProfile } from '../../rules/load-profile.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { ApiContext } from '../context.ts';
import { Problem } from '../errors/problem.ts';

/** The latest version. Throws the problem `not_found`. */
export async function latestOf(
  id: string,
  store: ScopedStore,
  profiles: ApiContext['profiles'],
): Promise<LoadedProfile> {
  const latest = profiles.get(id) ?? (await store.profiles.findLatest(id));
  if (!latest) throw new Problem('not_found', `There is no profile ${id}.`);
  return latest;
}

/** One version of a profile whose latest is known; the latest where none is asked for. Throws `not_found`. */
export async function versionOf(
  latest: LoadedProfile,
  version: number | undefined,
  store: ScopedStore,
): Promise<LoadedProfile> {
  if (version === undefined || version === latest.version) return latest;
  const found = await store.profiles.find(latest.id, version);
  if (found) return found;
  const versions = await versionsOf(latest, store);
  throw new Problem('not_found', `${latest.id} has no version ${version}; it has ${versions.join(', ')}.`);
}

/** Ascending. */
export async function versionsOf({ id, version }: LoadedProfile, store: ScopedStore): Promise<number[]> {
  const kept = await store.profiles.versions(id);
  return [...new Set([...kept, version])].sort((a, b) => a - b);
}

/** With the version that idwell counts, whatever the content says. `at`: where it stands in the request. */
export function checkedProfile(
  content: Record<string, unknown>,
  id: string,
  version: number,
  at = 'body',
): LoadedProfile {
  const result = checkProfile({ ...content, version }, id);
  if (result.ok) return result.profile;
  const errors = result.issues.map(({ path, problem, fix }) => ({
    path: path ? `${at}.${path}` : at,
    message: `${problem} ${fix}`,
  }));
  throw new Problem('invalid_request', `The profile has ${errors.length} mistakes.`, { errors });
}
