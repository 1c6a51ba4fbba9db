import type { DecisionRow } from '../../store/tables.ts';

/** The decision that stands. A reviewer's has no rules: its reason is what the reviewer wrote. */
export function presentDecision(row: DecisionRow) {
  const made = row.decision;
  const written = [row.reason, row.comment].filter((text) => text !== null);
  return {
    id: row.id,
    source: row.source,
    outcome: row.outcome,
    retry: row.retry,
    labels: row.labels,
    reasons: made?.reasons ?? written,
    profile: made?.profile ?? null,
    models: made?.models ?? {},
    rules: made?.rules ?? [],
    facts: made?.facts ?? {},
    sandbox: made?.sandbox ?? null,
    decided_at: row.created_at.toISOString(),
    decided_by: row.who,
  };
}
