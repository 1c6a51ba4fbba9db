import type { ProviderEvent, WebhookRequest } from '../provider.ts';
import { hmacHex, isSame, refuseWebhook, webhookJson } from '../vendor/check-signature.ts';
import { readDecision } from './read-decision.ts';

/** `x-hmac-signature`: hex HMAC-SHA-256 of the body. Decisions, and events such as `submitted`. */
export function veriffWebhook({ headers, body }: WebhookRequest, secrets: readonly string[]): ProviderEvent {
  const given = headers['x-hmac-signature'];
  if (!secrets.some((secret) => isSame(hmacHex(secret, 'sha256', body), given?.toLowerCase())))
    refuseWebhook('veriff', given ? 'its signature is wrong' : 'it has no x-hmac-signature');
  const event = webhookJson('veriff', body);
  const { verification: decision, id, action, code } = event;
  if (typeof decision?.id === 'string') {
    const name = [decision.id, decision.code, decision.attemptId].filter(Boolean).join(':');
    return { id: name, verificationId: decision.id, ...readDecision(decision), raw: event };
  }
  if (typeof id !== 'string') return refuseWebhook('veriff', 'it names no session');
  const status = action === 'submitted' ? 'submitted' : action === 'started' ? 'started' : null;
  const none = { outcome: null, retry: null, labels: [] };
  return { id: [id, action, code].join(':'), verificationId: id, status, ...none, raw: event };
}
