import { createHmac } from 'node:crypto';
import type { Signing } from './dialect.ts';

/**
 * HMAC-SHA256 of the raw body in lower-case hex, keyed by the secret's own characters, as Sumsub, Onfido and Veriff
 * sign. They know one signature alone, that of the current secret.
 */
export function signBody({ secrets: [current = ''], body }: Signing): string {
  return createHmac('sha256', current).update(body).digest('hex');
}
