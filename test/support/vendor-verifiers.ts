/**
 * Whether a webhook is signed, as each vendor's receivers ask it: by the vendor's own library where there is one, else as
 * its documentation says, with WebCrypto in place of what we sign with. All of them throw, or answer false.
 */
import { WebhookEventVerifier } from '@onfido/api';
import { Webhook } from 'standardwebhooks';
import Stripe from 'stripe';
import type { DialectName } from '../../providers/webhooks/dialect.ts';

interface Sent {
  secret: string;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

const standard = ({ secret, headers, body }: Sent) => new Webhook(secret).verify(body, headers) !== undefined;

export const VERIFIERS: Record<DialectName, (sent: Sent) => boolean | Promise<boolean>> = {
  standard,
  atlas: standard,
  onfido: ({ secret, headers, body }) =>
    new WebhookEventVerifier(secret).readPayload(body, headers['x-sha2-signature'] ?? '') !== undefined,
  stripe: ({ secret, headers, body }) =>
    new Stripe('sk_test_unused').webhooks.constructEvent(body, headers['stripe-signature'] ?? '', secret)
      .object === 'event',
  // docs.sumsub.com, "Verify webhook sender".
  sumsub: ({ secret, headers, body }) =>
    headers['x-payload-digest-alg'] === 'HMAC_SHA256_HEX' &&
    isSigned(secret, body, headers['x-payload-digest'] ?? ''),
  // docs.withpersona.com, "Webhook best practices": while a secret is rotated there are several pairs with spaces between.
  persona: async ({ secret, headers, body }) => {
    const pairs = (headers['persona-signature'] ?? '').split(' ');
    const valid = pairs.map(async (pair) => {
      const { t, v1 } = Object.fromEntries(pair.split(',').map((part) => part.split('=')));
      return await isSigned(secret, `${t}.${body}`, v1 ?? '');
    });
    return (await Promise.all(valid)).includes(true);
  },
  // devdocs.veriff.com, "HMAC authentication and endpoint security".
  veriff: async ({ secret, headers, body }) =>
    (headers['x-auth-client'] ?? '') !== '' &&
    (await isSigned(secret, body, (headers['x-hmac-signature'] ?? '').toLowerCase())),
};

async function isSigned(secret: string, text: string, hex: string): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), algorithm, false, ['verify']);
  return await crypto.subtle.verify('HMAC', key, Buffer.from(hex, 'hex'), bytes.encode(text));
}
