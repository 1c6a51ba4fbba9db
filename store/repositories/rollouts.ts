/** Which versions of a profile decide: the live one, one that decides beside it, one that a share of the people get. */
import type { Split } from '../../rules/split-arm.ts';
import type { RepositoryContext } from './repository.ts';

export interface Rollout {
  /** Null: the latest. */
  live: number | null;
  /** Decides beside the live one and is only recorded. */
  shadow: { profile: string; version: number } | null;
  split: Split | null;
}

/** Where nobody said anything: the latest version is live. */
export const PLAIN_ROLLOUT: Rollout = { live: null, shadow: null, split: null };

export function rolloutsRepository({ db, clock }: RepositoryContext) {
  const find = async (profileId: string): Promise<(Rollout & { splitSince: Date | null }) | null> => {
    const row = await db
      .selectFrom('profile_rollouts')
      .selectAll()
      .where('profile_id', '=', profileId)
      .executeTakeFirst();
    if (!row) return null;
    const { live_version, shadow_profile, shadow_version, split_version, split_share } = row;
    return {
      live: live_version,
      shadow:
        shadow_profile !== null && shadow_version !== null
          ? { profile: shadow_profile, version: shadow_version }
          : null,
      split:
        split_version !== null && split_share !== null
          ? { version: split_version, share: split_share }
          : null,
      splitSince: row.split_since,
    };
  };
  return {
    /** Null where nobody ever said anything. */
    find,
    /** Takes the place of what was said before. A split that stays the same goes on. */
    async set(profileId: string, { live, shadow, split }: Rollout): Promise<void> {
      const before = await find(profileId);
      const goesOn = split?.version === before?.split?.version && split?.share === before?.split?.share;
      const now = clock.now();
      const values = {
        live_version: live,
        shadow_profile: shadow?.profile ?? null,
        shadow_version: shadow?.version ?? null,
        split_version: split?.version ?? null,
        split_share: split?.share ?? null,
        split_since: split ? (goesOn ? (before?.splitSince ?? now) : now) : null,
        changed_at: now,
      };
      await db
        .insertInto('profile_rollouts')
        .values({ profile_id: profileId, ...values })
        .onConflict((conflict) => conflict.columns(['tenant_id', 'mode', 'profile_id']).doUpdateSet(values))
        .execute();
    },
  };
}
