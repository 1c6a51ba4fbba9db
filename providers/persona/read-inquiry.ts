/**
 * Persona's inquiry, in our words.
 *
 * | inquiry                       | status       |
 * |-------------------------------|--------------|
 * | created, pending              | started      |
 * | completed, and anything new   | submitted    |
 * | needs_review, marked_for_review | double_check |
 * | approved                      | approved     |
 * | declined                      | rejected, for good: Persona has no retry |
 * | failed                        | rejected, for good: the attempts are used up |
 * | expired                       | expired      |
 */
import type { ProviderStatus, ProviderVerification } from '../provider.ts';

export interface Inquiry {
  id: string;
  attributes: Record<string, unknown>;
}

const STATUS: Record<string, ProviderStatus> = {
  created: 'started',
  pending: 'started',
  completed: 'submitted',
  needs_review: 'double_check',
  marked_for_review: 'double_check',
  approved: 'approved',
  declined: 'rejected',
  failed: 'rejected',
  expired: 'expired',
};
const DECIDED: readonly ProviderStatus[] = ['approved', 'rejected', 'double_check'];

export function readInquiry(raw: { data: Inquiry }): ProviderVerification {
  const { id, attributes } = raw.data;
  const text = (name: string) => (typeof attributes[name] === 'string' ? attributes[name] : null);
  const status = STATUS[text('status') ?? ''] ?? 'submitted';
  const rejected = status === 'rejected';
  const tags = Array.isArray(attributes.tags) ? (attributes.tags as string[]) : [];
  return {
    id,
    provider: 'persona',
    status,
    outcome: DECIDED.includes(status) ? (status as 'approved') : null,
    retry: rejected ? 'final' : null,
    labels: rejected
      ? [{ code: 'UNKNOWN', retry: 'final', message: null, native: text('status') ?? '' }]
      : [],
    checks: [],
    extracted: extractedOf(attributes),
    asked: [],
    applicantReference: tags.find((tag) => tag.startsWith('applicant:'))?.slice('applicant:'.length) ?? null,
    reference: text('reference-id'),
    level: null,
    createdAt: text('created-at'),
    submittedAt: text('completed-at'),
    decidedAt: text('decisioned-at'),
    raw,
  };
}

const FIELDS: Record<string, string> = {
  'name-first': 'firstName',
  'name-last': 'lastName',
  birthdate: 'dateOfBirth',
  'identification-number': 'documentNumber',
};

/** Fields of the template are at once, or an object with type and value. */
function extractedOf({ fields }: Record<string, unknown>): Record<string, string> {
  const read = Object.entries(FIELDS).flatMap(([theirs, ours]) => {
    const field = (fields as Record<string, unknown> | undefined)?.[theirs];
    const value = typeof field === 'object' && field !== null ? (field as { value?: unknown }).value : field;
    return typeof value === 'string' && value !== '' ? [[ours, value] as const] : [];
  });
  return Object.fromEntries(read);
}
