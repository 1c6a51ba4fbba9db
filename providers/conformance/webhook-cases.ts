import assert from 'node:assert/strict';
import type { ConformanceCase, ConformanceHarness } from './conformance.ts';
import { created, needs, refusal } from './steps.ts';

const skip = (harness: ConformanceHarness) =>
  needs('webhook')(harness) ?? (harness.webhook ? null : 'the harness has no webhook');

export const WEBHOOK_CASES: readonly ConformanceCase[] = [
  {
    name: 'knows a webhook of its own',
    skip,
    async run(harness) {
      const { id } = await created(harness);
      const event = await harness.provider.parseWebhook(await harness.webhook!(id));
      assert.equal(event.verificationId, id);
      assert.ok(event.id !== '');
      assert.ok(event.raw);
    },
  },
  {
    name: 'refuses a webhook that was changed, or is not signed',
    skip,
    async run(harness) {
      const { provider } = harness;
      const { id } = await created(harness);
      const webhook = await harness.webhook!(id);
      const changed = Buffer.concat([webhook.body, Buffer.from(' ')]);
      await refusal(provider.parseWebhook({ ...webhook, body: changed }), 'webhook_refused');
      await refusal(provider.parseWebhook({ ...webhook, headers: {} }), 'webhook_refused');
      await refusal(provider.parseWebhook({ ...webhook, body: new Uint8Array() }), 'webhook_refused');
    },
  },
];
