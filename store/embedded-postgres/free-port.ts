import { createServer } from 'node:net';

/** The wanted port where it is free, else any free one. */
export async function freePort(wanted: number | null): Promise<number> {
  if (wanted !== null && (await tryPort(wanted)) !== null) return wanted;
  const port = await tryPort(0);
  if (port === null) throw new Error('No free port was found for PostgreSQL.');
  return port;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : null));
    });
  });
}
