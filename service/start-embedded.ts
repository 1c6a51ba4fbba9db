/** idwell in the caller's own process, without a server: exported as `idwell/embedded`. */
import pg from 'pg';
import { ALL_SCOPES } from '../api/auth/scopes.ts';
import { callInProcess } from '../api/in-process.ts';
import type { HopLog } from '../providers/fallback/hop-log.ts';
import { hopsInPostgres } from '../providers/fallback/hops-in-postgres.ts';
import { createIdwellProvider, type IdwellOptions } from '../providers/idwell/create-idwell-provider.ts';
import type { NativeApi } from '../providers/idwell/native-api.ts';
import type { Provider } from '../providers/provider.ts';
import { type Clock, systemClock } from '../store/clock.ts';
import { newId } from '../store/ids.ts';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { type Environment, readSettings } from '../store/settings.ts';
import { type ServiceOptions, startService } from './start-service.ts';

export interface EmbeddedOptions extends Omit<IdwellOptions, 'api' | 'decides'> {
  /** As in the environment, over which it wins: `{ IDWELL_DATA: './identity' }`; docs/settings.md names them. */
  settings?: Environment;
  /** `live` by default; test mode has forced outcomes and a world of its own. */
  mode?: 'live' | 'test';
  clock?: Clock;
  /** For tests: another reader or decider. */
  parts?: ServiceOptions['parts'];
}

export interface Embedded {
  provider: Provider;
  /** Every operation of idwell's API. */
  api: NativeApi;
  /** For a fallback over this and other providers: kept in idwell's own database, and shared by all who use it. */
  hops(): Promise<HopLog>;
  /** Waits for what is being read, and closes everything. */
  close(): Promise<void>;
}

/**
 * Starts the database (or finds it), the queue and the workers. Several processes may share one database; each reads
 * pictures in processes of its own. Throws SettingsError where a setting is wrong.
 */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<Embedded> {
  const { settings: overrides = {}, mode = 'live', clock = systemClock, parts, ...provider } = options;
  const settings = readSettings(undefined, { IDWELL_LOG_LEVEL: 'warn', ...overrides });
  const service = await startService(settings, {
    clock,
    api: false,
    workers: true,
    ...(parts ? { parts } : {}),
  });
  const context = await service.openContext();
  const principal = {
    kind: 'key',
    tenant: DEFAULT_TENANT,
    mode,
    // What the history names.
    id: 'embedded',
    scopes: ALL_SCOPES,
    verification: null,
  } as const;
  const api: NativeApi = {
    call: (name, input) => callInProcess(context, principal, newId('request', clock.now())).call(name, input),
  };
  let pool: pg.Pool | null = null;
  return {
    provider: createIdwellProvider({ ...provider, api }),
    api,
    hops: () => {
      pool ??= openPool(service.store.databaseUrl);
      return hopsInPostgres(pool);
    },
    close: async () => {
      await pool?.end();
      await service.close();
    },
  };
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString });
  // A connection that breaks while nobody uses it is replaced; unheard, its error would end the process.
  pool.on('error', () => undefined);
  return pool;
}
