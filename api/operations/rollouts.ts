/** Which version of a profile a verification begins with. */
import type { LoadedProfile } from '../../rules/profile.ts';
import { armOf } from '../../rules/split-arm.ts';
import { PLAIN_ROLLOUT, type Rollout } from '../../store/repositories/rollouts.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { versionOf } from './known-profiles.ts';

export async function rolloutOf(id: string, store: ScopedStore): Promise<Rollout> {
  return (await store.rollouts.find(id)) ?? PLAIN_ROLLOUT;
}

/** The live version, or that of the split where the person is in its arm. `reference`: the person, in the caller's words. */
export async function versionFor(
  latest: LoadedProfile,
  reference: string,
  store: ScopedStore,
): Promise<LoadedProfile> {
  const { live, split } = await rolloutOf(latest.id, store);
  const inSplit = split !== null && armOf(latest.id, split, reference) === 'split';
  const version = inSplit ? split.version : live;
  return await versionOf(latest, version ?? undefined, store);
}
