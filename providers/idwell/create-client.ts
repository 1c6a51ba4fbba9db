/** The typed client of idwell's API over HTTP, exported as `idwell/client`. */
import { ApiError } from './api-error.ts';
import { OPERATION_CALLS } from './generated/operation-calls.ts';
import type { NativeApi, OperationInput, OperationName, OperationOutput } from './native-api.ts';
import { errorOfAnswer, errorOfFetch } from './read-error.ts';

export { ApiError } from './api-error.ts';
export type { NativeApi } from './native-api.ts';

export interface ClientOptions {
  /** Address of the service, `https://id.example.com`; a slash at the end does no harm. */
  url: string;
  /** API key. */
  key: string;
  /** Milliseconds for one request, its answer included; 30,000 by default. */
  timeout?: number;
  /** In place of the global one. */
  fetch?: typeof fetch;
}

type Call = (typeof OPERATION_CALLS)[OperationName] & { field?: string };

/** Never tries twice: what may be tried again is said by the error. Throws a TypeError where the url is none. */
export function createClient({ url, key, timeout = 30_000, fetch: send = fetch }: ClientOptions): NativeApi {
  const base = new URL(url).href.replace(/\/$/, '');
  return {
    async call<N extends OperationName>(name: N, input: OperationInput<N> = {}): Promise<OperationOutput<N>> {
      const call: Call = OPERATION_CALLS[name];
      const given = input as Given;
      const signal = AbortSignal.any([AbortSignal.timeout(timeout), ...(given.signal ? [given.signal] : [])]);
      const { body, type } = bodyOf(call, given);
      const headers = {
        authorization: `Bearer ${key}`,
        ...(type ? { 'content-type': type } : {}),
        ...(given.idempotencyKey ? { 'idempotency-key': given.idempotencyKey } : {}),
      };
      try {
        const request = {
          method: call.method.toUpperCase(),
          headers,
          body,
          signal,
          redirect: 'error' as const,
        };
        const response = await send(base + pathOf(call.path, given), request);
        if (!response.ok) throw await errorOfAnswer(response);
        return (await answerOf(call, response)) as OperationOutput<N>;
      } catch (error) {
        throw error instanceof ApiError ? error : errorOfFetch(error);
      }
    },
  };
}

interface Given {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: Record<string, unknown>;
  file?: Uint8Array;
  files?: Uint8Array[];
  idempotencyKey?: string;
  signal?: AbortSignal;
}

function pathOf(template: string, { path = {}, query = {} }: Given): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(
    Object.fromEntries(asked.map(([name, value]) => [name, String(value)])),
  ).toString();
  return search ? `${filled}?${search}` : filled;
}

function bodyOf(call: Call, { body, file, files }: Given): { body?: string | FormData; type?: string } {
  if (call.method === 'get' || call.method === 'delete') return {};
  if (!file && !files) return { body: JSON.stringify(body ?? {}), type: 'application/json' };
  const form = new FormData();
  for (const [name, value] of Object.entries(body ?? {})) {
    if (value !== undefined) form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  if (file) form.set('file', blobOf(file));
  for (const one of files ?? []) form.append(call.field ?? 'file', blobOf(one));
  return { body: form };
}

function blobOf(bytes: Uint8Array): Blob {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

async function answerOf(call: Call, response: Response): Promise<unknown> {
  if (call.answer === 'nothing') return undefined;
  if (call.answer === 'json') return await response.json();
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  return { type, bytes: new Uint8Array(await response.arrayBuffer()) };
}
