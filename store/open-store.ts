import { join } from 'node:path';
import { type AcrossTenants, acrossTenants } from './across-tenants.ts';
import { createFolderBlobs } from './blobs/folder-blobs.ts';
import { loadSealKeys } from './blobs/load-seal-keys.ts';
import { createSeal, type Seal } from './blobs/seal.ts';
import type { Clock } from './clock.ts';
import { openDatabase } from './open-database.ts';
import { type ListsRepository, listsRepository } from './repositories/lists.ts';
import { type ScopedStore, scopedStore } from './scoped-store.ts';
import type { Settings } from './settings-table.ts';
import type { Scope } from './tables.ts';

/** The tenant that is there from the start. */
export const DEFAULT_TENANT = 'ten_default';

export interface Store {
  /** What one tenant has in one mode. */
  in(scope: Scope): ScopedStore;
  /** The few questions that are asked of every tenant at once. */
  everywhere: AcrossTenants;
  /** Lists that people and wallets are screened against. */
  lists: ListsRepository;
  /** Seals small things such as tokens; opens what an earlier key sealed. */
  seal: Seal;
  clock: Clock;
  /** Of the database, for the queue that lives beside the tables. */
  databaseUrl: string;
  close(): Promise<void>;
}

/** Starts or finds the database, brings its tables up to date, and opens the pictures. */
export async function openStore(settings: Settings, { clock }: { clock: Clock }): Promise<Store> {
  const seal = createSeal(await loadSealKeys(settings));
  const blobs = createFolderBlobs(blobFolder(settings), seal);
  const database = await openDatabase(settings);
  return {
    in: (scope) => scopedStore({ db: database.db, scope, clock, settings, blobs, seal }),
    everywhere: acrossTenants(database.db, clock),
    lists: listsRepository(database.db, clock),
    seal,
    clock,
    databaseUrl: database.url,
    close: () => database.close(),
  };
}

function blobFolder({ blobUrl, dataFolder }: Settings): string {
  if (!blobUrl) return join(dataFolder, 'blobs');
  // `file:///var/blobs` and `file:./blobs` are both written.
  return blobUrl.startsWith('file://') ? new URL(blobUrl).pathname : blobUrl.slice('file:'.length);
}
