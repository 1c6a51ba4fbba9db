import type {
  AskedCapture,
  CaptureType,
  ProviderAction,
  ProviderCheck,
  ProviderVerification,
} from '../provider.ts';
import { onlyText } from '../vendor/only-text.ts';
import type { AskVendor } from '../vendor/vendor-http.ts';
import { type ReviewResult, readReview } from './read-review.ts';

interface DocSet {
  idDocSetType: string;
  types?: string[];
}

interface DocStatus {
  reviewResult?: ReviewResult;
  idDocType?: string;
  imageIds?: number[];
  imageReviewResults?: Record<string, ReviewResult>;
}

const CAPTURES: Record<string, CaptureType> = {
  IDENTITY: 'photo_id',
  SELFIE: 'selfie',
  PROOF_OF_RESIDENCE: 'proof_of_address',
};

export async function readSumsub(
  ask: AskVendor,
  id: string,
  action: ProviderAction,
): Promise<ProviderVerification> {
  const path = `/resources/applicants/${encodeURIComponent(id)}`;
  const { body: applicant } = await ask({ action, path: `${path}/one` });
  const { body: sets } = await ask({ action, path: `${path}/requiredIdDocsStatus` });
  const statuses = (sets ?? {}) as Record<string, DocStatus | null>;
  const reviewed = readReview(applicant.review ?? {});
  const isOpen = reviewed.status === 'started' || reviewed.retry === 'retry';
  return {
    id,
    provider: 'sumsub',
    ...reviewed,
    checks: Object.entries(statuses).map(checkOf),
    extracted: extractedOf(applicant.info ?? {}),
    asked: isOpen ? askedOf((applicant.requiredIdDocs?.docSets ?? []) as DocSet[], statuses) : [],
    applicantReference: null,
    reference: applicant.externalUserId ?? null,
    level: applicant.review?.levelName ?? null,
    createdAt: timeOf(applicant.createdAt),
    submittedAt: timeOf(applicant.review?.createDate),
    decidedAt: timeOf(applicant.review?.reviewDate),
    raw: { applicant, requiredIdDocsStatus: statuses },
  };
}

const STATUS: Record<string, ProviderCheck['status']> = { GREEN: 'pass', RED: 'fail' };

function checkOf([type, status]: [string, DocStatus | null]): ProviderCheck {
  const answer = status?.reviewResult?.reviewAnswer;
  return { type, status: answer ? (STATUS[answer] ?? 'review') : 'pending', confidence: null };
}

/** What was never sent, and what was sent and refused. */
function askedOf(sets: DocSet[], statuses: Record<string, DocStatus | null>): AskedCapture[] {
  return sets.flatMap(({ idDocSetType }): AskedCapture[] => {
    const type = CAPTURES[idDocSetType];
    if (!type) return [];
    const status = statuses[idDocSetType];
    const side = type === 'photo_id' ? 'front' : null;
    if (!status?.imageIds?.length) return [{ type, side, message: null }];
    const refused = [status.reviewResult, ...Object.values(status.imageReviewResults ?? {})].filter(
      (result) => result?.reviewAnswer === 'RED',
    );
    if (refused.length === 0) return [];
    return [
      { type, side, message: refused.find((result) => result?.moderationComment)?.moderationComment ?? null },
    ];
  });
}

function extractedOf(info: Record<string, unknown>): Record<string, string> {
  const [document] = (info.idDocs ?? []) as Record<string, unknown>[];
  return onlyText({
    firstName: info.firstName ?? info.firstNameEn,
    lastName: info.lastName ?? info.lastNameEn,
    dateOfBirth: info.dob,
    nationality: info.nationality,
    documentNumber: document?.number,
    expiryDate: document?.validUntil,
    issuingCountry: document?.country,
  });
}

/** `2026-03-01 09:00:00`, with or without a zone; UTC where it says none. */
function timeOf(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const written = text
    .trim()
    .replace(' ', 'T')
    .replace(/\+0000$/, 'Z');
  const time = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(written) ? written : `${written}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
