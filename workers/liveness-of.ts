import type { LivenessResult } from '../engine/examine/liveness-result.ts';
import type { ScopedStore } from '../store/scoped-store.ts';
import type { LivenessSessionRow } from '../store/tables.ts';

/** Sessions that all frames came for and that nobody judged yet: a decision waits for them. */
export function unjudged(sessions: readonly LivenessSessionRow[]): LivenessSessionRow[] {
  return sessions.filter((session) => session.completed_at !== null && session.judged_at === null);
}

/** The latest session that was judged; null where none was. `sessions`: of one submission, the oldest first. */
export async function livenessOf(
  store: ScopedStore,
  sessions: readonly LivenessSessionRow[],
): Promise<LivenessResult | null> {
  const judged = sessions.filter((session) => session.outcome !== null);
  const latest = judged.at(-1);
  if (!latest?.outcome) return null;
  const kept = await store.liveness.kept(latest.id);
  const earlierFailures = judged.slice(0, -1).filter(({ outcome }) => outcome === 'fail').length;
  return { outcome: latest.outcome, reasons: latest.reasons, faces: kept?.faces ?? [], earlierFailures };
}
