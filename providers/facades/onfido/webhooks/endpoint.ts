import type { OperationInput } from '../../../idwell/native-api.ts';
import { oursOf } from './webhook-events.ts';
import type { WebhookInput } from './webhook-record.ts';

type EndpointBody = NonNullable<OperationInput<'updateWebhook'>['body']>;

/** The endpoint of ours behind a webhook; disabled where it shall hear of nothing in this mode. */
export function endpointOf(
  { url, enabled, events, environments }: WebhookInput,
  mode: 'live' | 'test',
): Required<EndpointBody> {
  const wanted = oursOf(events) as NonNullable<EndpointBody['events']>;
  const isHere = environments.includes(mode === 'test' ? 'sandbox' : 'live');
  // No events asked for is all of them; only such that are never sent is none.
  const hears = events.length === 0 || wanted.length > 0;
  return { url, events: wanted, disabled: !enabled || !isHere || !hears };
}
