/** Requests to a vendor's API, and what its answers mean for whoever asks. */
import type { ProviderAction } from '../provider.ts';
import { ProviderError, type ProviderErrorCode } from '../provider-error.ts';
import { isNeverSent } from './is-never-sent.ts';

export interface VendorHttpOptions {
  /** Name of the provider, for errors. */
  provider: string;
  /** A slash at the end does no harm. */
  baseUrl: string;
  /** Milliseconds for one request; 30,000 by default. */
  timeout?: number | undefined;
  /** In place of the global one. */
  fetch?: typeof fetch | undefined;
  /** Headers of every request; signatures are made over what is sent. */
  headers(request: Sent): Record<string, string>;
}

export interface Sent {
  method: string;
  /** With query. */
  path: string;
  body: Uint8Array;
}

export interface VendorQuestion {
  action: ProviderAction | 'health';
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Sent as JSON. */
  json?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
}

export interface VendorReply {
  /** JSON where it is some; null where the body is empty. */
  // biome-ignore lint/suspicious/noExplicitAny: a vendor's answer is looked at member by member
  body: any;
  headers: Headers;
}

export type AskVendor = (question: VendorQuestion) => Promise<VendorReply>;

interface Where {
  provider: string;
  action: ProviderAction | 'health';
}

const NONE = new Uint8Array();

/** Throws ProviderError and nothing else; never tries twice. */
export function vendorHttp(options: VendorHttpOptions): AskVendor {
  const { provider, timeout = 30_000, fetch: send = fetch } = options;
  const baseUrl = options.baseUrl.replace(/\/$/, '');
  return async ({ action, method = 'GET', path, json, form, headers = {} }) => {
    const where = { provider, action };
    const { body, type } = await bytesOf(json, form);
    const signed = options.headers({ method, path: new URL(baseUrl + path).pathname + search(path), body });
    let response: Response;
    let text: string;
    try {
      response = await send(baseUrl + path, {
        method,
        headers: {
          accept: 'application/json',
          ...(type ? { 'content-type': type } : {}),
          ...signed,
          ...headers,
        },
        ...(body.length > 0 ? { body: body as Uint8Array<ArrayBuffer> } : {}),
        signal: AbortSignal.timeout(timeout),
        redirect: 'error',
      });
      text = await response.text();
    } catch (error) {
      throw failureOf(where, error, timeout);
    }
    const answer = parse(text);
    if (response.ok && answer !== undefined) return { body: answer, headers: response.headers };
    throw refusalOf(where, response, answer, text);
  };
}

function failureOf(where: Where, error: unknown, timeout: number): ProviderError {
  const [code, message]: [ProviderErrorCode, string] =
    error instanceof Error && error.name === 'TimeoutError'
      ? ['timeout', `no answer in ${timeout} ms.`]
      : isNeverSent(error)
        ? ['unreachable', 'it could not be reached.']
        : ['provider_failed', 'the connection broke before it had answered.'];
  return new ProviderError(where, code, message, {}, { cause: error });
}

function search(path: string): string {
  return path.includes('?') ? path.slice(path.indexOf('?')) : '';
}

async function bytesOf(
  json: unknown,
  form: FormData | undefined,
): Promise<{ body: Uint8Array; type?: string }> {
  if (form) {
    // Written out here, so that a signature can be made over the very bytes.
    const request = new Request('http://localhost', { method: 'POST', body: form });
    const type = request.headers.get('content-type') as string;
    return { body: new Uint8Array(await request.arrayBuffer()), type };
  }
  if (json === undefined) return { body: NONE };
  return { body: new TextEncoder().encode(JSON.stringify(json)), type: 'application/json' };
}

/** Undefined where it is no JSON. */
function parse(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const CODES: Record<number, ProviderErrorCode> = {
  401: 'unauthenticated',
  403: 'unauthenticated',
  404: 'not_found',
  408: 'timeout',
  409: 'wrong_status',
  410: 'not_found',
  429: 'rate_limited',
};

function refusalOf(where: Where, response: Response, raw: unknown, text: string): ProviderError {
  const { status } = response;
  const code =
    CODES[status] ??
    (status >= 500 ? 'provider_failed' : status >= 400 ? 'invalid_request' : 'unexpected_answer');
  const after = Number(response.headers.get('retry-after'));
  const details = {
    httpStatus: status,
    raw: raw ?? text.slice(0, 500),
    ...(after > 0 ? { retryAfter: after * 1000 } : {}),
  };
  return new ProviderError(where, code, `it answered ${status}${saidBy(raw)}.`, details);
}

/** The sentence of the usual places. */
function saidBy(raw: unknown): string {
  const { message, description, error, errors } = (raw ?? {}) as Record<string, unknown>;
  const inner = (error ?? (Array.isArray(errors) ? errors[0] : undefined)) as
    | Record<string, unknown>
    | undefined;
  const said = [message, description, inner?.message, inner?.title].find((each) => typeof each === 'string');
  return typeof said === 'string' && said !== '' ? `: ${said.replace(/\.$/, '')}` : '';
}
