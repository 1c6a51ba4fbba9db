import { doubtfulOf, type Hop, type HopLog, holderOf } from './hop-log.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Forgets at a restart: for tests, and for programs that never ask again for an old reference. */
export function hopsInMemory(known: readonly Hop[] = []): HopLog {
  const hops = Map.groupBy(known, ({ reference }) => reference);
  const lock = oneAtATime();
  const write = async (hop: Hop) => {
    const before = hops.get(hop.reference);
    if (before) before.push(hop);
    else hops.set(hop.reference, [hop]);
  };
  return {
    read: async (reference) => [...(hops.get(reference) ?? [])],
    unsettled: async () => [...hops].filter(([, each]) => isUnsettled(each)).map(([reference]) => reference),
    alone: (reference, work) => lock(reference, () => work(write)),
  };
}

export function isUnsettled(hops: readonly Hop[]): boolean {
  return holderOf(hops) !== null && doubtfulOf(hops).length > 0;
}
