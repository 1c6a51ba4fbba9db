/** A real Redis of its own, from the `redis-server` of the machine. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../../store/embedded-postgres/free-port.ts';

const installed = spawnSync('redis-server', ['--version']).status === 0;

/** False where tests on Redis are left out; in CI they are never. */
export const hasRedis = installed || process.env.CI !== undefined;

if (!installed) {
  console.warn(
    'SKIPPED: no redis-server on this machine, so nothing is tested on Redis (apt install redis-server).',
  );
}

/** Ends with the test. */
export async function startTestRedis(policy = 'noeviction'): Promise<string> {
  const port = await freePort(null);
  const folder = await mkdtemp(join(tmpdir(), 'idwell-redis-'));
  const options = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const child = spawn('redis-server', [...options, '--maxmemory-policy', policy], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });
  await new Promise<void>((done, fail) => {
    child.once('error', fail);
    child.stdout.on('data', (text: Buffer) => text.includes('Ready to accept connections') && done());
  });
  return `redis://127.0.0.1:${port}`;
}
