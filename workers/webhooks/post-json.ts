import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Target } from './resolve-target.ts';

export interface PostAnswer {
  status: number;
  retryAfter: string | null;
}

/** Of an answer; whoever sends more is cut off. */
const HEADER_BYTES = 16_384;

/**
 * Posts to the address that was resolved, under the name of the URL. Follows no redirect, and reads nothing behind the
 * headers: of an answer without an end no byte is kept. `signal` ends it wherever it is.
 */
export function postJson(
  { url, address, family }: Target,
  body: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<PostAnswer> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: 'POST',
      // No agent: a kept connection could lead to an address that was checked for another name.
      agent: false,
      signal,
      maxHeaderSize: HEADER_BYTES,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      lookup: (_host, options, done) =>
        options.all ? done(null, [{ address, family }]) : done(null, address, family),
    });
    sent.on('error', reject);
    sent.once('response', (response) => {
      resolve({ status: response.statusCode ?? 0, retryAfter: retryAfterOf(response) });
      response.destroy();
    });
    // Nobody asked for another protocol.
    sent.once('upgrade', (response, socket) => {
      resolve({ status: response.statusCode ?? 0, retryAfter: null });
      socket.destroy();
    });
    sent.end(body);
  });
}

function retryAfterOf({ headers }: IncomingMessage): string | null {
  return headers['retry-after'] ?? null;
}
