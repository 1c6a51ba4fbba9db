import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeOnce } from '../write-once.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { type OsUser, postgresUser } from './postgres-user.ts';

const run = promisify(execFile);

/** A database folder that a server can be started on. */
export interface Cluster {
  folder: string;
  /** Holds the port of the last start. */
  portFile: string;
  password: string;
  binaries: PostgresBinaries;
  /** Whom the server runs as; null for ourselves. */
  user: OsUser | null;
}

/** Makes the database folder where there is none. Several processes may ask at once. */
export async function prepareCluster(dataFolder: string): Promise<Cluster> {
  const [binaries, user] = await Promise.all([findPostgresBinaries(), postgresUser()]);
  await mkdir(dataFolder, { recursive: true });
  if (user) await letIn(dataFolder);
  const passwordFile = join(dataFolder, 'keys', 'postgres-password');
  const password = (await writeOnce(passwordFile, randomBytes(24).toString('base64url'))).trim();
  const folder = join(dataFolder, 'postgres');
  const cluster = { folder, portFile: join(dataFolder, 'postgres.port'), password, binaries, user };
  const there = await access(folder).then(
    () => true,
    () => false,
  );
  if (!there) await initialise(cluster);
  return cluster;
}

/** As root the server runs as another user, who must be able to walk down to its folder. */
async function letIn(dataFolder: string): Promise<void> {
  await chmod(dataFolder, ((await stat(dataFolder)).mode & 0o777) | 0o011);
  for (let parent = dirname(dataFolder); parent !== dirname(parent); parent = dirname(parent)) {
    if ((await stat(parent)).mode & 0o001) continue;
    throw new Error(
      `PostgreSQL runs as the user "postgres", who may not enter ${parent}. Set IDWELL_DATA to another folder, run idwell as another user, or set DATABASE_URL.`,
    );
  }
}

/** Made aside and moved into place whole: a start that was cut short leaves no half of a database behind. */
async function initialise({ folder, password, binaries, user }: Cluster): Promise<void> {
  const aside = `${folder}.${randomBytes(6).toString('hex')}.tmp`;
  const passwordFile = `${aside}.password`;
  await mkdir(aside);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([aside, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  try {
    const options = ['--username=idwell', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const text = ['--encoding=UTF8', '--locale=C', '--lc-messages=C', '--set=timezone=UTC'];
    await run(binaries.initdb, [`--pgdata=${aside}`, ...options, ...text], { ...user, cwd: aside });
    await rename(aside, folder).catch(unlessThere);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(aside, { recursive: true, force: true });
  }
}

/** Another process was faster: its folder is the one. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
}
