import type { ProviderEvent, WebhookRequest } from '../provider.ts';
import { hmacHex, isSame, refuseWebhook, webhookJson } from '../vendor/check-signature.ts';
import type { AskVendor } from '../vendor/vendor-http.ts';
import { readOnfido } from './read-onfido.ts';

/** `X-SHA2-Signature`: hex HMAC-SHA-256 of the body. The event names its check alone, so that Onfido is asked for the rest. */
export async function onfidoWebhook(
  { headers, body }: WebhookRequest,
  tokens: readonly string[],
  ask: AskVendor,
): Promise<ProviderEvent> {
  const given = headers['x-sha2-signature'];
  if (!tokens.some((token) => isSame(hmacHex(token, 'sha256', body), given)))
    refuseWebhook('onfido', given ? 'its signature is wrong' : 'it has no X-SHA2-Signature');
  const { payload } = webhookJson('onfido', body);
  const { resource_type: type, action, object } = payload ?? {};
  if (typeof object?.id !== 'string') refuseWebhook('onfido', 'it names no object');
  const raw = payload;
  const id = [type, action, object.id, object.completed_at_iso8601 ?? ''].join(':');
  const applicant = await applicantOf(ask, type, object.id);
  const { status, outcome, retry, labels } = await readOnfido(ask, applicant, 'webhook');
  return { id, verificationId: applicant, status, outcome, retry, labels, raw };
}

async function applicantOf(ask: AskVendor, type: string, id: string): Promise<string> {
  const action = 'webhook';
  if (type === 'check')
    return (await ask({ action, path: `/checks/${encodeURIComponent(id)}` })).body.applicant_id;
  if (type !== 'report') return refuseWebhook('onfido', `it tells of a ${type}`);
  const { body } = await ask({ action, path: `/reports/${encodeURIComponent(id)}` });
  return applicantOf(ask, 'check', body.check_id);
}
