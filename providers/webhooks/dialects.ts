/**
 * Every dialect: whose words the body is in and how it is signed.
 *
 * | dialect | headers | signed bytes |
 * |---|---|---|
 * | standard, atlas | webhook-id, webhook-timestamp, webhook-signature `v1,<base64>` | `id.seconds.body` |
 * | sumsub | X-Payload-Digest, X-Payload-Digest-Alg | body |
 * | onfido | X-SHA2-Signature | body |
 * | persona | Persona-Signature `t=,v1=` | `seconds.body` |
 * | veriff | x-auth-client, x-hmac-signature | body |
 * | stripe | Stripe-Signature `t=,v1=` | `seconds.body` |
 */
import { atlasBody } from '../facades/atlas/webhook-body.ts';
import { onfidoBody } from '../facades/onfido/webhooks/webhook-body.ts';
import { sumsubBody } from '../facades/sumsub/webhook-body.ts';
import type { Dialect, DialectEvent, DialectName } from './dialect.ts';
import { personaBody } from './persona-body.ts';
import { signBody } from './sign-body.ts';
import { signStandard } from './sign-standard.ts';
import { signTimestamped } from './sign-timestamped.ts';
import { stripeBody } from './stripe-body.ts';
import { veriffBody } from './veriff-body.ts';

// The signature is decoded from base64, of at least 24 bytes (standardwebhooks.com).
const STANDARD_SECRET = {
  pattern: /^whsec_(?:[A-Za-z0-9+/]{4}){8,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  form: '`whsec_` and at least 24 bytes in base64',
};
// Their verifiers take any text as the key.
const TEXT_SECRET = { pattern: /^[\x21-\x7e]{16,200}$/, form: '16 to 200 visible characters without spaces' };

const ownBody = ({ event }: DialectEvent): unknown => event;

export const DIALECTS: Record<DialectName, Dialect> = {
  standard: {
    name: 'standard',
    signsWithAll: true,
    secret: STANDARD_SECRET,
    body: ownBody,
    headers: signStandard,
  },
  sumsub: {
    name: 'sumsub',
    facade: 'sumsub',
    signsWithAll: false,
    secret: TEXT_SECRET,
    body: sumsubBody,
    headers: (signing) => ({
      'x-payload-digest': signBody(signing),
      'x-payload-digest-alg': 'HMAC_SHA256_HEX',
    }),
  },
  onfido: {
    name: 'onfido',
    facade: 'onfido',
    signsWithAll: false,
    secret: TEXT_SECRET,
    body: onfidoBody,
    headers: (signing) => ({ 'x-sha2-signature': signBody(signing) }),
  },
  persona: {
    name: 'persona',
    signsWithAll: true,
    secret: TEXT_SECRET,
    body: personaBody,
    // One pair for each secret, with spaces between them.
    headers: (signing) => {
      const { t, signatures } = signTimestamped(signing);
      return { 'persona-signature': signatures.map((signature) => `t=${t},v1=${signature}`).join(' ') };
    },
  },
  veriff: {
    name: 'veriff',
    signsWithAll: false,
    secret: TEXT_SECRET,
    body: veriffBody,
    headers: (signing) => ({ 'x-auth-client': signing.endpointId, 'x-hmac-signature': signBody(signing) }),
  },
  stripe: {
    name: 'stripe',
    signsWithAll: true,
    secret: TEXT_SECRET,
    body: stripeBody,
    headers: (signing) => {
      const { t, signatures } = signTimestamped(signing);
      return { 'stripe-signature': [`t=${t}`, ...signatures.map((each) => `v1=${each}`)].join(',') };
    },
  },
  atlas: {
    name: 'atlas',
    facade: 'atlas',
    signsWithAll: true,
    secret: STANDARD_SECRET,
    body: atlasBody,
    headers: signStandard,
  },
};
