import { z } from 'zod';
import { EVENT_TYPES } from '../../store/repositories/outbox.ts';
import { deliveryId, webhookId } from './ids.ts';

export const createWebhook = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }),
    events: z.array(z.enum(EVENT_TYPES)).min(1).optional().describe('All where it is left out.'),
  })
  .meta({ id: 'CreateWebhook' });

export const webhook = z
  .object({
    id: webhookId,
    url: z.string(),
    events: z.array(z.string()).describe('Empty: all.'),
    secret: z.string().nullable().describe('`whsec_…`, shown only when it was made.'),
    disabled: z.boolean(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Webhook' });

export const webhookList = z.object({ data: z.array(webhook) }).meta({ id: 'WebhookList' });

export const delivery = z
  .object({
    id: deliveryId,
    event: z.string(),
    webhook: webhookId,
    state: z.enum(['pending', 'delivered', 'dead']),
    attempts: z.int(),
    last_status: z.int().nullable(),
    last_error: z.string().nullable(),
    next_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery' });
export const deliveryList = z
  .object({ data: z.array(delivery), next_cursor: z.string().nullable() })
  .meta({ id: 'DeliveryList' });
