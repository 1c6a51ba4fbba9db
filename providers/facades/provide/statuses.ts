/**
 * Provide's seven statuses, what each is among ours, and where each may be set to.
 *
 * | status    | ours                                        | may be set to              | by                  |
 * |-----------|---------------------------------------------|----------------------------|---------------------|
 * | pending   | started                                     | rejected                   | cancel              |
 * | submitted | submitted, pictures not read yet            | accepted, rejected, remediate | approve, reject, hold |
 * | review    | submitted, pictures read                    | the same                   | the same            |
 * | remediate | double_check (a likeness to another application among its reasons), hold | accepted, rejected; review where it was held | approve, reject; resume |
 * | accepted  | approved                                    | nothing                    |                     |
 * | rejected  | rejected, canceled, expired                 | pending, after a rejection with retry | resubmit |
 * | failed    | started, and what was sent could not be taken | rejected                 | cancel              |
 */
import type { NativeVerification } from '../../idwell/native-api.ts';

export const STATUSES = [
  'accepted',
  'failed',
  'pending',
  'rejected',
  'remediate',
  'review',
  'submitted',
] as const;
export type ProvideStatus = (typeof STATUSES)[number];

type Seen = Pick<NativeVerification, 'status' | 'documents'>;

/** `failed`: why what was sent last could not be taken; null where it could. */
export function statusOf({ status, documents }: Seen, failed: string | null): ProvideStatus {
  if (status === 'started') return failed === null ? 'pending' : 'failed';
  if (status === 'submitted')
    return documents.every((each) => each.status === 'read') ? 'review' : 'submitted';
  if (status === 'double_check' || status === 'hold') return 'remediate';
  return status === 'approved' ? 'accepted' : 'rejected';
}

/** Where the caller may set it to now. */
export function nextStatuses({ status, allowed_actions: actions }: NativeVerification): ProvideStatus[] {
  const may = (action: string) => actions.includes(action);
  const next: ProvideStatus[] = [];
  if (may('approve') || status === 'hold') next.push('accepted');
  if (may('reject') || status === 'started' || status === 'hold') next.push('rejected');
  if (may('hold') && status === 'submitted') next.push('remediate');
  if (may('resume')) next.push('review');
  if (may('resubmit')) next.push('pending');
  return next;
}
