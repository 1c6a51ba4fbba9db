import { randomBytes, randomUUID } from 'node:crypto';
import type { DialectName } from '../providers/webhooks/dialect.ts';

const standard = () => `whsec_${randomBytes(32).toString('base64')}`;
const token = () => randomBytes(32).toString('base64url');

/** A new secret of the form that the vendor gives out and its verifier takes. */
const NEW_SECRET: Record<DialectName, () => string> = {
  standard,
  atlas: standard,
  stripe: () => `whsec_${randomBytes(24).toString('hex')}`,
  sumsub: token,
  onfido: token,
  persona: () => `wbhsec_${randomUUID()}`,
  veriff: () => randomUUID(),
};

export function newWebhookSecret(dialect: DialectName): string {
  return NEW_SECRET[dialect]();
}
