import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { ProviderEvent, WebhookRequest } from '../provider.ts';
import { refuseWebhook } from '../vendor/check-signature.ts';
import { nativeLabel } from '../vendor/native-label.ts';
import type { NativeEvent } from '../webhooks/native-event.ts';

/** Standard Webhooks; a signature is good for five minutes. */
export function idwellWebhook(
  provider: string,
  { headers, body }: WebhookRequest,
  secrets: readonly string[],
): ProviderEvent {
  const text = new TextDecoder().decode(body);
  const given = Object.fromEntries(
    Object.entries(headers).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  let why = 'no secret is known for it';
  for (const secret of secrets) {
    try {
      return eventOf(new Webhook(secret).verify(text, given) as NativeEvent);
    } catch (error) {
      if (!(error instanceof WebhookVerificationError)) throw error;
      why = error.message.charAt(0).toLowerCase() + error.message.slice(1);
    }
  }
  return refuseWebhook(provider, why);
}

function eventOf(event: NativeEvent): ProviderEvent {
  const { verification_id, status, outcome, retry, labels } = event.data;
  return {
    id: event.id,
    verificationId: verification_id,
    status,
    outcome,
    retry,
    labels: labels.map((code) => nativeLabel('sumsub', code, { retry })),
    raw: event,
  };
}
