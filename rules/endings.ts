/** The four ways in which a decision ends, and how many went from which to which. */
import type { Outcome, Retry } from './decision.ts';

export const ENDINGS = ['approved', 'double_check', 'rejected_retry', 'rejected_final'] as const;
export type Ending = (typeof ENDINGS)[number];

export function endingOf({ outcome, retry }: { outcome: Outcome; retry: Retry | null }): Ending {
  if (outcome !== 'rejected') return outcome;
  return retry === 'final' ? 'rejected_final' : 'rejected_retry';
}

/** Rows: how it ended before; columns: how it would end, or what another decided. */
export type EndingMatrix = Record<Ending, Record<Ending, number>>;

export function emptyMatrix(): EndingMatrix {
  const row = () => Object.fromEntries(ENDINGS.map((ending) => [ending, 0])) as Record<Ending, number>;
  return Object.fromEntries(ENDINGS.map((ending) => [ending, row()])) as EndingMatrix;
}
