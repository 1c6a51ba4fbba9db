import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as tenants from './migrations/001-tenants.ts';
import * as verifications from './migrations/002-verifications.ts';
import * as webhooks from './migrations/003-webhooks.ts';
import * as traces from './migrations/004-traces.ts';
import * as sealedFaces from './migrations/005-sealed-faces.ts';
import * as liveness from './migrations/006-liveness.ts';
import * as figures from './migrations/008-figures.ts';
import * as trials from './migrations/009-trials.ts';
import * as rollouts from './migrations/010-rollouts.ts';
import * as earlier from './migrations/011-earlier-verifications.ts';
import * as lists from './migrations/012-lists.ts';
import * as facadeRecords from './migrations/013-facade-records.ts';
import * as signedKeys from './migrations/014-signed-keys.ts';
import * as webhookDialects from './migrations/015-webhook-dialects.ts';
import type { Tables } from './tables.ts';

/** Listed here and not found on disk, so that the compiled copy has the same ones. */
const MIGRATIONS: Record<string, Migration> = {
  '001-tenants': tenants,
  '002-verifications': verifications,
  '003-webhooks': webhooks,
  '004-traces': traces,
  '005-sealed-faces': sealedFaces,
  '006-liveness': liveness,
  '008-figures': figures,
  '009-trials': trials,
  '010-rollouts': rollouts,
  '011-earlier-verifications': earlier,
  '012-lists': lists,
  '013-facade-records': facadeRecords,
  '014-signed-keys': signedKeys,
  '015-webhook-dialects': webhookDialects,
};

/** Brings the tables up to date; several processes may ask at once. Throws the first failure. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName ?? 'unknown';
  throw new Error(`The migration ${failed} of the database failed.`, { cause: error });
}
