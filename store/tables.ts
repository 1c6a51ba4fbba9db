/** The tables as Kysely sees them. Columns are named as the API names them; times are Dates. */
import type { ColumnType, Generated, Selectable } from 'kysely';
import type { Reason } from '../engine/liveness/course.ts';
import type { CaptureReading } from '../engine/reading.ts';
import type { Category, ListFormat } from '../engine/screen/list-entry.ts';
import type { FacadeName } from '../providers/facades/facade.ts';
import type { DialectName } from '../providers/webhooks/dialect.ts';
import type { NativeEvent } from '../providers/webhooks/native-event.ts';
import type { Check, Comparison } from '../rules/check.ts';
import type { Decision, DecisionLabel, Outcome, Retry } from '../rules/decision.ts';
import type { Ending } from '../rules/endings.ts';
import type { Attributes, Expected } from '../rules/expected.ts';
import type { CaptureType, DocumentKind, Side } from '../rules/finding.ts';
import type { Action, HoldableStatus, Status } from '../rules/lifecycle.ts';
import type { Prompt } from '../rules/liveness-prompts.ts';
import type { LoadedProfile, Profile } from '../rules/profile.ts';
import type { MarkKind } from './repositories/traces.ts';
import type { TrialCapture, TrialResult } from './repositories/trials.ts';

export type Mode = 'live' | 'test';

/** Whose rows: every row carries both, and a scoped store sees no others. */
export interface Scope {
  tenantId: string;
  mode: Mode;
}

/** JSON columns are written as text and read as values. */
type Json<T> = ColumnType<T, string, string>;
/** Filled in by the scope, never by hand; see scope-plugin.ts. */
type Filled<T> = ColumnType<T, T | undefined, never>;
/** Set once. */
type Fixed<T> = ColumnType<T, T, never>;

interface Scoped {
  tenant_id: Filled<string>;
  mode: Filled<Mode>;
}

export interface TenantsTable {
  id: string;
  name: string;
  created_at: Date;
}

/** When a job of a queue was last done. */
export interface HeartbeatsTable {
  queue: string;
  at: Date;
}

export interface ApiKeysTable extends Scoped {
  id: string;
  name: string;
  /** SHA-256 of the whole secret, hex. The secret itself is random, so a slow hash would add nothing. */
  hash: string;
  /** First characters of the secret, to tell keys apart. */
  hint: string;
  scopes: Json<string[]>;
  created_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
  /** Sealed; null where requests of the key are not signed. */
  signing_secret: Buffer | null;
}

export interface ProfilesTable extends Scoped {
  id: string;
  version: number;
  hash: string;
  content: Json<Profile>;
  created_at: Date;
}

export interface VerificationsTable extends Scoped {
  id: Fixed<string>;
  status: Status;
  status_before_hold: HoldableStatus | null;
  profile_id: string;
  profile_version: number;
  /** What the caller believes: person, address, documents. */
  expected: Json<Expected>;
  /** Further values for facts: country, transactionValue, riskScore... */
  attributes: Json<Attributes>;
  vendor_reference: string | null;
  /** Whom it is about, in the caller's words: those of one person are no duplicates of each other. */
  applicant_reference: Fixed<string | null>;
  /** The verification that this one goes on from; it may be erased since. */
  previous_id: Fixed<string | null>;
  vendor_state: string | null;
  metadata: Json<Record<string, unknown>>;
  /** Where its events go in place of the tenant's endpoints; null is the tenant's. */
  webhook_endpoint_id: string | null;
  /** From 1; a resubmit begins the next. */
  submission: number;
  created_at: Fixed<Date>;
  updated_at: Date;
  submitted_at: Date | null;
  decided_at: Date | null;
  expires_at: Date;
}

/** One uploaded picture. */
export interface DocumentsTable extends Scoped {
  id: Fixed<string>;
  verification_id: Fixed<string>;
  type: Fixed<CaptureType>;
  side: Fixed<Side | null>;
  /** As declared by the caller. */
  kind: Fixed<DocumentKind | null>;
  blob_key: Fixed<string>;
  media_type: Fixed<string>;
  bytes: Fixed<number>;
  /** Of the upload, hex. */
  sha256: Fixed<string>;
  /** From 1, in the order of upload, replaced ones included. */
  sequence: Fixed<number>;
  /** Submission that it was uploaded for. */
  submission: Fixed<number>;
  /** Times that somebody began to read it. */
  read_attempts: number;
  created_at: Fixed<Date>;
  replaced_at: Date | null;
}

export interface ReadingsTable extends Scoped {
  document_id: string;
  verification_id: string;
  /** Without the descriptor of the face. */
  reading: Json<CaptureReading>;
  /** The descriptor; null where there is none, or it was read before it was sealed. */
  sealed_face: Buffer | null;
  /** It could not be read for our own fault; the reading says so. */
  failed: boolean;
  ms: number;
  created_at: Date;
}

export interface DecisionsTable extends Scoped {
  id: string;
  verification_id: string;
  submission: number;
  /** `rescreening`: the lists changed after the end. */
  source: 'automatic' | 'manual' | 'rescreening';
  outcome: Outcome;
  retry: Retry | null;
  labels: Json<DecisionLabel[]>;
  /** Null for a manual decision, which has no rules. */
  decision: Json<Decision | null>;
  checks: Json<Check[]>;
  comparisons: Json<Comparison[]>;
  /** What was read, by field. */
  extracted: Json<unknown>;
  who: string;
  reason: string | null;
  comment: string | null;
  created_at: Date;
}

export interface HistoryTable extends Scoped {
  id: string;
  verification_id: string;
  submission: number;
  from_status: Status | null;
  to_status: Status;
  action: Action | 'create' | 'change';
  who: string;
  comment: string | null;
  at: Date;
}

/** The outbox: written in the same transaction as the change that it tells of. */
export interface EventsTable extends Scoped {
  id: string;
  verification_id: string;
  history_id: string;
  type: string;
  payload: Json<EventPayload>;
  created_at: Date;
}

export type EventPayload = NativeEvent;

export interface WebhookEndpointsTable extends Scoped {
  id: string;
  url: string;
  /** In whose words and with whose signature. */
  dialect: DialectName;
  /** Sealed; the first is current, the others are being rotated out. */
  secrets: Json<SealedSecret[]>;
  /** Types of events; empty is all. */
  events: Json<string[]>;
  /** False for one that belongs to single verifications and gets only their events. */
  listed: boolean;
  disabled_at: Date | null;
  /** Since when every attempt failed; null where the last one did not. */
  failing_since: Date | null;
  /** It is kept for its deliveries, and not shown. */
  deleted_at: Date | null;
  created_at: Date;
}

export interface SealedSecret {
  sealed: string;
  /** ISO 8601; null for the current one. */
  until: string | null;
}

export interface DeliveriesTable extends Scoped {
  id: string;
  event_id: string;
  endpoint_id: string;
  /** `skipped`: the dialect of the endpoint has no words for the event. */
  state: 'pending' | 'delivered' | 'skipped' | 'dead';
  attempts: number;
  next_at: Date;
  /** While an attempt runs: when the worker that makes it must have died. */
  in_flight_until: Date | null;
  last_status: number | null;
  last_error: string | null;
  created_at: Date;
  delivered_at: Date | null;
}

/** One attempt to deliver. */
export interface DeliveryAttemptsTable extends Scoped {
  sequence: Generated<string>;
  delivery_id: string;
  at: Date;
  ms: number;
  /** HTTP status that was answered; null where none was. */
  status: number | null;
  error: string | null;
}

export interface IdempotencyKeysTable extends Scoped {
  key: string;
  route: string;
  request_hash: string;
  /** Null while the first request runs. */
  response_status: number | null;
  response_body: Json<unknown>;
  claimed_at: Date;
  expires_at: Date;
}

/** Counts the changes of a tenant's traces in one mode. */
export interface TraceLogsTable extends Scoped {
  last: number;
}

/** By what later verifications find this one again; of its latest submission. */
export interface TracesTable extends Scoped {
  verification_id: string;
  /** Entry of the log. */
  number: number;
  submission: number;
  /** The descriptor of the face and the prints of the pictures, sealed. */
  sealed: Buffer;
  created_at: Date;
}

/** Document number, person and files as keyed hashes. */
export interface TraceMarksTable extends Scoped {
  verification_id: string;
  kind: MarkKind;
  mark: string;
}

/** Tells those who keep traces in memory which one is gone. */
export interface ForgottenTracesTable extends Scoped {
  /** Entry of the log. */
  at: number;
  /** Of the trace. */
  number: number;
}

export interface LivenessSessionsTable extends Scoped {
  id: Fixed<string>;
  verification_id: Fixed<string>;
  submission: Fixed<number>;
  /** Comes with every sequence; good until the last one came. */
  nonce: Fixed<string>;
  prompts: Json<Prompt[]>;
  /** Sequences that came. */
  received: number;
  measure_attempts: number;
  /** Without the selfie; null until judged. */
  outcome: 'pass' | 'fail' | 'unknown' | null;
  reasons: Json<Reason[]>;
  /** What is kept of the frames (sealed-liveness.ts); null until judged. */
  sealed: Buffer | null;
  created_at: Fixed<Date>;
  expires_at: Fixed<Date>;
  /** When the last sequence came. */
  completed_at: Date | null;
  judged_at: Date | null;
}

export interface LivenessSequencesTable extends Scoped {
  session_id: string;
  verification_id: string;
  /** From 0. */
  number: number;
  /** Milliseconds of the client's clock, one for each frame. */
  times: Json<number[]>;
  /** Bytes of each frame in the blob, one after the other. */
  sizes: Json<number[]>;
  /** Null when the frames were deleted. */
  blob_key: string | null;
  received_at: Date;
}

/** What is counted of the latest decision by rules. */
export interface DecisionFiguresTable extends Scoped {
  verification_id: string;
  submission: number;
  profile_id: string;
  profile_version: number;
  outcome: Outcome;
  retry: Retry | null;
  /** `document passed`: type and status of each check. */
  steps: string[];
  /** Milliseconds of each of `steps`, its readings included; null where it was not timed. */
  step_ms: (number | null)[];
  /** `approve unknown faceMatchScore >= 85`: effect, verdict and text of each rule that led to a double check. */
  causes: string[];
  /** Codes. */
  labels: string[];
  /** Of all submissions; null where the profile says of no step what it costs. */
  credits: number | null;
  /** Of the verification. */
  created_at: Date;
  /** From creation to the decision, in milliseconds. */
  duration_ms: number;
  /** From submission to the decision, in milliseconds. */
  examination_ms: number;
  decided_at: Date;
}

/** A profile tried on sample files, until its answer is given. */
export interface TrialsTable extends Scoped {
  id: string;
  profile: Json<LoadedProfile>;
  expected: Json<Expected>;
  attributes: Json<Attributes>;
  captures: Json<TrialCapture[]>;
  /** Null until a worker was done with it. */
  result: ColumnType<TrialResult | null, string | null, string>;
  created_at: Fixed<Date>;
}

/** Which versions of a profile decide. */
export interface ProfileRolloutsTable extends Scoped {
  profile_id: string;
  /** Null: the latest. */
  live_version: number | null;
  shadow_profile: string | null;
  shadow_version: number | null;
  split_version: number | null;
  /** Of the people, 0..1. */
  split_share: number | null;
  split_since: Date | null;
  changed_at: Date;
}

/** What a shadow would have decided. */
export interface ShadowDecisionsTable extends Scoped {
  verification_id: string;
  submission: number;
  profile_id: string;
  profile_version: number;
  live_ending: Ending;
  shadow_profile: string;
  shadow_version: number;
  shadow_ending: Ending;
  decision: Json<Decision>;
  /** Of the verification. */
  created_at: Date;
}

/** A version of a list that people and wallets are screened against; of the house, not of a tenant. */
export interface ListVersionsTable {
  /** Grows with every import: the last one is the state of all lists. */
  number: Generated<string>;
  list: string;
  /** Of the list, from 1. */
  version: number;
  format: ListFormat;
  categories: Category[];
  entries: number;
  names: number;
  wallets: number;
  /** Of the files, hex. */
  sha256: string;
  /** ISO 8601 day that the list says that it is of. */
  list_date: string | null;
  /** Its entries as JSON, compressed. */
  content: Buffer;
  imported_at: Date;
  /** When the same files were last imported: from here on it grows old. */
  checked_at: Date;
  /** It is kept for the record, and nobody is screened with it. */
  removed_at: Date | null;
}

/** The state of the lists that a verification was last screened with. */
export interface ScreeningsTable extends Scoped {
  verification_id: string;
  lists: ColumnType<string, number | string, number | string>;
  at: Date;
}

/** What a facade keeps of its vendor's things. */
export interface FacadeRecordsTable extends Scoped {
  /** In the order in which they were made. */
  sequence: Generated<string>;
  facade: FacadeName;
  kind: string;
  id: string;
  parent: string | null;
  /** What it is found by beside its id. */
  lookup: string | null;
  verification_id: string | null;
  /** Its content, sealed. */
  sealed: Buffer;
  created_at: Fixed<Date>;
  updated_at: Date;
  deleted_at: Date | null;
}

export interface Tables {
  tenants: TenantsTable;
  heartbeats: HeartbeatsTable;
  api_keys: ApiKeysTable;
  profiles: ProfilesTable;
  verifications: VerificationsTable;
  documents: DocumentsTable;
  readings: ReadingsTable;
  decisions: DecisionsTable;
  history: HistoryTable;
  events: EventsTable;
  webhook_endpoints: WebhookEndpointsTable;
  deliveries: DeliveriesTable;
  delivery_attempts: DeliveryAttemptsTable;
  idempotency_keys: IdempotencyKeysTable;
  trace_logs: TraceLogsTable;
  traces: TracesTable;
  trace_marks: TraceMarksTable;
  forgotten_traces: ForgottenTracesTable;
  liveness_sessions: LivenessSessionsTable;
  liveness_sequences: LivenessSequencesTable;
  list_versions: ListVersionsTable;
  screenings: ScreeningsTable;
  decision_figures: DecisionFiguresTable;
  trials: TrialsTable;
  profile_rollouts: ProfileRolloutsTable;
  shadow_decisions: ShadowDecisionsTable;
  facade_records: FacadeRecordsTable;
}

export type ApiKeyRow = Selectable<ApiKeysTable>;
export type ProfileRow = Selectable<ProfilesTable>;
export type VerificationRow = Selectable<VerificationsTable>;
export type DocumentRow = Selectable<DocumentsTable>;
/** As the repository gives it: with the descriptor of the face. */
export type ReadingRow = Omit<Selectable<ReadingsTable>, 'sealed_face'>;
export type TrialRow = Selectable<TrialsTable>;
export type DecisionRow = Selectable<DecisionsTable>;
export type HistoryRow = Selectable<HistoryTable>;
export type EventRow = Selectable<EventsTable>;
export type WebhookEndpointRow = Selectable<WebhookEndpointsTable>;
export type DeliveryRow = Selectable<DeliveriesTable>;
export type DeliveryAttemptRow = Selectable<DeliveryAttemptsTable>;
/** As the repository gives it: without what is sealed. */
export type LivenessSessionRow = Omit<Selectable<LivenessSessionsTable>, 'sealed'>;
export type LivenessSequenceRow = Selectable<LivenessSequencesTable>;

export type FacadeRecordRow = Selectable<FacadeRecordsTable>;

export type ListVersionRow = Omit<Selectable<ListVersionsTable>, 'content'>;
