/** idwell behind the adapter interface, over HTTP, in the process, and as a review queue, held to the conformance suite. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { type ConformanceHarness, runConformance } from '../../providers/conformance/conformance.ts';
import { createClient } from '../../providers/idwell/create-client.ts';
import { createIdwellProvider } from '../../providers/idwell/create-idwell-provider.ts';
import type { NativeApi } from '../../providers/idwell/native-api.ts';
import { createManualProvider } from '../../providers/manual/create-manual-provider.ts';
import type { Provider } from '../../providers/provider.ts';
import { startEmbedded } from '../../service/start-embedded.ts';
import { eventually } from '../support/eventually.ts';
import { BAD, FORGED, GOOD, MADE_PROFILE, madeReader } from '../support/made-reader.ts';
import { startReceiver } from '../support/receiver.ts';
import { openTestStore } from '../support/store.ts';
import { openWholeService } from '../support/whole-service.ts';
import { QUICK } from '../support/workers.ts';

type Made = Pick<ConformanceHarness, 'provider' | 'webhook' | 'input'> & { api: NativeApi };

/** A provider over it that knows the secret of a receiver, and what the receiver gets. */
async function madeOver(api: NativeApi, make: (secrets: string[]) => Provider): Promise<Made> {
  const receiver = await startReceiver();
  const { secret } = await api.call('createWebhook', { body: { url: receiver.url } });
  const { id: level } = await api.call('createProfile', { body: MADE_PROFILE });
  const provider = make([secret as string]);
  const webhook = async (id: string) => {
    await provider.hold(id);
    const received = await eventually('a webhook', () =>
      receiver.received.find(({ body }) => body.includes(id)),
    );
    return { headers: received.headers as Record<string, string>, body: Buffer.from(received.body) };
  };
  return { api, provider, webhook, input: { level } };
}

async function failures(harness: Pick<ConformanceHarness, 'provider'> & Partial<ConformanceHarness>) {
  const results = await runConformance({
    reference: randomUUID,
    good: GOOD,
    bad: BAD,
    forged: FORGED,
    patience: 20_000,
    wait: (ms) => setTimeout(ms),
    ...harness,
  });
  const skipped = results.filter(({ result }) => result === 'skipped').map(({ name }) => name);
  const failed = results
    .filter(({ result }) => result === 'failed')
    .map(({ name, detail }) => `${name}: ${detail}`);
  return { skipped, failed };
}

it('idwell over HTTP, and its review queue', async () => {
  const { service } = await openWholeService({ reader: madeReader });
  const api = createClient({ url: service.url as string, key: service.firstKey as string });
  const made = await madeOver(api, (webhookSecrets) => createIdwellProvider({ api, webhookSecrets }));
  expect(await failures(made)).toEqual({
    failed: [],
    skipped: ['can be ended', 'lets a person approve and reject, with a reason'],
  });
  const manual = createManualProvider({ api });
  const decide: ConformanceHarness['decide'] = async (id, outcome) => {
    if (outcome === 'approved') await manual.approve(id, { reason: 'seen' });
    else
      await manual.reject(id, {
        reason: 'seen',
        labels: [outcome === 'rejected_retry' ? 'BAD_SELFIE' : 'FORGERY'],
      });
  };
  expect(await failures({ provider: manual, decide })).toEqual({
    failed: [],
    skipped: [
      'takes no submit while pictures are missing, and says which are asked for',
      'can be ended',
      'knows a webhook of its own',
      'refuses a webhook that was changed, or is not signed',
    ],
  });
});

it('idwell in the process', async () => {
  const { environment } = await openTestStore();
  const settings = { ...QUICK, ...environment };
  const embedded = await startEmbedded({ settings, parts: { reader: madeReader } });
  onTestFinished(() => embedded.close());
  const made = await madeOver(embedded.api, (webhookSecrets) =>
    createIdwellProvider({ api: embedded.api, webhookSecrets }),
  );
  expect(await failures(made)).toEqual({
    failed: [],
    skipped: ['can be ended', 'lets a person approve and reject, with a reason'],
  });
});
