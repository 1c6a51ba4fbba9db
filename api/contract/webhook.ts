import { z } from 'zod';
import { deliveryId, webhookId } from './ids.ts';

/** Events that can be sent: one for every status that a verification comes to. */
export const EVENT_TYPES = [
  'verification.started',
  'verification.submitted',
  'verification.approved',
  'verification.rejected',
  'verification.double_check',
  'verification.hold',
  'verification.canceled',
  'verification.expired',
] as const;

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
    events: z.array(z.string()).nullable().describe('null: all.'),
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
    state: z.enum(['pending', 'delivered', 'dead']),
    attempts: z.int(),
    last_status: z.int().nullable(),
    next_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery' });
export const deliveryList = z.object({ data: z.array(delivery) }).meta({ id: 'DeliveryList' });
