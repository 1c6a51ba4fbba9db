/** Our events as Onfido's, and the other way round. */
export type OnfidoEvent =
  | 'check.started'
  | 'check.completed'
  | 'check.reopened'
  | 'check.withdrawn'
  | 'report.awaiting_approval'
  | 'report.resumed';

/** What is not named is not told. Reports of one check end together, so that their own endings are not told apart. */
export const ONFIDO_EVENTS: Record<string, OnfidoEvent> = {
  'verification.submitted': 'check.started',
  'verification.approved': 'check.completed',
  'verification.rejected': 'check.completed',
  'verification.double_check': 'report.awaiting_approval',
  'verification.resumed': 'report.resumed',
  'verification.resubmitted': 'check.reopened',
  'verification.canceled': 'check.withdrawn',
  'verification.expired': 'check.withdrawn',
};

/** Ours that are told as one of these; null for an event that never comes. */
export function oursOf(events: readonly string[]): string[] {
  return Object.entries(ONFIDO_EVENTS)
    .filter(([, theirs]) => events.includes(theirs))
    .map(([ours]) => ours);
}
