import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CleanUp } from './clean-up.ts';

export async function temporaryFolder(later: CleanUp): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'idwell-bench-'));
  later(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
