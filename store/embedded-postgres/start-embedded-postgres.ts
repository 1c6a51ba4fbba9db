/**
 * A real PostgreSQL in the data folder. The server is a process of its own: when idwell is killed it lives on,
 * and the next start takes it over. Several processes of idwell on one data folder share it.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { type OsUser, postgresUser } from './postgres-user.ts';
import { readPostmasterPid, removeStalePostmasterPid } from './postmaster-pid.ts';

const run = promisify(execFile);
const DATABASE = 'idwell';

export interface EmbeddedPostgres {
  url: string;
  /** Stops the server, unless another process still uses it. */
  close(): Promise<void>;
}

interface Cluster {
  folder: string;
  portFile: string;
  password: string;
  binaries: PostgresBinaries;
  user: OsUser | null;
}

export async function startEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(dataFolder);
  const port = (await runningPort(cluster)) ?? (await startServer(cluster));
  await createDatabase(cluster, port);
  return { url: urlOf(cluster, port, DATABASE), close: () => stopUnlessUsed(cluster, port) };
}

async function prepareCluster(dataFolder: string): Promise<Cluster> {
  const [binaries, user] = await Promise.all([findPostgresBinaries(), postgresUser()]);
  const folder = join(dataFolder, 'postgres');
  await mkdir(folder, { recursive: true });
  const password = await readOrMakePassword(dataFolder);
  const cluster = { folder, portFile: join(dataFolder, 'postgres.port'), password, binaries, user };
  if (user) await letIn(dataFolder, folder, user);
  if (!(await exists(join(folder, 'PG_VERSION')))) await initialise(cluster);
  return cluster;
}

/** Another process may have started at the same moment: then its password is the one. */
async function readOrMakePassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'keys', 'postgres-password');
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = randomBytes(24).toString('base64url');
  const made = await writeFile(file, fresh, { mode: 0o600, flag: 'wx', flush: true }).then(
    () => true,
    () => false,
  );
  return made ? fresh : (await readFile(file, 'utf8')).trim();
}

/** As root the server runs as another user, who must be able to walk down to its folder. */
async function letIn(dataFolder: string, folder: string, user: OsUser): Promise<void> {
  await chown(folder, user.uid, user.gid);
  await chmod(dataFolder, ((await stat(dataFolder)).mode & 0o777) | 0o011);
  for (let parent = dirname(dataFolder); parent !== dirname(parent); parent = dirname(parent)) {
    if ((await stat(parent)).mode & 0o001) continue;
    throw new Error(
      `PostgreSQL runs as the user "postgres", who may not enter ${parent}. Set IDWELL_DATA to another folder, run idwell as another user, or set DATABASE_URL.`,
    );
  }
}

async function initialise(cluster: Cluster): Promise<void> {
  const passwordFile = join(cluster.folder, '..', 'postgres-password.tmp');
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.user) await chown(passwordFile, cluster.user.uid, cluster.user.gid);
  try {
    const options = ['--username=idwell', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const text = ['--encoding=UTF8', '--locale=C', '--lc-messages=C', '--set=timezone=UTC'];
    await run(cluster.binaries.initdb, [`--pgdata=${cluster.folder}`, ...options, ...text], {
      ...cluster.user,
      cwd: cluster.folder,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The port of a server that a killed process left behind, or that another process uses. */
async function runningPort(cluster: Cluster): Promise<number | null> {
  await removeStalePostmasterPid(cluster.folder);
  const postmaster = await readPostmasterPid(cluster.folder);
  if (!postmaster) return null;
  await waitUntilReady(cluster, postmaster.port);
  return postmaster.port;
}

async function startServer(cluster: Cluster): Promise<number> {
  const kept = await readFile(cluster.portFile, 'utf8').then(Number, () => null);
  const port = await freePort(kept);
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
  const log = join(cluster.folder, 'server.log');
  const started = await run(
    cluster.binaries.pg_ctl,
    ['start', '--wait', '--timeout=60', '-D', cluster.folder, '-l', log, '-o', flags],
    { ...cluster.user, cwd: cluster.folder },
  ).catch((error: unknown) => error as Error);
  if (started instanceof Error) return await takeOverOrThrow(cluster, started, log);
  await writeFile(cluster.portFile, String(port));
  return port;
}

/** Two processes that start at once: the server of the faster one serves both. */
async function takeOverOrThrow(cluster: Cluster, cause: Error, log: string): Promise<number> {
  const postmaster = await readPostmasterPid(cluster.folder);
  if (!postmaster?.port) throw new Error(`PostgreSQL did not start; its log is ${log}.`, { cause });
  await waitUntilReady(cluster, postmaster.port);
  return postmaster.port;
}

async function waitUntilReady(cluster: Cluster, port: number): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      await query(cluster, port, 'select 1');
      return;
    } catch (cause) {
      if (Date.now() > end) throw new Error('The PostgreSQL in the data folder does not answer.', { cause });
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const known = await query(cluster, port, `select 1 from pg_database where datname = '${DATABASE}'`);
  if (known.rowCount) return;
  // Of two that create at once one is told that it is there already.
  await query(cluster, port, `create database ${DATABASE}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}

async function stopUnlessUsed(cluster: Cluster, port: number): Promise<void> {
  const others = await query(
    cluster,
    port,
    `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  ).catch(() => null);
  if (others === null || others.rowCount) return;
  await run(cluster.binaries.pg_ctl, ['stop', '--wait', '--mode=fast', '-D', cluster.folder], {
    ...cluster.user,
    cwd: cluster.folder,
  });
}

async function query(cluster: Cluster, port: number, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: urlOf(cluster, port, 'postgres') });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await client.query(text);
  } finally {
    await client.end();
  }
}

function urlOf({ password }: Cluster, port: number, database: string): string {
  return `postgres://idwell:${password}@127.0.0.1:${port}/${database}`;
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
