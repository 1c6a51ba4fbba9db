import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface OsUser {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, who is created where missing. */
export async function postgresUser(): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null;
  const known = await lookUp();
  if (known) return known;
  await run('groupadd', ['--system', 'postgres']).catch(() => undefined);
  await run('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres']).catch(
    () => undefined,
  );
  const created = await lookUp();
  if (created) return created;
  throw new Error(
    'PostgreSQL does not run as root, and the user "postgres" could not be created. Run idwell as another user, or set DATABASE_URL.',
  );
}

async function lookUp(): Promise<OsUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}
