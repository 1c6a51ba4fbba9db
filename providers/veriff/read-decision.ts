/**
 * Veriff's decision, in our words.
 *
 * | verification.status (code)       | status                             |
 * |----------------------------------|------------------------------------|
 * | created, started; no decision    | started, submitted                 |
 * | approved (9001)                  | approved                           |
 * | declined (9102)                  | rejected, for good                 |
 * | resubmission_requested (9103)    | rejected, with retry               |
 * | expired, abandoned (9104)        | expired                            |
 * | review (9121), and anything new  | double_check                       |
 */

import type { ProviderVerification } from '../provider.ts';
import { nativeLabel } from '../vendor/native-label.ts';
import { onlyText } from '../vendor/only-text.ts';

export interface Decision {
  id: string;
  status: string;
  code?: number;
  reason?: string | null;
  reasonCode?: number | string | null;
  person?: Record<string, unknown> | null;
  document?: Record<string, unknown> | null;
  decisionTime?: string | null;
  vendorData?: string | null;
}

export type Decided = Pick<ProviderVerification, 'status' | 'outcome' | 'retry' | 'labels'>;

export function readDecision({ status, reason, reasonCode }: Decision): Decided {
  if (status === 'approved') return { status: 'approved', outcome: 'approved', retry: null, labels: [] };
  if (status === 'expired' || status === 'abandoned')
    return { status: 'expired', outcome: null, retry: null, labels: [] };
  if (status !== 'declined' && status !== 'resubmission_requested')
    return { status: 'double_check', outcome: 'double_check', retry: null, labels: [] };
  const retry = status === 'declined' ? 'final' : 'retry';
  const native = String(reasonCode ?? reason ?? status);
  const label = nativeLabel('veriff', native, { retry, ...(reason ? { message: reason } : {}) });
  return { status: 'rejected', outcome: 'rejected', retry, labels: [label] };
}

export function extractedOf({ person, document }: Decision): Record<string, string> {
  return onlyText({
    firstName: person?.firstName,
    lastName: person?.lastName,
    dateOfBirth: person?.dateOfBirth,
    nationality: person?.nationality,
    documentNumber: document?.number,
    expiryDate: document?.validUntil,
    issuingCountry: document?.country,
  });
}
