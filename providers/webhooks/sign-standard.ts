import { Webhook } from 'standardwebhooks';
import type { Signing } from './dialect.ts';

/**
 * The headers of Standard Webhooks. The id stays the same through all attempts and the time is that of the attempt;
 * while a secret is rotated there is one signature for each, with spaces between them.
 */
export function signStandard({ secrets, id, at, body }: Signing): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, at, body));
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}
