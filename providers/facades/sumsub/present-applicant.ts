import type { House } from '../facade.ts';
import type { Applicant } from './applicant-record.ts';
import { DOC_TYPES, docSetsOf } from './doc-sets.ts';
import { reviewResultOf, reviewStatusOf } from './review.ts';

/** `2026-03-01 09:00:00`: UTC, as Sumsub writes times. */
export function sumsubTime(iso: string | Date): string {
  return new Date(iso).toISOString().slice(0, 19).replace('T', ' ');
}

/** The answer of `…/one`, create and the changes. */
export async function presentApplicant(house: House, applicant: Applicant) {
  const { record } = applicant;
  const { externalUserId, inspectionId, email, phone, lang = 'en', fixedInfo, tags } = record.content;
  return {
    id: record.id,
    createdAt: sumsubTime(record.createdAt),
    key: house.keyId,
    clientId: 'idwell',
    inspectionId,
    externalUserId,
    applicantPlatform: 'API',
    type: 'individual',
    lang,
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    fixedInfo,
    info: infoOf(applicant),
    requiredIdDocs: { docSets: await requiredDocSets(house, applicant) },
    review: presentReview(applicant),
  };
}

export function presentReview(applicant: Applicant) {
  const { record, ours } = applicant;
  const reviewResult = reviewResultOf(applicant);
  return {
    reviewId: `${record.id}-${ours.submission}`,
    attemptId: `${record.id}-${ours.submission}`,
    attemptCnt: ours.submission,
    levelName: ours.profile.id,
    createDate: sumsubTime(ours.submitted_at ?? ours.created_at),
    ...(ours.decided_at ? { reviewDate: sumsubTime(ours.decided_at) } : {}),
    ...(reviewResult ? { reviewResult } : {}),
    reviewStatus: reviewStatusOf(ours),
    priority: 0,
  };
}

export async function requiredDocSets(house: House, { ours }: Applicant) {
  const profile = await house.api.call('getProfile', {
    path: { id: ours.profile.id },
    query: { version: ours.profile.version },
  });
  const { steps } = profile.content as { steps: { type: string; required?: boolean }[] };
  return docSetsOf(steps);
}

/** What was read. */
function infoOf({ images, ours }: Applicant) {
  const read = (name: string) => ours.extracted[name]?.value;
  const number = read('document_number');
  const image = images.findLast(({ idDocType }) => DOC_TYPES[idDocType]?.type === 'photo_id');
  const idDoc = {
    idDocType: image?.idDocType,
    country: read('issuing_state') ?? image?.country ?? undefined,
    number,
    firstName: read('given_names'),
    lastName: read('surname'),
    dob: read('date_of_birth'),
    validUntil: read('expiry_date'),
  };
  return {
    firstName: read('given_names'),
    lastName: read('surname'),
    dob: read('date_of_birth'),
    nationality: read('nationality'),
    ...(number ? { idDocs: [idDoc] } : {}),
  };
}
