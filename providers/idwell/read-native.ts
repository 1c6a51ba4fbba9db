/** A verification of idwell in the words of every provider. */
import type { AskedCapture, ProviderCheck, ProviderVerification } from '../provider.ts';
import type { NativeVerification } from './native-api.ts';

const CHECK_STATUS = { passed: 'pass', failed: 'fail', review: 'review', not_run: 'unknown' } as const;

const FIELDS: Record<string, string> = {
  given_names: 'firstName',
  surname: 'lastName',
  full_name: 'fullName',
  date_of_birth: 'dateOfBirth',
  document_number: 'documentNumber',
  expiry_date: 'expiryDate',
  issue_date: 'issueDate',
  nationality: 'nationality',
  issuing_state: 'issuingCountry',
  sex: 'sex',
  address: 'address',
};

export function readNative(provider: string, raw: NativeVerification): ProviderVerification {
  const { decision, status } = raw;
  const stands = status === 'approved' || status === 'rejected' || status === 'double_check';
  return {
    id: raw.id,
    provider,
    status,
    outcome: stands ? status : null,
    retry: status === 'rejected' ? (decision?.retry ?? 'final') : null,
    labels: raw.labels.map(({ code, retry, message }) => ({ code, retry, message, native: code })),
    checks: raw.checks.map(checkOf),
    extracted: extractedOf(raw),
    asked: askedOf(raw),
    applicantReference: raw.applicant_reference,
    reference: raw.vendor_reference,
    level: raw.profile.id,
    createdAt: raw.created_at,
    submittedAt: raw.submitted_at,
    decidedAt: stands ? raw.decided_at : null,
    raw,
  };
}

function checkOf({ type, status, confidence, score }: NativeVerification['checks'][number]): ProviderCheck {
  return {
    type,
    status: CHECK_STATUS[status],
    confidence: confidence ?? (score === null ? null : score / 100),
  };
}

function extractedOf({ extracted }: NativeVerification): Record<string, string> {
  const read = Object.entries(FIELDS).flatMap(([theirs, ours]) => {
    const value = extracted[theirs]?.value;
    return value ? [[ours, value] as const] : [];
  });
  return Object.fromEntries(read);
}

/**
 * Before submit what is missing; after a rejection with retry what has to come again, and why. A reviewer's rejection
 * that speaks of no capture leaves all of them open.
 */
function askedOf({ status, missing, labels, decision, documents }: NativeVerification): AskedCapture[] {
  if (status === 'started') return missing.map((capture) => ({ ...capture, message: null }));
  if (status !== 'rejected' || decision?.retry !== 'retry') return [];
  const asked = new Map<string, AskedCapture>();
  for (const { captures, message } of labels) {
    for (const capture of captures as Pick<AskedCapture, 'type' | 'side'>[]) {
      const key = `${capture.type} ${capture.side}`;
      if (!asked.has(key)) asked.set(key, { ...capture, message });
    }
  }
  if (asked.size > 0) return [...asked.values()];
  const message = labels[0]?.message ?? null;
  return documents.map(({ type, side }) => ({ type, side, message }));
}
