import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findPostmaster } from '../../store/embedded-postgres/postmaster-pid.ts';
import type { CleanUp } from './clean-up.ts';

/** Goes with the bench, and with it a database server that an idwell which was killed has left in it. */
export async function temporaryFolder(later: CleanUp): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'idwell-bench-'));
  later(async () => {
    await stopDatabase(join(folder, 'postgres'));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return folder;
}

async function stopDatabase(databaseFolder: string): Promise<void> {
  const left = await findPostmaster(databaseFolder);
  if (!left) return;
  // Fast shutdown: open connections are ended.
  process.kill(left.pid, 'SIGINT');
  for (let waits = 0; waits < 100 && (await findPostmaster(databaseFolder)); waits++) await pause(100);
}
