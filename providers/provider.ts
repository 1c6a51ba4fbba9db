/**
 * The adapter interface: what an identity-verification provider is to the program that uses it. Exported as
 * `idwell/provider`. idwell itself, the review queue, Sumsub, Onfido, Persona, Veriff and a fallback over several of
 * them stand behind it, and whoever adds a provider needs to read this file alone; `conformance.ts` beside it tests one.
 *
 * The life of a verification, in idwell's words (rules/lifecycle.ts):
 * `started -> submitted -> approved | rejected | double_check`, `hold`, `canceled`, `expired`.
 */
import type { DocumentKind } from '../rules/finding.ts';
import type { Status } from '../rules/lifecycle.ts';

export { PROVIDER_ERRORS, ProviderError, type ProviderErrorCode } from './provider-error.ts';

export type ProviderStatus = Status;

/** What a picture shows. */
export type CaptureType = 'photo_id' | 'proof_of_address' | 'selfie';
export type CaptureSide = 'front' | 'back';

/** What the caller believes of the person; the provider compares it with what it reads. */
export interface ExpectedPerson {
  firstName?: string;
  lastName?: string;
  /** ISO 8601 day. */
  dateOfBirth?: string;
  /** ISO 3166-1 alpha-3 or alpha-2. */
  nationality?: string;
  /** Of the document. */
  documentNumber?: string;
  address?: ExpectedAddress;
}

export interface ExpectedAddress {
  street?: string;
  city?: string;
  state?: string;
  postcode?: string;
  /** ISO 3166-1. */
  country?: string;
}

export interface NewVerification {
  /** The caller's own id of the person. */
  applicantReference: string;
  /** The caller's own id of this verification. The same one is created once, however often it is asked for. */
  reference: string;
  /** What is checked: a profile of idwell, a level of Sumsub, a workflow of Onfido, a template of Persona. */
  level?: string;
  /** ISO 3166-1, of the person; routing rules may look at it. */
  country?: string;
  expected?: ExpectedPerson;
  email?: string;
  phone?: string;
  metadata?: Record<string, string>;
}

export interface Upload {
  type: CaptureType;
  /** Of a photo ID; front by default. */
  side?: CaptureSide;
  kind?: DocumentKind;
  /** ISO 3166-1, that issued the document. */
  country?: string;
  /** JPEG, PNG or PDF. */
  content: Uint8Array;
  /** Its media type; told from the content where it is left out. */
  mediaType?: string;
  fileName?: string;
}

export interface Uploaded {
  /** The provider's own id of the picture. */
  id: string;
  /** What can be told at once, for the applicant; empty where nothing is wrong or it is not known yet. */
  problems: ProviderLabel[];
}

/** A reason, in idwell's catalogue (rules/labels.yaml). */
export interface ProviderLabel {
  /** `EXPIRATION_DATE`; `UNKNOWN` where the provider's own word has no like. */
  code: string;
  /** Null where it is not said. */
  retry: 'retry' | 'final' | null;
  /** For the applicant. */
  message: string | null;
  /** The provider's own word. */
  native: string;
}

export interface ProviderCheck {
  /** `document`, `face_match`, `liveness`, `aml_screening`..., or the provider's own name. */
  type: string;
  status: 'pass' | 'fail' | 'review' | 'unknown' | 'pending' | 'skipped';
  /** 0..1; null where the provider gives none. */
  confidence: number | null;
}

/** A capture that has to be sent, or sent again. */
export interface AskedCapture {
  type: CaptureType;
  side: CaptureSide | null;
  /** Why, for the applicant; null where it was never sent. */
  message: string | null;
}

/** A verification in the same words, whoever made it. */
export interface ProviderVerification {
  /** The provider's own id. */
  id: string;
  /** Name of the provider that holds it. */
  provider: string;
  status: ProviderStatus;
  /** Set once decided. `unknown` of any kind is never `approved`. */
  outcome: 'approved' | 'rejected' | 'double_check' | null;
  /** Of a rejection. */
  retry: 'retry' | 'final' | null;
  labels: ProviderLabel[];
  checks: ProviderCheck[];
  /** What was read: `firstName`, `lastName`, `dateOfBirth`, `documentNumber`, `expiryDate`, `address`..., as text. */
  extracted: Record<string, string>;
  /** What is to be uploaded before submit. */
  asked: AskedCapture[];
  applicantReference: string | null;
  reference: string | null;
  level: string | null;
  /** ISO 8601; null where the provider does not say. */
  createdAt: string | null;
  submittedAt: string | null;
  decidedAt: string | null;
  /** As the provider gave it. */
  raw: unknown;
}

export interface ListQuery {
  status?: ProviderStatus;
  applicantReference?: string;
  /** 1..100; 20 by default. */
  limit?: number;
  /** Of the page before. */
  cursor?: string;
}

export interface ProviderList {
  verifications: ProviderVerification[];
  /** Null on the last page. */
  cursor: string | null;
}

/** What the applicant's device needs to go on by itself. */
export interface ApplicantSession {
  /** A page to open; null where the provider has an SDK alone. */
  url: string | null;
  /** For the provider's SDK; null where the page is enough. */
  token: string | null;
  /** ISO 8601; null where it is not said. */
  expiresAt: string | null;
}

/** A webhook as it came in. */
export interface WebhookRequest {
  /** Names in lower case. */
  headers: Record<string, string | undefined>;
  /** The very bytes: signatures are made over them. */
  body: Uint8Array;
}

export interface ProviderEvent {
  /** The same for every delivery of the event. */
  id: string;
  /** Of the verification, the provider's own. */
  verificationId: string;
  /** Null where the event does not say it: get the verification. */
  status: ProviderStatus | null;
  outcome: ProviderVerification['outcome'];
  retry: 'retry' | 'final' | null;
  labels: ProviderLabel[];
  raw: unknown;
}

export type ProviderAction =
  | 'create'
  | 'upload'
  | 'submit'
  | 'get'
  | 'find'
  | 'list'
  | 'approve'
  | 'reject'
  | 'hold'
  | 'resume'
  | 'cancel'
  | 'resubmit'
  | 'session'
  | 'webhook';

/** What a provider can do; whatever it cannot is said here, and calling it throws `not_offered`. */
export interface Capabilities {
  actions: readonly ProviderAction[];
  captures: readonly CaptureType[];
  /** The decision comes by itself; false where a person has to decide. */
  decides: boolean;
  /** Works without a network. */
  offline: boolean;
}

export interface Reason {
  /** For the record; needed by `reject`. */
  reason: string;
  /** Labels of idwell's catalogue, by code. */
  labels?: string[];
  /** Of a rejection, where no label says it; final by default. */
  retry?: 'retry' | 'final';
}

/** Every method throws ProviderError and nothing else. */
export interface Provider {
  /** `idwell`, `onfido`...; unique among those of a fallback. */
  readonly name: string;
  readonly capabilities: Capabilities;
  create(input: NewVerification): Promise<ProviderVerification>;
  /** Replaces an earlier one of the same type and side, until submit. */
  upload(id: string, upload: Upload): Promise<Uploaded>;
  submit(id: string): Promise<ProviderVerification>;
  get(id: string): Promise<ProviderVerification>;
  /** By the caller's own `reference`; null where none was created for it. */
  find(reference: string): Promise<ProviderVerification | null>;
  list(query?: ListQuery): Promise<ProviderList>;
  approve(id: string, reason: Pick<Reason, 'reason'>): Promise<ProviderVerification>;
  reject(id: string, reason: Reason): Promise<ProviderVerification>;
  hold(id: string, comment?: string): Promise<ProviderVerification>;
  resume(id: string, comment?: string): Promise<ProviderVerification>;
  cancel(id: string, comment?: string): Promise<ProviderVerification>;
  /** Opens a rejection with retry again; `asked` then names the captures. */
  resubmit(id: string, comment?: string): Promise<ProviderVerification>;
  session(id: string): Promise<ApplicantSession>;
  /** Verifies the signature first: throws `webhook_refused` where it is wrong, too old, or not there. */
  parseWebhook(request: WebhookRequest): Promise<ProviderEvent>;
  /** Whether it would take a verification now; never throws. */
  health(): Promise<ProviderHealth>;
}

export interface ProviderHealth {
  up: boolean;
  /** Milliseconds that the answer took; null where there was none. */
  ms: number | null;
  detail: string | null;
}
