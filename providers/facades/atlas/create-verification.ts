import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { House, VendorAnswer, VendorRequest } from '../facade.ts';
import { parseRequest } from '../parse-request.ts';
import { type AtlasContent, type AtlasRecord, VERIFICATION } from './atlas-record.ts';
import { ATLAS_PROVIDERS, type AtlasLevel, LEVEL_PROFILES, profileOf } from './levels.ts';
import { presentSummary } from './present-verification.ts';

const customer = z.string().min(1).max(200);
const body = z
  .strictObject({
    customer_id: customer.optional(),
    external_customer_id: customer.optional(),
    verification_level: z
      .enum(Object.keys(LEVEL_PROFILES) as [AtlasLevel, ...AtlasLevel[]])
      .default('standard'),
    provider: z.enum(ATLAS_PROVIDERS).default('persona'),
    pii_tokens: z.record(z.string().max(100), z.string().max(500)).default({}),
    metadata: z.record(z.string().max(100), z.unknown()).default({}),
  })
  .refine(({ customer_id, external_customer_id }) => customer_id ?? external_customer_id, {
    path: ['customer_id'],
    message: 'one of customer_id and external_customer_id is needed',
  });

export async function createVerification(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const input = parseRequest(body, request.body);
  const { customer_id = null, external_customer_id = null, verification_level, provider } = input;
  const reference = (customer_id ?? external_customer_id) as string;
  const idempotencyKey = request.header('idempotency-key');
  const ours = await house.api.call('createVerification', {
    body: { profile: profileOf(verification_level, provider), applicant_reference: reference },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  const content: AtlasContent = { ...input, customer_id, external_customer_id, risk_score: null };
  // The answer to a repeated key has its record already.
  const [known] = await house.records.ofVerification(ours.id);
  const record =
    known ??
    (await house.records.add({
      kind: VERIFICATION,
      id: `kyc_${randomBytes(12).toString('hex')}`,
      parent: reference,
      verificationId: ours.id,
      content,
    }));
  const answer = { ...presentSummary(record as AtlasRecord, ours), ...sessionOf(ours.url) };
  return { status: 201, body: answer };
}

/** The token of the applicant's page takes the place of Persona's; the page itself stands beside it. */
function sessionOf(url: string) {
  return { provider_session_token: url.slice(url.indexOf('#') + 1), verification_url: url };
}
