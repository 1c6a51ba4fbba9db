/** Receivers that mean no good, on real sockets: none of them holds an attempt longer than it may take. */
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { postJson } from './post-json.ts';

const TIMEOUT = 300;

async function listen(answer: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** The status that was answered, or the name or code of the error, and how long it took. */
async function post(answer: (socket: Socket) => void) {
  const url = new URL(`http://receiver.invalid:${await listen(answer)}/hook`);
  const target = { url, address: '127.0.0.1', family: 4 as const };
  const begun = performance.now();
  const came = await postJson(target, '{}', {}, AbortSignal.timeout(TIMEOUT)).then(
    ({ status }) => status,
    (error: NodeJS.ErrnoException) => error.code ?? error.name,
  );
  return { came, ms: performance.now() - begun };
}

const OK = 'HTTP/1.1 200 OK\r\n';

function every(ms: number, socket: Socket, write: () => string) {
  const timer = setInterval(() => socket.writable && socket.write(write()), ms);
  socket.once('close', () => clearInterval(timer));
}

describe('a receiver that', () => {
  it.each<[string, (socket: Socket) => void, string | number]>([
    ['never answers', () => undefined, 'ABORT_ERR'],
    ['drips a header without end', (socket) => every(10, socket, () => 'H'), 'HPE_INVALID_CONSTANT'],
    [
      'drips headers one by one',
      (socket) => {
        socket.write(OK);
        every(10, socket, () => 'x: y\r\n');
      },
      'ABORT_ERR',
    ],
    [
      'says again and again that it goes on',
      (socket) => every(10, socket, () => 'HTTP/1.1 102 Processing\r\n\r\n'),
      'ABORT_ERR',
    ],
    [
      'sends headers of any size',
      (socket) => socket.write(`${OK}x: ${'y'.repeat(1_000_000)}\r\n\r\n`),
      'HPE_HEADER_OVERFLOW',
    ],
    ['hangs up', (socket) => socket.destroy(), 'ECONNRESET'],
    ['speaks something else', (socket) => socket.end('SSH-2.0-OpenSSH_9.9\r\n'), 'HPE_INVALID_CONSTANT'],
    [
      'changes the protocol',
      (socket) =>
        socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
      101,
    ],
    [
      'answers with a body without end',
      (socket) => {
        socket.write(`${OK}\r\n`);
        every(1, socket, () => 'z'.repeat(100_000));
      },
      200,
    ],
    [
      'promises a body that never comes',
      (socket) => socket.write(`${OK}content-length: 1000000000\r\n\r\n`),
      200,
    ],
  ])('%s', async (_, answer, expected) => {
    const { came, ms } = await post(answer);
    expect(came).toBe(expected);
    expect(ms).toBeLessThan(TIMEOUT + 1000);
  });
});
