import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createTestClock } from '../test/support/clock.ts';
import { createVerification } from '../test/support/records.ts';
import { openTestStore } from '../test/support/store.ts';
import { DEFAULT_TENANT } from './open-store.ts';

const open = async () => {
  const clock = createTestClock();
  const test = await openTestStore({}, clock);
  const live = test.store.in({ tenantId: DEFAULT_TENANT, mode: 'live' });
  const sandbox = test.store.in({ tenantId: DEFAULT_TENANT, mode: 'test' });
  return { ...test, clock, live, sandbox };
};

describe('records of facades', () => {
  it('are found by id, by what they are looked up by, and as a list with its total', async () => {
    const { live, clock } = await open();
    const records = live.facadeRecords('onfido');
    for (const [id, parent] of [
      ['a', 'p'],
      ['b', 'p'],
      ['c', 'q'],
    ] as const) {
      await records.add({ kind: 'document', id, parent, lookup: `own-${id}`, content: { of: id } });
    }
    expect(await records.find('document', 'b')).toMatchObject({ content: { of: 'b' }, parent: 'p' });
    expect(await records.findBy('document', 'own-c')).toMatchObject({ id: 'c' });
    const page = await records.list('document', { parent: 'p', limit: 1, offset: 1 });
    expect([page.records.map(({ id }) => id), page.total]).toEqual([['a'], 2]);
    await records.change('document', 'b', { deletedAt: clock.now() });
    expect((await records.list('document', { limit: 9 })).records.map(({ id }) => id)).toEqual(['c', 'a']);
    expect((await records.list('document', { limit: 9, deleted: true })).total).toBe(3);
    expect(await records.change('document', 'none', { content: 1 })).toBeNull();
  });

  it('are those of one facade, tenant and mode', async () => {
    const { live, sandbox } = await open();
    await live.facadeRecords('onfido').add({ kind: 'applicant', id: 'a', content: {} });
    expect(await sandbox.facadeRecords('onfido').find('applicant', 'a')).toBeNull();
    expect(await live.facadeRecords('sumsub').find('applicant', 'a')).toBeNull();
  });

  it('hold nothing of a person that the database shows', async () => {
    const { live, settings } = await open();
    await live.facadeRecords('onfido').add({ kind: 'applicant', id: 'a', content: { name: 'Mustermann' } });
    const client = new pg.Client({ connectionString: settings.databaseUrl });
    await client.connect();
    const { rows } = await client.query('select * from facade_records');
    await client.end();
    expect(JSON.stringify(rows).includes('Mustermann')).toBe(false);
    expect(rows.map((row: { sealed: Buffer }) => row.sealed.includes('Mustermann'))).toEqual([false]);
  });

  it('go with their verification', async () => {
    const { live } = await open();
    const { id: verificationId } = await createVerification(live);
    const records = live.facadeRecords('sumsub');
    await records.add({ kind: 'applicant', id: 'a', verificationId, content: {} });
    expect(await records.ofVerification(verificationId)).toHaveLength(1);
    await live.erase(verificationId);
    expect(await records.find('applicant', 'a')).toBeNull();
  });
});
