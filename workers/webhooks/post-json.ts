import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Target } from './resolve-target.ts';

export interface PostAnswer {
  status: number;
  retryAfter: string | null;
}

/** Posts to the address that was resolved, under the name of the URL. Follows no redirect and reads no answer. */
export function postJson(
  { url, address, family }: Target,
  body: string,
  headers: Record<string, string>,
  timeout: number,
): Promise<PostAnswer> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      // No agent: a kept connection could lead to an address that was checked for another name.
      agent: false,
      signal: AbortSignal.timeout(timeout),
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      lookup: (_host, options, done) =>
        options.all ? done(null, [{ address, family }]) : done(null, address, family),
    });
    sent.once('error', reject);
    sent.once('response', (response) => {
      resolve({ status: response.statusCode ?? 0, retryAfter: retryAfterOf(response) });
      response.destroy();
    });
    sent.end(body);
  });
}

function retryAfterOf({ headers }: IncomingMessage): string | null {
  return headers['retry-after'] ?? null;
}
