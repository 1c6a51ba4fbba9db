import type { ProviderEvent, WebhookRequest } from '../provider.ts';
import { ProviderError } from '../provider-error.ts';
import type { Member } from './member.ts';
import { outwardId } from './outward.ts';

/** One address for the webhooks of all: whose signature is right, it is theirs. */
export async function parseAny(
  name: string,
  all: readonly Member[],
  request: WebhookRequest,
): Promise<ProviderEvent> {
  const refusals: string[] = [];
  for (const { provider } of all) {
    try {
      const event = await provider.parseWebhook(request);
      const verificationId = outwardId(provider.name, event.verificationId);
      return { ...event, id: outwardId(provider.name, event.id), verificationId };
    } catch (error) {
      if (!(error instanceof ProviderError) || error.code !== 'webhook_refused') throw error;
      refusals.push(error.message);
    }
  }
  const message = `none of its providers knows the webhook. ${refusals.join(' ')}`;
  throw new ProviderError({ provider: name, action: 'webhook' }, 'webhook_refused', message);
}
