/** Which version of a profile a verification begins with. */
import type { LoadedProfile } from '../../rules/profile.ts';
import { armOf } from '../../rules/split-arm.ts';
import { PLAIN_ROLLOUT, type Rollout } from '../../store/repositories/rollouts.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { ApiContext } from '../context.ts';
import { latestOf, versionOf } from './known-profiles.ts';

export async function rolloutOf(id: string, store: ScopedStore): Promise<Rollout> {
  return (await store.rollouts.find(id)) ?? PLAIN_ROLLOUT;
}

/**
 * The live version, or that of the split where the person is in its arm. `reference`: the person, in the caller's
 * words. Throws the problem `not_found`.
 */
export async function profileFor(
  id: string,
  reference: string,
  store: ScopedStore,
  profiles: ApiContext['profiles'],
): Promise<LoadedProfile> {
  const latest = await latestOf(id, store, profiles);
  const { live, split } = await rolloutOf(id, store);
  const version = split && armOf(id, split, reference) === 'split' ? split.version : live;
  return await versionOf(latest, version ?? undefined, store);
}
