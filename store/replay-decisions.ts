import type { DecisionLabel } from '../rules/decision.ts';
import type { LoadedProfile } from '../rules/profile.ts';
import {
  createReplayTally,
  isReplayed,
  type Replayed,
  type ReplayTally,
  replayUnder,
} from '../rules/replay.ts';
import type { PastDecision, PastFilter } from './repositories/decisions.ts';
import type { ScopedStore } from './scoped-store.ts';

/** A decision that would be another. */
export interface ChangedDecision extends Pick<Replayed, 'from' | 'to' | 'before' | 'after' | 'unexamined'> {
  verification: string;
  decision: string;
  decidedAt: Date;
  /** Sentences: why it would end so. */
  reasons: string[];
  labels: Pick<DecisionLabel, 'code' | 'retry'>[];
}

export interface ReplayOptions extends PastFilter {
  /** Decisions that are looked at. */
  limit: number;
  /** Also decide each again by the profile that it was made by, which must give the same to the byte. */
  verify?: boolean;
  /** Called for each that changes, in order. */
  onChanged?: (changed: ChangedDecision) => void | Promise<void>;
}

export interface ReplayReport extends ReplayTally {
  /** Automatic decisions without a record of facts: their case broke the rules' own code, and a person decided. */
  unrecorded: number;
  /** Null where it was not asked for. */
  verified: { same: number; different: string[] } | null;
  /** For those that follow; null when these were the last. */
  next: string | null;
}

/** Read at once; a record is about 10 kB, and deciding these takes an API that shares the thread 50 ms at most. */
const BATCH = 100;
/** Ids of decisions that do not replay: more would say nothing more. */
const MOST_DIFFERENT = 100;

/** Past decisions of one tenant and mode under `profile`, newest first. Only reads, and keeps one batch at a time. */
export async function replayDecisions(
  store: ScopedStore,
  profile: LoadedProfile,
  { limit, verify = false, onChanged, ...filter }: ReplayOptions,
): Promise<ReplayReport> {
  const tally = createReplayTally();
  const profileOf = keptProfiles(store);
  const verified = verify ? { same: 0, different: [] as string[] } : null;
  let unrecorded = 0;
  let next = filter.cursor ?? null;
  for (let left = limit; left > 0; ) {
    const page = await store.decisions.past({ ...filter, cursor: next ?? undefined }, Math.min(BATCH, left));
    for (const past of page.rows) {
      if (!past.decision) {
        unrecorded++;
        continue;
      }
      const from = await profileOf(past.decision.profile);
      const replayed = replayUnder(past.decision, from.content, profile);
      tally.add(replayed);
      if (verified) {
        if (isReplayed(past.decision, from)) verified.same++;
        else if (verified.different.length < MOST_DIFFERENT) verified.different.push(past.id);
      }
      if (replayed.from !== replayed.to) await onChanged?.(changedOf(past, replayed));
    }
    left -= page.rows.length;
    next = page.next;
    if (!next) break;
  }
  return { ...tally.sum(), unrecorded, verified, next };
}

function changedOf(past: PastDecision, { decision, ...replayed }: Replayed): ChangedDecision {
  return {
    verification: past.verification_id,
    decision: past.id,
    decidedAt: past.created_at,
    ...replayed,
    reasons: decision.reasons,
    labels: decision.labels.map(({ code, retry }) => ({ code, retry })),
  };
}

/** Each released version is fetched once. */
function keptProfiles(store: ScopedStore) {
  const known = new Map<string, LoadedProfile>();
  return async ({ id, version }: { id: string; version: number }): Promise<LoadedProfile> => {
    const key = `${id} ${version}`;
    const profile = known.get(key) ?? (await store.profiles.find(id, version));
    if (!profile) throw new Error(`Version ${version} of the profile ${id} is gone.`);
    known.set(key, profile);
    return profile;
  };
}
