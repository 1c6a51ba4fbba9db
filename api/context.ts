import type { Logger } from 'pino';
import type { LoadedProfile } from '../rules/profile.ts';
import type { Store } from '../store/open-store.ts';
import type { Settings } from '../store/settings-table.ts';
import type { Jobs } from '../workers/jobs.ts';

/** Everything that the routes work with; built once by the composition root. */
export interface ApiContext {
  store: Store;
  jobs: Jobs;
  settings: Settings;
  /** Profiles that come with idwell, by id. */
  profiles: ReadonlyMap<string, LoadedProfile>;
  /** Under which applicants and callers reach the service, without a slash at the end. */
  publicUrl: () => string;
  log: Logger;
  version: string;
}
