/** Kleene's logic: unknown stays unknown unless the known parts settle it. */
import type { Verdict } from './decision.ts';

export function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('not_met')) return 'not_met';
  return verdicts.includes('unknown') ? 'unknown' : 'met';
}

export function any(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('met')) return 'met';
  return verdicts.includes('unknown') ? 'unknown' : 'not_met';
}

export function not(verdict: Verdict): Verdict {
  if (verdict === 'unknown') return 'unknown';
  return verdict === 'met' ? 'not_met' : 'met';
}
