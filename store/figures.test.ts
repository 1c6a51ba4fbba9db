import { Kysely, PostgresDialect, sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { bundled } from '../test/support/decided.ts';
import { faceFacts, unknownFact } from '../test/support/made-facts.ts';
import { decidedVerification } from '../test/support/past-decisions.ts';
import { openTestStore } from '../test/support/store.ts';
import { up } from './migrations/008-figures.ts';
import { openPool } from './open-pool.ts';

it('decisions from before there were figures are counted by the migration, just as when they are made', async () => {
  const { live, settings } = await openTestStore();
  const profile = bundled('standard');
  const check = {
    type: 'document',
    status: 'passed',
    required: true,
    score: 1,
    confidence: 1,
    ms: 2.5,
  } as const;
  const facts = [{}, faceFacts(70), faceFacts(20), { documentExpired: unknownFact('it could not be read') }];
  for (const each of facts) {
    await decidedVerification(live, { profile, facts: each, checks: [{ ...check, findings: [] }] });
  }
  const pool = openPool({ connectionString: settings.databaseUrl as string, max: 1 }, () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  onTestFinished(() => db.destroy());
  const all = sql`select *, (select array_agg(c order by c) from unnest(causes) c) as causes
    from decision_figures order by verification_id`;
  const { rows: written } = await all.execute(db);
  await sql`drop table decision_figures`.execute(db);
  await sql`drop index verifications_of_profile`.execute(db);
  await up(db);
  const { rows: counted } = await all.execute(db);
  expect(counted).toEqual(written);
  expect(counted).toHaveLength(4);
});
