import type { DialectEvent } from './dialect.ts';

// The version that the shape below is of; Stripe's library does not refuse another.
const API_VERSION = '2024-06-20';

/** Our events -> the session's status, which names Stripe's event too; what is not named is not told. */
const STATUSES: Record<string, 'processing' | 'verified' | 'requires_input' | 'canceled'> = {
  'verification.submitted': 'processing',
  'verification.approved': 'verified',
  'verification.rejected': 'requires_input',
  'verification.canceled': 'canceled',
};

/** The first label that has one gives the reason (docs.stripe.com/identity/handle-verification-outcomes). */
const ERRORS: Record<string, string> = {
  EXPIRATION_DATE: 'document_expired',
  UNSUITABLE_DOCUMENT: 'document_type_not_supported',
  WRONG_USER_REGION: 'country_not_supported',
  AGE_REQUIREMENT_MISMATCH: 'under_supported_age',
  BAD_FACE_MATCHING: 'selfie_face_mismatch',
  SELFIE_MISMATCH: 'selfie_face_mismatch',
  BAD_SELFIE: 'selfie_unverified_other',
  BAD_VIDEO_SELFIE: 'selfie_unverified_other',
  FRAUDULENT_LIVENESS: 'selfie_manipulated',
  DEEPFAKE: 'selfie_manipulated',
};
const OTHER_ERROR = 'document_unverified_other';

/** An event of Stripe's API with a verification session (docs.stripe.com/api/identity/verification_sessions). */
export function stripeBody({ event, verification }: DialectEvent): unknown {
  const status = STATUSES[event.type];
  if (!status) return null;
  return {
    id: event.id,
    object: 'event',
    api_version: API_VERSION,
    created: seconds(new Date(event.created_at)),
    type: `identity.verification_session.${status}`,
    livemode: event.mode === 'live',
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    data: {
      object: {
        id: verification.id,
        object: 'identity.verification_session',
        client_reference_id: verification.applicantReference ?? verification.vendorReference,
        client_secret: null,
        created: seconds(verification.createdAt),
        last_error: status === 'requires_input' ? lastError(event.data.labels) : null,
        last_verification_report: null,
        livemode: event.mode === 'live',
        metadata: {},
        options: {},
        redaction: null,
        status,
        type: 'document',
        url: null,
      },
    },
  };
}

function lastError(labels: readonly string[]): { code: string; reason: string } {
  const code = labels.map((label) => ERRORS[label]).find((each) => each !== undefined) ?? OTHER_ERROR;
  return { code, reason: labels.join(', ') };
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
