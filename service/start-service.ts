/** The composition root: builds everything in order, hands it down, and takes it apart in the other direction. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiContext } from '../api/context.ts';
import { createApp } from '../api/create-app.ts';
import { bundledProfiles } from '../store/bundled-profiles.ts';
import type { Clock } from '../store/clock.ts';
import { DEFAULT_TENANT, openStore, type Store } from '../store/open-store.ts';
import type { Settings } from '../store/settings-table.ts';
import { checkFaceModel } from '../workers/engine/check-face-model.ts';
import { createLog } from '../workers/log.ts';
import { openQueue } from '../workers/queue/open-queue.ts';
import { startWorkers, type WorkersOptions } from '../workers/start-workers.ts';
import { packageVersion } from './package-version.ts';

export interface ServiceOptions {
  clock: Clock;
  /** Which parts of the service this process runs. */
  api: boolean;
  workers: boolean;
  /** For tests: another reader or decider. */
  parts?: Pick<WorkersOptions, 'reader' | 'decide'>;
}

export interface Service {
  /** Where the API listens; null where this process runs workers alone. */
  url: string | null;
  /** What the API works with, for callers in this process. */
  openContext(): Promise<ApiContext>;
  /** The secret of the API key that was made because there was none; null on later starts. */
  firstKey: string | null;
  store: Store;
  /** Stops taking requests and jobs, waits for those that run, and closes everything. */
  close(): Promise<void>;
}

export async function startService(settings: Settings, options: ServiceOptions): Promise<Service> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    if (options.workers && settings.faceModel) await checkFaceModel(settings.faceModel);
    const log = createLog(settings);
    const store = await openStore(settings, options);
    opened.push(() => store.close());
    const queue = await openQueue(settings, store.databaseUrl, log);
    opened.push(() => queue.close());
    if (options.workers) {
      const workers = await startWorkers(store, settings, { queue, log, ...options.parts });
      opened.push(() => workers.close());
    }
    const firstKey = options.api ? await createFirstKey(store, settings) : null;
    let url: string | null = null;
    const publicUrl = () => settings.publicUrl?.replace(/\/$/, '') ?? url ?? '';
    // Not for a process that runs workers alone: they read no profile from disk.
    const openContext = async (): Promise<ApiContext> => {
      const profiles = await bundledProfiles();
      return { store, jobs: queue, settings, profiles, publicUrl, log, version: packageVersion() };
    };
    if (options.api) url = await startApi(await openContext(), opened);
    return { url, openContext, firstKey, store, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startApi(context: ApiContext, opened: (() => Promise<void>)[]): Promise<string> {
  const { settings } = context;
  const app = createApp(context);
  const server = await listen(app.listen(settings.port, settings.host), settings);
  opened.push(() => closeServer(server));
  const { port } = server.address() as AddressInfo;
  return `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
}

function listen(server: Server, { host, port }: Settings): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const why = taken ? 'another program listens there; set PORT to a free one, or to 0' : error.message;
      reject(new Error(`cannot listen on ${host}:${port}: ${why}`));
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

/** Whoever starts idwell for the first time needs a way in. */
async function createFirstKey(store: Store, { mode }: Settings): Promise<string | null> {
  if (await store.everywhere.hasApiKeys()) return null;
  const { secret } = await store.in({ tenantId: DEFAULT_TENANT, mode }).apiKeys.create({
    name: 'created on the first start',
    scopes: ['*'],
  });
  return secret;
}
