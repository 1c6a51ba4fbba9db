import type { ProviderEvent, WebhookRequest } from '../provider.ts';
import { hmacHex, isSame, refuseWebhook, webhookJson } from '../vendor/check-signature.ts';
import { readReview } from './read-review.ts';

const ALGORITHMS = {
  HMAC_SHA1_HEX: 'sha1',
  HMAC_SHA256_HEX: 'sha256',
  HMAC_SHA512_HEX: 'sha512',
} as const;

/** `X-Payload-Digest`: hex HMAC of the body by the algorithm that `X-Payload-Digest-Alg` names. */
export function sumsubWebhook({ headers, body }: WebhookRequest, secrets: readonly string[]): ProviderEvent {
  const algorithm =
    ALGORITHMS[(headers['x-payload-digest-alg'] ?? 'HMAC_SHA256_HEX') as keyof typeof ALGORITHMS];
  if (!algorithm) refuseWebhook('sumsub', 'its algorithm is none of Sumsub’s');
  const given = headers['x-payload-digest'];
  if (!secrets.some((secret) => isSame(hmacHex(secret, algorithm, body), given)))
    refuseWebhook('sumsub', given ? 'its signature is wrong' : 'it has no X-Payload-Digest');
  const event = webhookJson('sumsub', body);
  if (typeof event.applicantId !== 'string') refuseWebhook('sumsub', 'it names no applicant');
  const id = [event.correlationId, event.type, event.createdAtMs].filter(Boolean).join(':');
  return { id, verificationId: event.applicantId, ...readReview(event), raw: event };
}
