import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface Postmaster {
  pid: number;
  /** 0 while the server has not said it yet. */
  port: number;
}

/** What `postmaster.pid` says: line 1 is the process, line 4 the port. Null where there is none. */
export async function readPostmasterPid(databaseFolder: string): Promise<Postmaster | null> {
  const text = await readFile(join(databaseFolder, 'postmaster.pid'), 'utf8').catch(() => null);
  const lines = text?.split('\n') ?? [];
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port: port || 0 } : null;
}

/**
 * The server that runs on the folder; null where none does. After a power cut, or in a container that starts
 * afresh, the file may name a process that is gone, or that is now another program. PostgreSQL does not start while
 * that number is alive, so such a file is removed.
 */
export async function findPostmaster(databaseFolder: string): Promise<Postmaster | null> {
  const postmaster = await readPostmasterPid(databaseFolder);
  if (!postmaster || (await isPostgres(postmaster.pid))) return postmaster;
  await rm(join(databaseFolder, 'postmaster.pid'), { force: true });
  return null;
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // `1234 (postgres) S ...`; Z is a process that has ended and that nobody has asked about yet.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // Without /proc we cannot tell; PostgreSQL then says itself what is wrong.
  return stat === null || /\(postgres\) [^ZX]/.test(stat);
}
