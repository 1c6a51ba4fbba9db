import { expect, it, onTestFinished } from 'vitest';
import { type Death, startDeadServer } from '../../test/support/dead-server.ts';
import { standIn } from '../../test/support/stand-in.ts';
import { createClient } from '../idwell/create-client.ts';
import { providerErrorOf } from '../idwell/idwell-error.ts';
import { ProviderError } from '../provider-error.ts';
import { vendorHttp } from './vendor-http.ts';

const CLIENTS: Record<string, (baseUrl: string) => Promise<unknown>> = {
  vendor: (baseUrl) =>
    vendorHttp({ provider: 'onfido', baseUrl, timeout: 200, headers: () => ({}) })({
      ...{ action: 'create', method: 'POST', path: '/x', json: {} },
    }),
  idwell: (url) =>
    createClient({ url, key: 'k', timeout: 200 })
      .call('createVerification', { body: {} })
      .catch((error) => Promise.reject(providerErrorOf({ provider: 'idwell', action: 'create' }, error))),
};

const dead = (death: Death) => async () => {
  const { url, close } = await startDeadServer(death);
  onTestFinished(close);
  return url;
};
const proxy = () =>
  standIn((app) => void app.post('/{*any}', (_, response) => void response.send('<p>Hello')), onTestFinished);

it.each<[string, () => Promise<string>, string, boolean]>([
  ['refuses the connection', dead('refuses'), 'unreachable', true],
  ['has no address', async () => 'http://no-such-host.invalid', 'unreachable', true],
  // Fetch refuses the ports of other protocols itself.
  ['has a port that is none for HTTP', async () => 'http://127.0.0.1:9', 'unreachable', true],
  // It was sent: nobody knows what became of it.
  ['breaks off', dead('breaks off'), 'provider_failed', false],
  ['hangs', dead('hangs'), 'timeout', false],
  ['answers 500', dead('answers 500'), 'provider_failed', false],
  ['answers HTML', proxy, 'unexpected_answer', false],
])('a server that %s', async (_name, open, code, isUndone) => {
  const url = await open();
  for (const [client, ask] of Object.entries(CLIENTS)) {
    const error = await ask(url).catch((thrown: unknown) => thrown);
    expect(error, client).toBeInstanceOf(ProviderError);
    const { code: seen, isUndone: undone } = error as ProviderError;
    expect([client, seen, undone]).toEqual([client, code, isUndone]);
  }
});
