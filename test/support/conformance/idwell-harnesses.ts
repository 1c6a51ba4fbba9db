import type { Request } from 'express';
import type { ConformanceHarness } from '../../../providers/conformance/conformance.ts';
import { createFallbackProvider } from '../../../providers/fallback/create-fallback-provider.ts';
import { hopsInMemory } from '../../../providers/fallback/hops-in-memory.ts';
import { createIdwellProvider } from '../../../providers/idwell/create-idwell-provider.ts';
import type { NativeApi } from '../../../providers/idwell/native-api.ts';
import { createManualProvider } from '../../../providers/manual/create-manual-provider.ts';
import { createOnfidoProvider } from '../../../providers/onfido/create-onfido-provider.ts';
import type { Provider } from '../../../providers/provider.ts';
import { startDeadServer } from '../dead-server.ts';
import { eventually } from '../eventually.ts';
import { MADE_PROFILE } from '../made-reader.ts';
import { type Later, standIn } from '../stand-in.ts';
import type { OpenHarness } from './open-harness.ts';

/** idwell behind `api`, of which real webhooks are received. `make` is given their secrets. */
export async function idwellHarness(
  api: NativeApi,
  later: Later,
  make = (secrets: string[]): Provider => createIdwellProvider({ api, webhookSecrets: secrets }),
): Promise<OpenHarness> {
  const received: Pick<Request, 'headers' | 'body'>[] = [];
  const url = await standIn(
    (app) =>
      void app.post('/hook', ({ headers, body }, response) => {
        received.push({ headers, body });
        response.status(204).end();
      }),
    later,
  );
  const { secret, id } = await api.call('createWebhook', { body: { url: `${url}/hook` } });
  later(async () => void (await api.call('deleteWebhook', { path: { id } }).catch(() => undefined)));
  const { id: level } = await api.call('createProfile', { body: MADE_PROFILE });
  const provider = make([secret as string]);
  const webhook: ConformanceHarness['webhook'] = async (outward) => {
    // Something has to happen that is told.
    await provider.hold(outward);
    const own = outward.slice(outward.indexOf(':') + 1);
    const { headers, body } = await eventually('a webhook', () =>
      received.find((each) => String(each.body).includes(own)),
    );
    return { headers: headers as Record<string, string>, body };
  };
  return { provider, webhook, input: { level } };
}

export function manualHarness(api: NativeApi): OpenHarness {
  const provider = createManualProvider({ api });
  const decide: ConformanceHarness['decide'] = async (id, outcome) => {
    if (outcome === 'approved') await provider.approve(id, { reason: 'seen' });
    else {
      const labels = [outcome === 'rejected_retry' ? 'BAD_SELFIE' : 'FORGERY'];
      await provider.reject(id, { reason: 'seen', labels });
    }
  };
  return { provider, decide };
}

/** idwell under another name is asked where idwell is down. */
export function fallbackHarness(api: NativeApi, later: Later): Promise<OpenHarness> {
  return idwellHarness(api, later, (webhookSecrets) =>
    createFallbackProvider({
      providers: ['idwell', 'idwell-two'].map((name) => ({
        provider: createIdwellProvider({ name, api, webhookSecrets }),
        createTimeout: 30_000,
      })),
      hops: hopsInMemory(),
    }),
  ).then((harness) => ({ ...harness, holders: ['idwell', 'idwell-two'] }));
}

/** Onfido first, and dead: whatever the suite asks for, idwell does. */
export async function failedOverHarness(api: NativeApi, later: Later): Promise<OpenHarness> {
  const { url, close } = await startDeadServer('refuses');
  later(close);
  const { input } = await idwellHarness(api, later);
  const onfido = createOnfidoProvider({ apiToken: 'token', baseUrl: url });
  // What idwell does alone is what a fallback over both does not offer, and listing asks Onfido too.
  const actions = onfido.capabilities.actions.filter((action) => action !== 'list' && action !== 'webhook');
  const dead: Provider = { ...onfido, capabilities: { ...onfido.capabilities, actions } };
  const provider = createFallbackProvider({
    providers: [{ provider: dead }, { provider: createIdwellProvider({ api }), createTimeout: 30_000 }],
    hops: hopsInMemory(),
  });
  return { provider, ...(input ? { input } : {}), holders: ['idwell'] };
}
