/** A small server in place of a vendor that we have no facade of, written from the vendor's documentation. */
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { onTestFinished } from 'vitest';

/** Closed when the test ends. `raw` bodies: signatures are made over the bytes. */
export async function standIn(serve: (app: Express) => void): Promise<string> {
  const app = express();
  app.use(express.raw({ type: () => true, limit: '20mb' }));
  serve(app);
  app.use((_request, response) => void response.status(404).json({ message: 'There is no such thing.' }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// biome-ignore lint/suspicious/noExplicitAny: a body is what the test sent
export function bodyOf(request: { body: unknown }): any {
  return Buffer.isBuffer(request.body) && request.body.length > 0 ? JSON.parse(request.body.toString()) : {};
}
