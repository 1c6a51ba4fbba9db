/** Clients of vendors against idwell speaking their language: one end of each translation tests the other. */
import type { NativeApi } from '../../../providers/idwell/native-api.ts';
import { createOnfidoProvider } from '../../../providers/onfido/create-onfido-provider.ts';
import type { WebhookRequest } from '../../../providers/provider.ts';
import { createSumsubProvider } from '../../../providers/sumsub/create-sumsub-provider.ts';
import type { Service } from '../../../service/start-service.ts';
import { DEFAULT_TENANT } from '../../../store/open-store.ts';
import { eventually } from '../eventually.ts';
import { GOOD, MADE_PROFILE } from '../made-reader.ts';
import { type Later, standIn } from '../stand-in.ts';
import type { OpenHarness } from './open-harness.ts';

/** The service runs with `IDWELL_FACADES=sumsub`; `api` is its own. */
export async function sumsubHarness(service: Service, api: NativeApi, later: Later): Promise<OpenHarness> {
  const keys = service.store.in({ tenantId: DEFAULT_TENANT, mode: 'live' }).apiKeys;
  const { secret, signingSecret } = await keys.create({ name: 'theirs', scopes: ['*'], signed: true });
  const receiver = await receiverOf(later);
  const webhookSecret = 'a-secret-of-the-test';
  await api.call('createWebhook', {
    body: { url: receiver.url, dialect: 'sumsub', secret: webhookSecret },
  });
  const { id: level } = await api.call('createProfile', { body: MADE_PROFILE });
  const provider = createSumsubProvider({
    appToken: secret,
    secretKey: signingSecret as string,
    baseUrl: service.url as string,
    levelName: level as string,
    webhookSecrets: [webhookSecret],
  });
  return {
    provider,
    input: { level: level as string },
    webhook: async (id) => {
      const { reference } = await provider.get(id);
      const query = { applicant_reference: reference as string };
      const { data } = await api.call('listVerifications', { query });
      // Something has to happen that is told.
      await api.call('holdVerification', { path: { id: data[0]?.id as string } });
      return receiver.thatNames(id);
    },
  };
}

/** What came in, and the first of it that names an id. */
async function receiverOf(later: Later) {
  const received: WebhookRequest[] = [];
  const hook = await standIn(
    (app) =>
      void app.post('/hook', ({ headers, body }, response) => {
        received.push({ headers: headers as WebhookRequest['headers'], body });
        response.status(204).end();
      }),
    later,
  );
  const thatNames = (id: string) =>
    eventually('a webhook', () => received.find(({ body }) => Buffer.from(body).includes(id)));
  return { url: `${hook}/hook`, thatNames };
}

/**
 * The service runs with `IDWELL_FACADES=onfido` and nobody else uses it. The profiles are the facade's, which look for
 * the same person twice: everybody in the suite shows one passport, so that a reviewer has to let them through.
 */
export async function onfidoHarness(service: Service, api: NativeApi, later: Later): Promise<OpenHarness> {
  const baseUrl = `${service.url}/v3.6`;
  const receiver = await receiverOf(later);
  const token = 'a-token-of-the-test';
  await api.call('createWebhook', { body: { url: receiver.url, dialect: 'onfido', secret: token } });
  const provider = createOnfidoProvider({
    apiToken: service.firstKey as string,
    baseUrl,
    webhookTokens: [token],
  });
  return {
    provider,
    // Onfido tells of checks alone, by their own id.
    webhook: async (id) => {
      for (const upload of GOOD) await provider.upload(id, upload);
      const { raw } = await provider.submit(id);
      return receiver.thatNames((raw as { check: { id: string } }).check.id);
    },
    decide: async (id, outcome) => {
      if (outcome !== 'approved') return;
      await eventually('a decision', async () => (await provider.get(id)).outcome);
      const query = { status: 'double_check' as const };
      const { data } = await api.call('listVerifications', { query });
      for (const { id: ours } of data)
        await api.call('approveVerification', {
          path: { id: ours },
          body: { reason: 'One passport for all.' },
        });
    },
  };
}
