/** A small server in place of a vendor that we have no facade of, written from the vendor's documentation. */
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';

/** Puts off closing: `onTestFinished` of a test, `withCleanUp` of a bench. */
export type Later = (close: () => void | Promise<void>) => unknown;

/** `raw` bodies: signatures are made over the bytes. */
export async function standIn(serve: (app: Express) => void, later: Later): Promise<string> {
  const app = express();
  app.use(express.raw({ type: () => true, limit: '20mb' }));
  serve(app);
  app.use((_request, response) => void response.status(404).json({ message: 'There is no such thing.' }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  later(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// biome-ignore lint/suspicious/noExplicitAny: a body is what the test sent
export function bodyOf(request: { body: unknown }): any {
  return Buffer.isBuffer(request.body) && request.body.length > 0 ? JSON.parse(request.body.toString()) : {};
}
