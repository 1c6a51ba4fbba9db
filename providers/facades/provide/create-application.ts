import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { expectedOf, paramsSchema, unnest, withoutPictures } from './application-params.ts';
import { APPLICATION, type ApplicationContent, type ApplicationRecord } from './application-record.ts';
import { presentWith } from './present-application.ts';
import { sendPictures } from './send-pictures.ts';

/** A company is for a person to check. */
const PROFILES = { kyc: 'standard', kyb: 'atlas-business' } as const;

const body = z.strictObject({
  provider: z.string().min(1).max(100).default('vouched'),
  type: z.enum(['kyc', 'kyb']).default('kyc'),
  user_id: z.uuid().nullish(),
  params: z.preprocess(unnest, paramsSchema),
});

/** Created, and submitted where every picture that is asked for came along. */
export async function createApplication(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { provider, type, user_id = null, params } = parseRequest(body, request.body);
  const made = await house.api.call('createVerification', {
    body: {
      profile: PROFILES[type],
      expected: expectedOf(params),
      ...(user_id ? { applicant_reference: user_id } : {}),
      ...(params.webhook_url ? { webhook: { url: params.webhook_url } } : {}),
    },
  });
  const { ours, failed } = await sendPictures(house, made, params);
  const content = { type, provider, user_id, params: withoutPictures(params), failed, description: null };
  const record = await house.records.add<ApplicationContent>({
    kind: APPLICATION,
    id: randomUUID(),
    parent: user_id,
    verificationId: ours.id,
    content,
  });
  return { status: 201, body: presentWith(house, record as ApplicationRecord, ours) };
}
