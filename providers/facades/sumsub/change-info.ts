/** Personal data, how to reach the person, tags. */
import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { applicantOf, changeApplicant, withOurs } from './applicant-record.ts';
import { expectedOf, fixedInfoSchema } from './fixed-info.ts';
import { presentApplicant } from './present-applicant.ts';

/** `PATCH …/fixedInfo` and `…/info`: compared with the documents, so it can be changed until pending. */
export async function changeFixedInfo(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const info = parseRequest(fixedInfoSchema, request.body);
  const { record, ours } = await applicantOf(request, house);
  const fixedInfo = { ...record.content.fixedInfo, ...info };
  for (const field of request.query.get('unsetFields')?.split(',') ?? []) delete fixedInfo[field];
  await house.api.call('changeVerification', {
    path: { id: ours.id },
    body: { expected: expectedOf(fixedInfo) },
  });
  const changed = await changeApplicant(house, record, { fixedInfo });
  return { status: 200, body: await presentApplicant(house, await withOurs(house, changed)) };
}

const contact = z.looseObject({
  id: z.string(),
  email: z.string().max(200).nullish(),
  phone: z.string().max(50).nullish(),
  lang: z.string().max(10).nullish(),
});

/** `PATCH /resources/applicants`: who it is stands in the body. */
export async function changeContact(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { id, email, phone, lang } = parseRequest(contact, request.body);
  const { record } = await applicantOf({ params: { id } }, house);
  const changed = await changeApplicant(house, record, {
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(lang ? { lang } : {}),
  });
  return { status: 200, body: await presentApplicant(house, await withOurs(house, changed)) };
}

export async function setTags(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const tags = parseRequest(z.array(z.string().min(1).max(100)).max(50), request.body);
  const { record } = await applicantOf(request, house);
  await changeApplicant(house, record, { tags });
  return { status: 200, body: { ok: 1 } };
}
