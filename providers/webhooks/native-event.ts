import type { Outcome, Retry } from '../../rules/decision.ts';
import type { Status } from '../../rules/lifecycle.ts';

/** The body of a webhook in our own words. Ids, status, outcome and labels; no personal data. */
export interface NativeEvent {
  /** `evt_…`: receivers tell a repeated delivery by it. */
  id: string;
  /** `verification.approved` */
  type: string;
  /** ISO 8601. */
  created_at: string;
  mode: 'live' | 'test';
  data: {
    verification_id: string;
    status: Status;
    previous_status: Status | null;
    submission: number;
    outcome: Outcome | null;
    retry: Retry | null;
    labels: string[];
    vendor_reference: string | null;
  };
}
