import { createHmac, timingSafeEqual } from 'node:crypto';
import { ProviderError } from '../provider-error.ts';

export function hmacHex(
  secret: string,
  algorithm: 'sha1' | 'sha256' | 'sha512',
  ...parts: (string | Uint8Array)[]
): string {
  const hmac = createHmac(algorithm, secret);
  for (const part of parts) hmac.update(part);
  return hmac.digest('hex');
}

/** In the same time, whatever was given. */
export function isSame(expected: string, given: string | undefined): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given ?? '')];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** `why` ends the sentence "the webhook is refused: ...". */
export function refuseWebhook(provider: string, why: string): never {
  throw new ProviderError(
    { provider, action: 'webhook' },
    'webhook_refused',
    `the webhook is refused: ${why}.`,
  );
}

/** Throws `webhook_refused` where the body is no JSON object. */
// biome-ignore lint/suspicious/noExplicitAny: a vendor's event is looked at member by member
export function webhookJson(provider: string, body: Uint8Array): any {
  try {
    const event: unknown = JSON.parse(new TextDecoder().decode(body));
    if (typeof event === 'object' && event !== null) return event;
  } catch {}
  return refuseWebhook(provider, 'its body is no JSON object');
}
