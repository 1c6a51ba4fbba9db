import type { ProviderEvent, WebhookRequest } from '../provider.ts';
import { hmacHex, isSame, refuseWebhook, webhookJson } from '../vendor/check-signature.ts';
import { readInquiry } from './read-inquiry.ts';

/** A signature is good for so long, in milliseconds: Persona sends again with a new one. */
const TOLERANCE = 300_000;

/** `Persona-Signature: t=…,v1=…`, and more of them with a space between while a secret is changed. */
export function personaWebhook(
  { headers, body }: WebhookRequest,
  secrets: readonly string[],
  now: number,
): ProviderEvent {
  const header = headers['persona-signature'];
  if (!header) return refuseWebhook('persona', 'it has no Persona-Signature');
  const signatures = header.split(' ').map((each) => new Map(each.split(',').map((part) => pairOf(part))));
  const right = signatures.find((signature) => {
    const at = signature.get('t') ?? '';
    return secrets.some((secret) => isSame(hmacHex(secret, 'sha256', `${at}.`, body), signature.get('v1')));
  });
  if (!right) return refuseWebhook('persona', 'its signature is wrong');
  if (!(Math.abs(now - Number(right.get('t')) * 1000) <= TOLERANCE))
    refuseWebhook('persona', 'it is too old');
  const { data } = webhookJson('persona', body);
  const inquiry = data?.attributes?.payload?.data;
  if (typeof data?.id !== 'string' || inquiry?.type !== 'inquiry')
    refuseWebhook('persona', 'it tells of no inquiry');
  const { id: verificationId, status, outcome, retry, labels } = readInquiry({ data: inquiry });
  return { id: data.id, verificationId, status, outcome, retry, labels, raw: data };
}

function pairOf(part: string): [string, string] {
  const at = part.indexOf('=');
  return [part.slice(0, at).trim(), part.slice(at + 1)];
}
