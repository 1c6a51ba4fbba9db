/**
 * An integrator's service: customers' identities are verified by Onfido, and by idwell while Onfido is down. Nothing
 * below `fallback` knows which of them it is.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'idwell/client';
import { createFallbackProvider } from 'idwell/fallback';
import { hopsInFile } from 'idwell/fallback/hops-in-file';
import { type CaptureType, ProviderError, type ProviderErrorCode } from 'idwell/provider';
import { createIdwellProvider } from 'idwell/providers/idwell';
import { createOnfidoProvider } from 'idwell/providers/onfido';

const { ONFIDO_URL, ONFIDO_TOKEN, IDWELL_URL, IDWELL_KEY, IDWELL_PROFILE, HOPS, PORT } = process.env;

const onfido = createOnfidoProvider({
  apiToken: needed('ONFIDO_TOKEN', ONFIDO_TOKEN),
  ...(ONFIDO_URL ? { baseUrl: ONFIDO_URL } : {}),
  webhookTokens: [process.env.ONFIDO_WEBHOOK_TOKEN ?? ''].filter(Boolean),
});
const idwell = createIdwellProvider({
  api: createClient({ url: needed('IDWELL_URL', IDWELL_URL), key: needed('IDWELL_KEY', IDWELL_KEY) }),
  ...(IDWELL_PROFILE ? { profile: IDWELL_PROFILE } : {}),
  webhookSecrets: [process.env.IDWELL_WEBHOOK_SECRET ?? ''].filter(Boolean),
});
const fallback = createFallbackProvider({
  providers: [{ provider: onfido, createTimeout: 2000 }, { provider: idwell }],
  hops: await hopsInFile(HOPS ?? 'hops.jsonl'),
});
// What began at one after the other had taken over is ended.
setInterval(() => void fallback.settle().catch(console.error), 60_000).unref();

type Handler = (request: IncomingMessage, ids: string[]) => Promise<unknown>;

/** Method and path -> what is done; `*` stands for an id. */
const ROUTES: Record<string, Handler> = {
  'POST /customers/*/verifications/*': async (request, [applicantReference = '', reference = '']) =>
    fallback.create({
      applicantReference,
      reference,
      ...JSON.parse((await bodyOf(request)).toString() || '{}'),
    }),
  'PUT /verifications/*/*': async (request, [id = '', type]) =>
    fallback.upload(id, { type: type as CaptureType, content: await bodyOf(request) }),
  'POST /verifications/*/submit': (_request, [id = '']) => fallback.submit(id),
  'GET /verifications/*': (_request, [id = '']) => fallback.get(id),
  'GET /hops/*': (_request, [reference = '']) => fallback.hops(reference),
  'POST /webhooks': async (request) => {
    const headers = request.headers as Record<string, string>;
    const event = await fallback.parseWebhook({ headers, body: await bodyOf(request) });
    console.log(`${event.verificationId} is ${event.status ?? 'changed'}`);
  },
  'GET /health': async () => ({ ...(await fallback.health()), circuits: fallback.circuits() }),
};

const STATUS: Partial<Record<ProviderErrorCode, number>> = {
  invalid_request: 422,
  not_found: 404,
  wrong_status: 409,
  incomplete: 409,
  webhook_refused: 401,
  unreachable: 503,
  rate_limited: 503,
};

const server = createServer(async (request, response) => {
  const answer = (status: number, body: unknown = {}) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  try {
    const route = routeOf(request);
    if (!route) return answer(404, { error: 'There is no such route.' });
    return answer(200, await route.handler(request, route.ids));
  } catch (error) {
    if (!(error instanceof ProviderError)) return answer(400, { error: String(error) });
    return answer(STATUS[error.code] ?? 502, { error: error.message, code: error.code });
  }
});
server.listen(Number(PORT ?? 3000), '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

function routeOf({ method, url = '' }: IncomingMessage): { handler: Handler; ids: string[] } | null {
  const parts = url.split('/').map(decodeURIComponent);
  for (const [route, handler] of Object.entries(ROUTES)) {
    const [verb, path = ''] = route.split(' ');
    const wanted = path.split('/');
    const fits =
      wanted.length === parts.length && wanted.every((one, at) => one === '*' || one === parts[at]);
    if (verb === method && fits) return { handler, ids: parts.filter((_, at) => wanted[at] === '*') };
  }
  return null;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  return Buffer.concat(await request.toArray());
}

function needed(name: string, value: string | undefined): string {
  if (!value) throw new Error(`${name} is not set: README.md says what it is.`);
  return value;
}
