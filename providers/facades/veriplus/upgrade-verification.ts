import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';

const body = z.strictObject({
  fromProfile: z.string().min(1).max(100).optional(),
  toProfile: z.string().min(1).max(100),
  reason: z.string().trim().min(1).max(500),
});

/** `{id}` is the caller's own id of the applicant. Only what the new profile asks for beside the old is asked for. */
export async function upgradeVerification(request: VendorRequest, { api }: House): Promise<VendorAnswer> {
  const input = parseRequest(body, request.body);
  const reference = request.params.id as string;
  const made = await api.call('upgradeVerification', { path: { reference }, body: input });
  const answer = {
    verificationId: made.id,
    previousVerificationId: made.previous_id,
    applicantId: reference,
    ...input,
    status: made.status,
    requiredDocuments: made.missing,
    url: made.url,
  };
  return { status: 201, body: answer };
}
