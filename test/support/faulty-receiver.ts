/**
 * A receiver of webhooks that has bad days: it fails at random by a seed, can be killed, and comes back on the same port. It
 * remembers only what it answered with a success, as a receiver does that stores before it answers.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface FaultyReceiver {
  url: string;
  /** Times that an event was taken, by its id. */
  taken: Map<string, number>;
  /** Requests that came. */
  requests(): number;
  /** Connections are cut and none is taken. */
  kill(): Promise<void>;
  revive(): Promise<void>;
}

export async function startFaultyReceiver(share: number, seed: number): Promise<FaultyReceiver> {
  const random = mulberry(seed);
  const taken = new Map<string, number>();
  let requests = 0;
  let port = 0;
  let server: Server | null = null;
  const take = (id: string) => taken.set(id, (taken.get(id) ?? 0) + 1);
  const answer = (id: string, response: ServerResponse) => {
    requests += 1;
    if (random() >= share) {
      take(id);
      return response.writeHead(204).end();
    }
    const fault = random();
    if (fault < 0.4) return response.writeHead(500).end();
    if (fault < 0.6) return response.writeHead(429, { 'retry-after': '0' }).end();
    if (fault < 0.8) return response.destroy();
    // It took it, and the answer is lost: the sender cannot know.
    if (fault < 0.9) take(id);
    // The others are answered with silence.
    if (fault < 0.9) response.destroy();
  };
  const kill = async () => {
    const dying = server;
    server = null;
    if (!dying) return;
    const gone = new Promise<void>((done) => dying.close(() => done()));
    dying.closeAllConnections();
    await gone;
  };
  const revive = async () => {
    server = createServer((request, response) => {
      request.resume();
      request.on('end', () => answer(String(request.headers['webhook-id']), response));
    });
    const listening = server;
    await new Promise<void>((done) => listening.listen(port, '127.0.0.1', done));
    port = (listening.address() as AddressInfo).port;
  };
  await revive();
  onTestFinished(kill);
  return { url: `http://127.0.0.1:${port}/hook`, taken, requests: () => requests, kill, revive };
}

/** Mulberry32: numbers of 0..1 that a seed repeats. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
