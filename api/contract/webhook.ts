import { z } from 'zod';
import { DIALECT_NAMES } from '../../providers/webhooks/dialect.ts';
import { DIALECTS } from '../../providers/webhooks/dialects.ts';
import { EVENT_TYPES } from '../../store/repositories/outbox.ts';
import { deliveryId, webhookId } from './ids.ts';

export const dialect = z
  .enum(DIALECT_NAMES)
  .describe('In whose words and with whose signature events are sent; `standard` is ours.');

const events = z.array(z.enum(EVENT_TYPES));

export const createWebhook = z
  .strictObject({
    url: z.url({ protocol: /^https?$/ }),
    dialect: dialect.default('standard'),
    events: events.min(1).optional().describe('All where it is left out.'),
    secret: z
      .string()
      .max(500)
      .optional()
      .describe(
        'Made where it is left out. Give the one that your receiver has already, as its verifier takes it.',
      ),
  })
  .superRefine(({ dialect, secret }, issues) => {
    const { pattern, form } = DIALECTS[dialect].secret;
    if (secret === undefined || pattern.test(secret)) return;
    issues.addIssue({
      code: 'custom',
      path: ['secret'],
      message: `a secret of the dialect ${dialect} is ${form}`,
    });
  })
  .meta({ id: 'CreateWebhook' });

export const webhook = z
  .object({
    id: webhookId,
    url: z.string(),
    dialect,
    events: z.array(z.string()).describe('Empty: all.'),
    secret: z
      .string()
      .nullable()
      .describe('As the verifier of the dialect takes it; shown only when it was made.'),
    disabled: z.boolean(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Webhook' });

export const webhookList = z.object({ data: z.array(webhook) }).meta({ id: 'WebhookList' });

export const deliveryState = z
  .enum(['pending', 'delivered', 'skipped', 'dead'])
  .describe('`skipped`: the dialect has no words for such an event. `dead`: the schedule is used up.');

export const delivery = z
  .object({
    id: deliveryId,
    event: z.string(),
    webhook: webhookId,
    state: deliveryState,
    attempts: z.int(),
    last_status: z.int().nullable(),
    last_error: z.string().nullable(),
    next_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery' });
export const deliveryList = z
  .object({ data: z.array(delivery), next_cursor: z.string().nullable() })
  .meta({ id: 'DeliveryList' });
