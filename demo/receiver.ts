/** A receiver of webhooks as a customer would write it: it checks the signature before it believes a word. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface ReceivedEvent {
  /** `webhook-id`, the same over all attempts. */
  id: string;
  type: string;
  data: { verification_id: string; status: string; labels: string[]; outcome: string | null };
}

export interface Receiver {
  url: string;
  /** Tells the receiver the secret of its endpoint. */
  trust(secret: string): void;
  /** Resolves with the first event of the verification that is one of `types`. */
  waitFor(verification: string, types: readonly string[], timeoutMs: number): Promise<ReceivedEvent>;
  /** Requests whose signature did not verify. */
  refused: number;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const secrets: string[] = [];
  const events: ReceivedEvent[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const event = verified(secrets, body, request.headers as Record<string, string>);
      if (event) events.push(event);
      else receiver.refused += 1;
      response.writeHead(event ? 204 : 401).end();
      for (const wake of waiting) wake();
    });
  });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${await listen(server)}/webhooks`,
    trust: (secret) => secrets.push(secret),
    waitFor: (verification, types, timeoutMs) =>
      waitUntil(
        () => events.find((e) => e.data.verification_id === verification && types.includes(e.type)),
        waiting,
        timeoutMs,
      ),
    refused: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return receiver;
}

function verified(secrets: string[], body: string, headers: Record<string, string>): ReceivedEvent | null {
  for (const secret of secrets) {
    try {
      const event = new Webhook(secret).verify(body, headers) as Omit<ReceivedEvent, 'id'>;
      return { ...event, id: headers['webhook-id'] as string };
    } catch {
      // Another endpoint's secret may fit.
    }
  }
  return null;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function waitUntil<T>(find: () => T | undefined, waiting: Set<() => void>, timeoutMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = find();
      if (found === undefined) return;
      clearTimeout(timer);
      waiting.delete(look);
      resolve(found);
    };
    const timer = setTimeout(() => {
      waiting.delete(look);
      reject(new Error(`no webhook came within ${timeoutMs / 1000} s`));
    }, timeoutMs);
    waiting.add(look);
    look();
  });
}
