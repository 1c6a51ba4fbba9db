import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { VendorProblem } from '../vendor-problem.ts';
import {
  APPLICANT,
  type Applicant,
  type ApplicantContent,
  type ApplicantRecord,
  applicantByExternalId,
} from './applicant-record.ts';
import { expectedOf, fixedInfoSchema } from './fixed-info.ts';
import { presentApplicant } from './present-applicant.ts';

const body = z.looseObject({
  externalUserId: z.string().min(1).max(200),
  email: z.string().max(200).nullish(),
  phone: z.string().max(50).nullish(),
  lang: z.string().max(10).nullish(),
  fixedInfo: fixedInfoSchema.nullish(),
  // Of earlier versions of Sumsub's API.
  info: fixedInfoSchema.nullish(),
});

const query = z.object({ levelName: z.string().min(1).max(100) });

export async function createApplicant(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { levelName } = parseRequest(query, Object.fromEntries(request.query));
  const { externalUserId, email, phone, lang, fixedInfo, info } = parseRequest(body, request.body);
  const known = await applicantByExternalId(house, externalUserId);
  if (known) {
    const why = `An applicant with this externalUserId already exists: ${known.record.id}.`;
    throw new VendorProblem(409, 'duplicate-applicant', why);
  }
  const applicant = await makeApplicant(house, levelName, externalUserId, {
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(lang ? { lang } : {}),
    fixedInfo: { ...info, ...fixedInfo },
  });
  return { status: 201, body: await presentApplicant(house, applicant) };
}

export async function makeApplicant(
  house: House,
  levelName: string,
  externalUserId: string,
  more: Partial<ApplicantContent> = {},
): Promise<Applicant> {
  const ours = await house.api.call('createVerification', {
    body: {
      profile: levelName,
      applicant_reference: externalUserId,
      expected: expectedOf(more.fixedInfo ?? {}),
      // Sumsub makes one whenever it is asked.
      force: true,
    },
  });
  const content: ApplicantContent = {
    externalUserId,
    inspectionId: randomBytes(12).toString('hex'),
    fixedInfo: {},
    tags: [],
    blocked: null,
    ...more,
  };
  const record = await house.records.add<ApplicantContent>({
    kind: APPLICANT,
    id: randomBytes(12).toString('hex'),
    lookup: externalUserId,
    verificationId: ours.id,
    content,
  });
  // Pictures are asked for by the inspection.
  await house.records.add({
    kind: 'inspection',
    id: content.inspectionId,
    verificationId: ours.id,
    content: { applicant: record.id },
  });
  return { record: record as ApplicantRecord, ours, images: [] };
}
