import { z } from 'zod';
import { DIALECT_NAMES, type DialectName } from '../../providers/webhooks/dialect.ts';
import { DIALECTS } from '../../providers/webhooks/dialects.ts';
import { EVENT_TYPES } from '../../store/repositories/outbox.ts';
import { REPLAYED_STATES } from '../../store/repositories/replay-deliveries.ts';
import { deliveryId, verificationId, webhookId } from './ids.ts';

export const dialect = z
  .enum(DIALECT_NAMES)
  .describe('In whose words and with whose signature events are sent; `standard` is ours.');

const url = z.url({ protocol: /^https?$/ });
const events = z.array(z.enum(EVENT_TYPES));
const secret = z
  .string()
  .max(500)
  .optional()
  .describe(
    'Made where it is left out. Give the one that your receiver has already, as its verifier takes it.',
  );

/** What is wrong with a secret of the caller's own; null where nothing is. */
export function secretProblem(dialect: DialectName, given: string | undefined): string | null {
  const { pattern, form } = DIALECTS[dialect].secret;
  return given === undefined || pattern.test(given) ? null : `a secret of the dialect ${dialect} is ${form}`;
}

export const createWebhook = z
  .strictObject({
    url,
    dialect: dialect.default('standard'),
    events: events.min(1).optional().describe('All where it is left out.'),
    secret,
  })
  .superRefine((body, issues) => {
    const message = secretProblem(body.dialect, body.secret);
    if (message) issues.addIssue({ code: 'custom', path: ['secret'], message });
  })
  .meta({ id: 'CreateWebhook' });

export const updateWebhook = z
  .strictObject({
    url: url.optional(),
    events: events.optional().describe('Empty: all.'),
    disabled: z.boolean().optional().describe('Nothing is sent to an endpoint that is disabled.'),
  })
  .meta({ id: 'UpdateWebhook' });

export const rotateWebhookSecret = z
  .strictObject({
    secret,
    overlap: z
      .int()
      .min(0)
      .max(30 * 86_400)
      .default(86_400)
      .describe('Seconds for which the earlier secret signs along.'),
  })
  .meta({ id: 'RotateWebhookSecret' });

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
    failing_since: z.iso
      .datetime()
      .nullable()
      .describe('Since when every attempt failed; null where the last one did not.'),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'Webhook' });

export const webhookList = z.object({ data: z.array(webhook) }).meta({ id: 'WebhookList' });

export const rotatedWebhook = webhook
  .extend({
    previous_until: z.iso
      .datetime()
      .nullable()
      .describe(
        'Until when the earlier secret signs along; null where the dialect takes one signature alone.',
      ),
  })
  .meta({ id: 'RotatedWebhook' });

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
    created_at: z.iso.datetime(),
    delivered_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery' });
export const deliveryList = z
  .object({ data: z.array(delivery), next_cursor: z.string().nullable() })
  .meta({ id: 'DeliveryList' });

const attempt = z.object({
  at: z.iso.datetime(),
  ms: z.int(),
  status: z.int().nullable().describe('What was answered; null where nothing was.'),
  error: z.string().nullable(),
});

export const deliveryLog = delivery
  .extend({
    type: z.string().describe('`verification.approved`'),
    verification: verificationId,
    log: z.array(attempt).describe('Every attempt, oldest first, those before a replay too.'),
  })
  .meta({ id: 'DeliveryLog' });

const time = z.iso.datetime({ offset: true });

export const replaySpan = z
  .strictObject({
    from: time.describe('Events from then on,'),
    to: time.describe('and before then.'),
    states: z
      .array(z.enum(REPLAYED_STATES))
      .min(1)
      .default(['dead', 'missed'])
      .describe('`missed`: what happened while the endpoint was disabled, or before it was there.'),
  })
  .refine(({ from, to }) => new Date(from) < new Date(to), { path: ['to'], message: 'is not after `from`' })
  .meta({ id: 'ReplayWebhook' });

export const replayed = z.object({ replayed: z.int() }).meta({ id: 'ReplayedWebhook' });
