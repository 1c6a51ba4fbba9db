import { z } from 'zod';
import type { OperationInput } from '../../../idwell/native-api.ts';
import type { House, VendorAnswer, VendorRequest } from '../../facade.ts';
import { parseRequest } from '../../parse-request.ts';
import { VendorProblem } from '../../vendor-problem.ts';
import type { VendorRecord } from '../../vendor-records.ts';
import { CHECK } from '../checks/check-record.ts';
import { REPORT } from '../reports/report-record.ts';
import { oursOf } from './webhook-events.ts';
import { WEBHOOK } from './webhook-record.ts';

const body = z.object({
  data: z
    .array(z.object({ resource_id: z.string(), event: z.string() }))
    .min(1, "can't be blank")
    .max(100),
});
type EventType = NonNullable<NonNullable<OperationInput<'listDeliveries'>['query']>['event_type']>;

/** Sent again to every webhook that heard, or should have heard, of them: the same event with the same body. */
export async function resendWebhooks(request: VendorRequest, house: House): Promise<VendorAnswer> {
  const { data } = parseRequest(body, request.body);
  for (const [at, { resource_id, event }] of data.entries()) {
    const resource = await resourceOf(house, resource_id);
    const types = oursOf([event]) as EventType[];
    if (!resource?.verificationId || types.length === 0) {
      const why = resource ? `${event} is never sent` : `there is no check or report ${resource_id}`;
      throw new VendorProblem(422, 'unknown_event', `data.${at}: ${why}`, { [`data.${at}`]: why });
    }
    for (const type of types) await replay(house, resource.verificationId, type);
  }
  return { status: 204 };
}

async function resourceOf({ records }: House, id: string): Promise<VendorRecord | null> {
  return (await records.find(CHECK, id)) ?? (await records.find(REPORT, id));
}

async function replay({ api, records }: House, verification: string, event_type: EventType): Promise<void> {
  const { data } = await api.call('listDeliveries', { query: { verification, event_type, limit: 100 } });
  for (const { id, webhook } of data) {
    if (await records.findBy(WEBHOOK, webhook)) await api.call('replayDelivery', { path: { id } });
  }
}
