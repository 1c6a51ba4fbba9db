import type { Decision } from './decision.ts';
import type { CaptureRef } from './finding.ts';

/** What a resubmission asks for again: only the captures that the labels of a retry speak of, once each. */
export function capturesToRepeat(decision: Pick<Decision, 'retry' | 'labels'>): CaptureRef[] {
  if (decision.retry !== 'retry') return [];
  const captures = new Map<string, CaptureRef>();
  for (const capture of decision.labels.flatMap((label) => label.captures)) {
    captures.set(`${capture.type} ${capture.side ?? ''}`, capture);
  }
  return [...captures.values()];
}
