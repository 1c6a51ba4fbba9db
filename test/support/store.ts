import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../store/clock.ts';
import { DEFAULT_TENANT, openStore, type Store } from '../../store/open-store.ts';
import type { ScopedStore } from '../../store/scoped-store.ts';
import { type Environment, readSettings } from '../../store/settings.ts';
import type { Settings } from '../../store/settings-table.ts';
import { createTestClock } from './clock.ts';
import { createTestDatabase } from './postgres.ts';

export interface TestStore {
  store: Store;
  /** The default tenant, live. */
  live: ScopedStore;
  settings: Settings;
  /** What another process needs to open the same store. */
  environment: Environment;
}

/** A store of its own for one test; everything of it is gone when the test is finished. */
export async function openTestStore(
  overrides: Environment = {},
  clock: Clock = createTestClock(),
): Promise<TestStore> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'idwell-store-'));
  const environment = {
    DATABASE_URL: database.url,
    IDWELL_DATA: folder,
    IDWELL_DATABASE_POOL: '4',
    ...overrides,
  };
  const settings = readSettings(environment);
  const store = await openStore(settings, { clock });
  onTestFinished(async () => {
    await store.close();
    await database.release();
    await rm(folder, { recursive: true, force: true });
  });
  return { store, live: store.in({ tenantId: DEFAULT_TENANT, mode: 'live' }), settings, environment };
}
