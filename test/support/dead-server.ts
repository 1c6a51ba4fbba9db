import { createServer, type Server, type Socket } from 'node:net';

/** The ways in which a provider is dead: no connection, no answer, a failure for an answer, a connection that breaks. */
export type Death = 'refuses' | 'hangs' | 'answers 500' | 'breaks off';

export interface DeadServer {
  url: string;
  close(): Promise<void>;
}

export async function startDeadServer(death: Death): Promise<DeadServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    if (death === 'answers 500')
      socket.on('data', () =>
        socket.end('HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'),
      );
    if (death === 'breaks off') socket.on('data', () => socket.destroy());
  });
  const port = await listen(server);
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      for (const socket of sockets) socket.destroy();
    });
  // The port was free a moment ago: nobody listens there.
  if (death === 'refuses') await close();
  return { url: `http://127.0.0.1:${port}`, close: death === 'refuses' ? async () => undefined : close };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  return (server.address() as { port: number }).port;
}
