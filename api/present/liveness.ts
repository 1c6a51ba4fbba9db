import { tasksOf } from '../../rules/liveness-prompts.ts';
import type { LivenessSessionRow } from '../../store/tables.ts';

/** A session as the API gives it. What it was judged by would teach who tries to get past it. */
export function presentLiveness(row: LivenessSessionRow, now: Date, forApplicant: boolean) {
  const reasons = forApplicant ? [] : row.reasons;
  return {
    id: row.id,
    verification: row.verification_id,
    status: statusOf(row, now),
    prompts: row.prompts,
    sequences: tasksOf(row.prompts),
    received: row.received,
    outcome: forApplicant && row.outcome === 'fail' ? ('unknown' as const) : row.outcome,
    reasons: reasons.map(({ code, sequence = null, frame = null, detail }) => ({
      code,
      sequence,
      frame,
      detail,
    })),
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
  };
}

function statusOf(row: LivenessSessionRow, now: Date) {
  if (row.judged_at !== null) return 'judged' as const;
  if (row.completed_at !== null) return 'received' as const;
  return row.expires_at <= now ? ('expired' as const) : ('open' as const);
}
