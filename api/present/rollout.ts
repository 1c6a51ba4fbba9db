import type { LoadedProfile } from '../../rules/profile.ts';
import type { Rollout } from '../../store/repositories/rollouts.ts';

export function presentRollout({ live, shadow, split }: Rollout, latest: LoadedProfile) {
  return { live: { version: live ?? latest.version, pinned: live !== null }, shadow, split };
}
