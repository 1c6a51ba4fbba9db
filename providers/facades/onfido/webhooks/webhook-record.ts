import { z } from 'zod';
import type { House } from '../../facade.ts';
import type { VendorRecord } from '../../vendor-records.ts';
import { findRecord } from '../find-record.ts';

export const WEBHOOK = 'webhook';

/** Every event that Onfido's clients may ask for; those that idwell never sends are taken and stay silent. */
const EVENTS = [
  'audit_log.created',
  'watchlist_monitor.matches_updated',
  'workflow_run.completed',
  'workflow_task.started',
  'workflow_task.completed',
  'check.started',
  'check.reopened',
  'check.withdrawn',
  'check.completed',
  'check.form_completed',
  'report.withdrawn',
  'report.resumed',
  'report.cancelled',
  'report.awaiting_approval',
  'report.completed',
  'workflow_timeline_file.created',
  'workflow_run_evidence_folder.created',
] as const;

export const webhookSchema = z.object({
  url: z.url({ protocol: /^https?$/, error: 'must be the address of your receiver, https://…' }),
  enabled: z.boolean().default(true),
  events: z.array(z.enum(EVENTS)).default([]),
  environments: z.array(z.enum(['sandbox', 'live'])).default(['sandbox', 'live']),
  payload_version: z.number().int().min(1).max(3).default(3),
  oauth_enabled: z.literal(false, { error: 'is not offered: deliveries carry a signature' }).optional(),
});
export type WebhookInput = z.output<typeof webhookSchema>;

export interface WebhookContent extends WebhookInput {
  /** Endpoint of ours that hears of the events, `whk_…`. */
  ours: string;
}
export type WebhookRecord = VendorRecord<WebhookContent>;

/** Throws the VendorProblem `not_found`. */
export function webhookOf(house: House, id: string): Promise<WebhookRecord> {
  return findRecord<WebhookContent>(house, WEBHOOK, id);
}

/** `token`: shown when the webhook was made, and never again. */
export function presentWebhook({ id, content }: WebhookRecord, token: string | null = null) {
  const { url, enabled, events, environments, payload_version } = content;
  return {
    id,
    href: `/v3.6/webhooks/${id}`,
    url,
    enabled,
    events,
    environments,
    payload_version,
    ...(token ? { token } : {}),
  };
}
