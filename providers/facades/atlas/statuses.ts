import type { Status } from '../../../rules/lifecycle.ts';

/**
 * Atlas has four words for our eight. Whatever waits for a person is `submitted`; what ended without an approval is
 * `rejected`, since it "failed".
 */
export const ATLAS_STATUS = {
  started: 'pending',
  submitted: 'submitted',
  double_check: 'submitted',
  hold: 'submitted',
  approved: 'approved',
  rejected: 'rejected',
  canceled: 'rejected',
  expired: 'rejected',
} as const satisfies Record<Status, string>;
export type AtlasStatus = (typeof ATLAS_STATUS)[Status];
export const ATLAS_STATUSES = ['pending', 'submitted', 'approved', 'rejected'] as const;

/** Ours that Atlas calls so. */
export function statusesOf(status: AtlasStatus): Status[] {
  return (Object.keys(ATLAS_STATUS) as Status[]).filter((ours) => ATLAS_STATUS[ours] === status);
}
