/**
 * A real PostgreSQL in the data folder. The server is a process of its own: when idwell is killed it lives on,
 * and the next start takes it over. Several processes of idwell on one data folder share it.
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { findPostmaster } from './postmaster-pid.ts';
import { type Cluster, prepareCluster } from './prepare-cluster.ts';

const run = promisify(execFile);
const DATABASE = 'idwell';
/** Recovery after a power cut can take its time. */
const PATIENCE_MILLISECONDS = 60_000;
/** How long ended connections may take to be gone. */
const FAREWELL_MILLISECONDS = 1000;
const OTHER_CLIENTS = `select 1 from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()`;

export interface EmbeddedPostgres {
  url: string;
  /** Starts the server again, on the same port, where it died under us; does nothing where it lives. */
  revive(): Promise<void>;
  /** Stops the server, unless another process still uses it. */
  close(): Promise<void>;
}

export async function startEmbeddedPostgres(dataFolder: string): Promise<EmbeddedPostgres> {
  const cluster = await prepareCluster(dataFolder);
  const port = await findOrStart(cluster);
  await createDatabase(cluster, port);
  return {
    url: urlOf(cluster, port, DATABASE),
    revive: once(async () => void (await findOrStart(cluster))),
    close: () => stopUnlessUsed(cluster, port),
  };
}

/** Whoever asks while it is under way gets the same. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}

/**
 * Takes over the server that is there, or starts one. Looked at again and again: one that was there may be just
 * ending, and another process may be starting one at this moment.
 */
async function findOrStart(cluster: Cluster): Promise<number> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const postmaster = await findPostmaster(cluster.folder);
    const port = postmaster?.port ?? (await startServer(cluster));
    if (port && (await answers(cluster, port))) return port;
    if (performance.now() > end) {
      throw new Error(`The PostgreSQL in ${cluster.folder} does not start; server.log there says why.`);
    }
    await pause(100);
  }
}

/** Null where it could not be started, for now. */
async function startServer(cluster: Cluster): Promise<number | null> {
  const kept = await readFile(cluster.portFile, 'utf8').then(Number, () => null);
  const port = await freePort(kept);
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
  const log = join(cluster.folder, 'server.log');
  try {
    await control(cluster, 'start', '--wait', '--timeout=60', '-l', log, '-o', flags);
  } catch {
    return null;
  }
  await writeFile(cluster.portFile, String(port));
  return port;
}

async function answers(cluster: Cluster, port: number): Promise<boolean> {
  return await query(cluster, port, 'select 1').then(
    () => true,
    () => false,
  );
}

async function createDatabase(cluster: Cluster, port: number): Promise<void> {
  const known = await query(cluster, port, `select 1 from pg_database where datname = '${DATABASE}'`);
  if (known.rowCount) return;
  // Of two that create at once one is told that it is there already.
  await query(cluster, port, `create database ${DATABASE}`).catch((error: { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}

/** Connections of our own that were just ended may be there for a moment yet: they are waited for. */
async function stopUnlessUsed(cluster: Cluster, port: number): Promise<void> {
  const end = performance.now() + FAREWELL_MILLISECONDS;
  for (;;) {
    const others = await query(cluster, port, OTHER_CLIENTS).catch(() => null);
    if (others === null) return;
    if (!others.rowCount) return await control(cluster, 'stop', '--wait', '--mode=fast');
    if (performance.now() > end) return;
    await pause(50);
  }
}

async function control({ binaries, folder, user }: Cluster, ...words: string[]): Promise<void> {
  await run(binaries.pg_ctl, [...words, '-D', folder], { ...user, cwd: folder });
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
