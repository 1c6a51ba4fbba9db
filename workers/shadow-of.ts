import type { LoadedProfile } from '../rules/profile.ts';
import type { ScopedStore } from '../store/scoped-store.ts';
import type { VerificationRow } from '../store/tables.ts';

/** The version that decides a verification beside its own; null where there is none, or it is the same. */
export async function shadowOf(
  store: ScopedStore,
  { profile_id, profile_version }: VerificationRow,
): Promise<LoadedProfile | null> {
  const shadow = (await store.rollouts.find(profile_id))?.shadow;
  if (!shadow) return null;
  if (shadow.profile === profile_id && shadow.version === profile_version) return null;
  return await store.profiles.find(shadow.profile, shadow.version);
}
