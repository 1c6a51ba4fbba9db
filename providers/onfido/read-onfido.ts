/**
 * An applicant with their latest check and its reports, as a verification.
 *
 * | check                                     | status                                             |
 * |-------------------------------------------|----------------------------------------------------|
 * | none, or pictures that are newer          | started                                            |
 * | in_progress, reopened                     | submitted; double_check where a report is suspected |
 * | awaiting_applicant                        | started                                            |
 * | paused                                    | hold                                               |
 * | withdrawn                                 | canceled                                           |
 * | complete, clear                           | approved                                           |
 * | complete, consider                        | by the worst sub_result: rejected: for good; caution: with retry; suspected, none: double_check |
 */
import type {
  AskedCapture,
  ProviderAction,
  ProviderCheck,
  ProviderLabel,
  ProviderVerification,
} from '../provider.ts';
import type { AskVendor } from '../vendor/vendor-http.ts';
import { asksOf, labelsOf } from './read-breakdown.ts';

interface Check {
  id: string;
  status: string;
  result: string | null;
  created_at: string;
  report_ids: string[];
}

export interface Report {
  id: string;
  name: string;
  status: string;
  result: string | null;
  sub_result: string | null;
  breakdown: Record<string, Breakdown> | null;
  properties: Record<string, unknown> | null;
}

export interface Breakdown {
  result: string | null;
  breakdown?: Record<string, Breakdown> | null;
}

export async function readOnfido(
  ask: AskVendor,
  id: string,
  action: ProviderAction,
): Promise<ProviderVerification> {
  const path = encodeURIComponent(id);
  const { body: applicant } = await ask({ action, path: `/applicants/${path}` });
  const [checks, documents, photos] = await Promise.all([
    ask({ action, path: `/checks?applicant_id=${path}` }).then(({ body }) => body.checks as Check[]),
    ask({ action, path: `/documents?applicant_id=${path}` }).then(({ body }) => body.documents as Picture[]),
    ask({ action, path: `/live_photos?applicant_id=${path}` }).then(
      ({ body }) => body.live_photos as Picture[],
    ),
  ]);
  const check = checks.toSorted((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at))[0];
  const reports = check ? await reportsOf(ask, check, action) : [];
  const pictures = [...documents, ...photos];
  const isReopened =
    check !== undefined &&
    pictures.some((each) => Date.parse(each.created_at) > Date.parse(check.created_at));
  const ended = check && !isReopened ? endOf(check, reports) : null;
  const labels = ended?.outcome && ended.outcome !== 'approved' ? labelsOf(reports, ended.retry) : [];
  return {
    id,
    provider: 'onfido',
    status: ended?.status ?? 'started',
    outcome: ended?.outcome ?? null,
    retry: ended?.retry ?? null,
    labels,
    checks: reports.map(checkOf),
    extracted: extractedOf(reports),
    asked: ended ? asksAgain(ended, reports, labels) : missingOf(documents, photos),
    applicantReference: null,
    reference: null,
    level: null,
    createdAt: applicant.created_at ?? null,
    submittedAt: check?.created_at ?? null,
    decidedAt: null,
    raw: { applicant, check: check ?? null, reports },
  };
}

interface Picture {
  created_at: string;
}

async function reportsOf(ask: AskVendor, { id }: Check, action: ProviderAction): Promise<Report[]> {
  const { body } = await ask({ action, path: `/reports?check_id=${encodeURIComponent(id)}` });
  return body.reports;
}

type End = Pick<ProviderVerification, 'status' | 'outcome' | 'retry'>;

const UNDECIDED: Record<string, End['status']> = {
  in_progress: 'submitted',
  reopened: 'submitted',
  awaiting_applicant: 'started',
  paused: 'hold',
  withdrawn: 'canceled',
};

function endOf({ status, result }: Check, reports: Report[]): End {
  const results = reports.map((report) => report.sub_result);
  const none = { outcome: null, retry: null };
  if (status !== 'complete') {
    if (status === 'in_progress' && results.includes('suspected')) return doubted();
    return { status: UNDECIDED[status] ?? 'submitted', ...none };
  }
  // Clear as a whole, and every report of it: what is not known approves nobody.
  const clear = reports.length > 0 && reports.every((report) => report.result === 'clear');
  if (result === 'clear' && clear) return { status: 'approved', outcome: 'approved', retry: null };
  if (results.includes('rejected')) return { status: 'rejected', outcome: 'rejected', retry: 'final' };
  if (results.includes('suspected') || !results.includes('caution')) return doubted();
  return { status: 'rejected', outcome: 'rejected', retry: 'retry' };
}

function doubted(): End {
  return { status: 'double_check', outcome: 'double_check', retry: null };
}

const CHECK_STATUS: Record<string, ProviderCheck['status']> = {
  clear: 'pass',
  consider: 'fail',
  unidentified: 'unknown',
};

function checkOf({ name, status, result, sub_result, properties }: Report): ProviderCheck {
  const score = properties?.score;
  const seen = sub_result === 'suspected' ? 'review' : CHECK_STATUS[result ?? ''];
  return {
    type: name,
    status: status === 'complete' || sub_result === 'suspected' ? (seen ?? 'unknown') : 'pending',
    confidence: typeof score === 'number' ? score : null,
  };
}

const FIELDS: Record<string, string> = {
  first_name: 'firstName',
  last_name: 'lastName',
  date_of_birth: 'dateOfBirth',
  date_of_expiry: 'expiryDate',
  nationality: 'nationality',
  issuing_country: 'issuingCountry',
  gender: 'sex',
  address: 'address',
};

function extractedOf(reports: Report[]): Record<string, string> {
  const properties = reports.find(({ name }) => name.startsWith('document'))?.properties ?? {};
  const read = Object.entries(FIELDS).flatMap(([theirs, ours]) => {
    const value = properties[theirs];
    return typeof value === 'string' && value !== '' ? [[ours, value] as [string, string]] : [];
  });
  const [number] = (properties.document_numbers ?? []) as { value?: string }[];
  if (number?.value) read.push(['documentNumber', number.value]);
  return Object.fromEntries(read);
}

function missingOf(documents: Picture[], photos: Picture[]): AskedCapture[] {
  const asked: AskedCapture[] = [];
  if (documents.length === 0) asked.push({ type: 'photo_id', side: 'front', message: null });
  if (photos.length === 0) asked.push({ type: 'selfie', side: null, message: null });
  return asked;
}

/** After a rejection with retry: the pictures of the reports that were not clear. */
function asksAgain({ retry }: End, reports: Report[], labels: ProviderLabel[]): AskedCapture[] {
  if (retry !== 'retry') return [];
  const message = labels[0]?.message ?? null;
  return asksOf(reports).map((capture) => ({ ...capture, message }));
}
