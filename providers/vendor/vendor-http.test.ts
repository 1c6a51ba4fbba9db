import { createServer, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../idwell/create-client.ts';
import { providerErrorOf } from '../idwell/idwell-error.ts';
import { ProviderError } from '../provider-error.ts';
import { vendorHttp } from './vendor-http.ts';

async function listening(serve: (socket: Socket) => void): Promise<string> {
  const server = createServer(serve).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

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

const answer = (text: string) => (socket: Socket) => {
  socket.on('error', () => undefined);
  socket.once('data', () => socket.end(`HTTP/1.1 ${text}`));
};
/** Somebody listened there until now. */
async function refusing(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}

it.each<[string, (() => Promise<string>) | string, string, boolean]>([
  ['refuses the connection', refusing, 'unreachable', true],
  ['has no address', 'http://no-such-host.invalid', 'unreachable', true],
  // It was sent: nobody knows what became of it.
  [
    'breaks off',
    () => listening((socket) => void socket.once('data', () => socket.destroy())),
    'provider_failed',
    false,
  ],
  ['hangs', () => listening((socket) => void onTestFinished(() => void socket.destroy())), 'timeout', false],
  ['answers 500', () => listening(answer('500 No\r\ncontent-length: 0\r\n\r\n')), 'provider_failed', false],
  [
    'answers HTML',
    () => listening(answer('200 OK\r\ncontent-length: 2\r\n\r\n<p')),
    'unexpected_answer',
    false,
  ],
])('a server that %s', async (_name, where, code, isUndone) => {
  for (const [client, ask] of Object.entries(CLIENTS)) {
    const url = typeof where === 'string' ? where : await where();
    const error = await ask(url).catch((thrown: unknown) => thrown);
    expect(error, client).toBeInstanceOf(ProviderError);
    expect([client, (error as ProviderError).code, (error as ProviderError).isUndone]).toEqual([
      client,
      code,
      isUndone,
    ]);
  }
});
