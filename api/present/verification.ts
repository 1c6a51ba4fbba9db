/** A verification as the API gives it, put together from its rows. */
import type { Fields } from '../../engine/reading.ts';
import { applicantMessage } from '../../rules/applicant-advice.ts';
import type { DecisionLabel } from '../../rules/decision.ts';
import type { Language } from '../../rules/languages.ts';
import type { LoadedProfile } from '../../rules/profile.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import type { VerificationRow } from '../../store/tables.ts';
import { applicantToken } from '../auth/applicant-token.ts';
import type { Principal } from '../auth/principal.ts';
import type { ApiContext } from '../context.ts';
import type { Caller } from '../route.ts';
import { applicantLanguage } from './applicant-language.ts';
import { missingCaptures, repeatedCaptures } from './captures.ts';
import { presentDecision } from './decision.ts';
import { presentDocument } from './document.ts';
import { qrCode } from './qr-code.ts';

/** What a principal may see: everything for a key, what to do next for the applicant. */
export async function presentFor(
  principal: Principal,
  context: ApiContext,
  store: ScopedStore,
  row: VerificationRow,
  request: Caller,
) {
  const parts = await partsOf(store, row);
  const applicant = applicantLanguage(principal, request);
  return applicant ? forApplicant(row, parts, applicant) : forKey(context, store, row, parts);
}

type Parts = Awaited<ReturnType<typeof partsOf>>;

async function partsOf(store: ScopedStore, row: VerificationRow) {
  const [documents, readings, latest, automatic, profile] = await Promise.all([
    store.documents.current(row.id),
    store.readings.ofCurrent(row.id),
    store.decisions.latest(row.id),
    store.decisions.latestAutomatic(row.id),
    store.profiles.find(row.profile_id, row.profile_version),
  ]);
  const repeats = await repeatedCaptures(store, row, documents);
  const started = row.status === 'started' && profile !== null;
  const missing = started ? missingCaptures(profile.content, documents, readings, repeats) : [];
  return { documents, readings, latest, automatic, profile, missing, asked: repeats?.asked ?? null };
}

/** All of it: for a key. */
export async function presentVerification(context: ApiContext, store: ScopedStore, row: VerificationRow) {
  return forKey(context, store, row, await partsOf(store, row));
}

async function forKey(context: ApiContext, store: ScopedStore, row: VerificationRow, parts: Parts) {
  const url = applicantUrl(context, row);
  const { documents, readings, latest, automatic } = parts;
  return {
    ...presentSummary(row, latest?.labels.map(({ code }) => code) ?? []),
    url,
    qr_code: qrCode(url),
    previous_id: row.previous_id,
    vendor_state: row.vendor_state,
    expected: row.expected,
    attributes: row.attributes,
    documents: documents.map((document) => presentDocument(document, readings.get(document.id) ?? null)),
    missing: parts.missing,
    asked: parts.asked,
    allowed_actions: await store.allowedActions(row),
    decision: latest && presentDecision(latest),
    review: reviewOf(row, parts.profile),
    labels: latest?.labels ?? [],
    checks: automatic?.checks ?? [],
    comparisons: automatic?.comparisons ?? [],
    extracted: (automatic?.extracted ?? {}) as Fields,
    webhook: await webhookOf(store, row),
  };
}

/** `manualReview` of the profile, while a person is waited for. */
function reviewOf({ status, decided_at }: VerificationRow, profile: LoadedProfile | null) {
  if (status !== 'double_check') return null;
  const { assignTo, priority = 'medium', sla } = profile?.content.manualReview ?? {};
  const due = sla !== undefined && decided_at ? new Date(decided_at.getTime() + sla * HOUR) : null;
  return { assign_to: assignTo ?? null, priority, due_at: due?.toISOString() ?? null };
}
const HOUR = 3_600_000;

function forApplicant(
  row: VerificationRow,
  { documents, readings, latest, missing, asked }: Parts,
  language: Language,
) {
  return {
    id: row.id,
    status: row.status,
    documents: documents.map((each) => presentDocument(each, readings.get(each.id) ?? null, language)),
    missing,
    asked,
    messages:
      row.status === 'rejected' ? (latest?.labels ?? []).map((each) => messageOf(each, language)) : [],
    expires_at: row.expires_at.toISOString(),
  };
}

/** In English as it was decided; what a reviewer wrote stays as it is. */
function messageOf({ code, message, findings }: DecisionLabel, language: Language) {
  const told = language === 'en' ? message : applicantMessage(code, findings, language);
  return { code, message: told };
}

/** As it stands in a list. */
export function presentSummary(row: VerificationRow, labels: string[]) {
  return {
    id: row.id,
    status: row.status,
    mode: row.mode,
    profile: { id: row.profile_id, version: row.profile_version },
    vendor_reference: row.vendor_reference,
    applicant_reference: row.applicant_reference,
    metadata: row.metadata as Record<string, unknown>,
    labels,
    submission: row.submission,
    created_at: row.created_at.toISOString(),
    submitted_at: row.submitted_at?.toISOString() ?? null,
    decided_at: row.decided_at?.toISOString() ?? null,
    expires_at: row.expires_at.toISOString(),
  };
}

/** The token stands behind the #, so that it is never sent to a server or written into its log. */
function applicantUrl({ store, publicUrl }: ApiContext, row: VerificationRow): string {
  return `${publicUrl()}/v/${row.id}#${applicantToken(store.seal, row.id, row.expires_at)}`;
}

async function webhookOf(store: ScopedStore, row: VerificationRow) {
  if (row.webhook_endpoint_id === null) return null;
  const endpoint = await store.webhookEndpoints.find(row.webhook_endpoint_id);
  if (!endpoint || endpoint.deleted_at) return null;
  const { id, url, dialect } = endpoint;
  const [secret] = await store.webhookEndpoints.secrets(id);
  return { id, url, dialect, secret: secret ?? null };
}
