/** Everything that only looks. */
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { applicantByExternalId, applicantOf, noApplicant } from './applicant-record.ts';
import { docSetsOf } from './doc-sets.ts';
import { presentApplicant, presentReview, requiredDocSets, sumsubTime } from './present-applicant.ts';

type Handle = (request: VendorRequest, house: House) => Promise<VendorAnswer>;
const ok = (body: unknown): VendorAnswer => ({ status: 200, body });

export const getApplicant: Handle = async (request, house) =>
  ok(await presentApplicant(house, await applicantOf(request, house)));

export const getApplicantByExternalId: Handle = async ({ params }, house) => {
  const applicant = await applicantByExternalId(house, params.external as string);
  if (!applicant) throw noApplicant();
  return ok(await presentApplicant(house, applicant));
};

export const getStatus: Handle = async (request, house) =>
  ok(presentReview(await applicantOf(request, house)));

export const getRequiredDocs: Handle = async (request, house) =>
  ok({ docSets: await requiredDocSets(house, await applicantOf(request, house)) });

export const listLevels: Handle = async (_request, { api }) => {
  const { data } = await api.call('listProfiles');
  const items = data.map(({ id, name, steps }) => ({
    id,
    name: id,
    desc: name,
    type: 'individual',
    requiredIdDocs: { docSets: docSetsOf(steps.map((type) => ({ type }))) },
  }));
  return ok({ list: { items, totalItems: items.length } });
};

const CHECK_ANSWERS = { passed: 'GREEN', failed: 'RED', review: 'YELLOW', not_run: 'YELLOW' } as const;

/** `GET /resources/checks/latest?type=…&applicantId=…` */
export const getLatestChecks: Handle = async ({ query }, house) => {
  const applicant = await applicantOf({ params: { id: query.get('applicantId') ?? '' } }, house);
  const type = query.get('type');
  const checks = applicant.ours.checks
    .map((check) => ({ ...check, checkType: CHECK_TYPES[check.type] ?? check.type.toUpperCase() }))
    .filter(({ checkType }) => !type || checkType === type)
    .map(({ checkType, status, score }, index) => ({
      id: `${applicant.record.id}-${index}`,
      checkType,
      answer: CHECK_ANSWERS[status],
      createdAt: sumsubTime(applicant.ours.decided_at ?? applicant.ours.created_at),
      ...(score === null ? {} : { score: score / 100 }),
    }));
  return ok({ checks });
};

const CHECK_TYPES: Record<string, string> = {
  document: 'ID_DOC',
  face_match: 'FACE_MATCH',
  selfie: 'FACE_LIVENESS',
  aml_screening: 'AML',
  proof_of_address: 'POA',
  duplicates: 'SIMILAR_SEARCH',
  expected_data: 'DATA_COMPARISON',
};

/** That the service is there, and the key right. */
export const getApiStatus: Handle = async (_request, { now }) => ok({ ok: 1, time: now().toISOString() });
