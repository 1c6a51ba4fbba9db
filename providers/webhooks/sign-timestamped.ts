import { createHmac } from 'node:crypto';
import type { Signing } from './dialect.ts';

/** Seconds of the attempt, and for each secret HMAC-SHA256 of `seconds.body` in hex: what Stripe and Persona put together. */
export function signTimestamped({ secrets, at, body }: Signing): { t: string; signatures: string[] } {
  const t = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'),
  );
  return { t, signatures };
}
