import { freePort } from '../../store/embedded-postgres/free-port.ts';
import { startChild } from './child-process.ts';
import type { CleanUp } from './clean-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A Redis of its own, from the machine's `redis-server`, that writes each command down as a live one would. */
export async function startRedis(later: CleanUp): Promise<string> {
  const port = await freePort(null);
  const folder = await temporaryFolder(later);
  const options = {
    port: String(port),
    bind: '127.0.0.1',
    dir: folder,
    save: '',
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const server = startChild('redis-server', args, {}, later);
  await server.says(/Ready to accept connections/);
  return `redis://127.0.0.1:${port}`;
}
