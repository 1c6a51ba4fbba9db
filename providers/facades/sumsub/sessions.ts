/** Access tokens and links for the applicant's own device. */
import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { type Applicant, applicantByExternalId, refuseBlocked } from './applicant-record.ts';
import { makeApplicant } from './create-applicant.ts';

const input = z.looseObject({
  userId: z.string().min(1).max(200),
  levelName: z.string().min(1).max(100).optional(),
});

/** In the query (`/accessTokens`) or the body (`/accessTokens/sdk`). Whoever is not there yet is made. */
export async function createAccessToken(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { applicant, userId } = await sessionFor(request, house);
  return { status: 200, body: { token: applicant.ours.url.split('#')[1], userId } };
}

/** idwell's own page for the applicant. */
export async function createLink(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { applicant } = await sessionFor(request, house);
  return { status: 200, body: { url: applicant.ours.url } };
}

async function sessionFor(
  { query, body }: VendorRequest,
  house: House,
): Promise<{ applicant: Applicant; userId: string }> {
  const { userId, levelName = 'standard' } = parseRequest(input, {
    ...Object.fromEntries(query),
    ...(body as object),
  });
  const applicant =
    (await applicantByExternalId(house, userId)) ?? (await makeApplicant(house, levelName, userId));
  refuseBlocked(applicant);
  return { applicant, userId };
}
