import { randomUUID } from 'node:crypto';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { ApiContext } from '../context.ts';
import { Problem } from '../errors/problem.ts';
import { versionFor } from './rollouts.ts';

/**
 * The profile that a verification begins with: one of the tenant's own, else one that comes with idwell, in the version
 * that is live for the person. Throws the problem `unknown_profile`, which names those that there are.
 */
export async function startableProfile(
  id: string,
  applicantReference: string | undefined,
  store: ScopedStore,
  { profiles }: ApiContext,
): Promise<LoadedProfile> {
  const latest = profiles.get(id) ?? (await store.profiles.findLatest(id));
  // Who is not named is somebody else each time.
  if (latest) return await versionFor(latest, applicantReference ?? randomUUID(), store);
  const known = [...profiles.keys(), ...(await store.profiles.list()).map((each) => each.id)];
  throw new Problem('unknown_profile', `There are: ${[...new Set(known)].join(', ')}.`);
}
