import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, it } from 'vitest';
import { selfie } from '../test/support/made-readings.ts';
import { addPhoto, createVerification, reading } from '../test/support/records.ts';
import { openTestStore } from '../test/support/store.ts';
import { openStore } from './open-store.ts';
import { readSettings } from './settings.ts';

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const { reading: read } = selfie(0.4242);

it('the descriptor of a face is not in the database as it is, and there again for who reads', async () => {
  const { live, store } = await openTestStore();
  const { id } = await createVerification(live);
  const document = await addPhoto(live, id);
  await live.readings.record({ documentId: document.id, reading: read, ms: 1 });
  const client = new pg.Client({ connectionString: store.databaseUrl });
  await client.connect();
  const { rows } = await client.query('select reading::text, sealed_face from readings');
  await client.end();
  expect(rows[0].reading).not.toContain('0.4242');
  expect(rows[0].sealed_face.includes('0.4242')).toBe(false);
  expect((await live.readings.find(document.id))?.reading).toEqual(read);
  expect((await live.readings.ofCurrent(id)).get(document.id)?.reading).toEqual(read);
});

it('the descriptor of an own recogniser is sealed with it', async () => {
  const { live, store } = await openTestStore();
  const document = await addPhoto(live, (await createVerification(live)).id);
  const own = {
    model: 'tiny 0123',
    embedding: [0.27893, -0.96031],
    problem: null,
    weight: 0.5,
    scores: [[0, 100] as const, [1, 0] as const],
  };
  const both = { ...read, face: { ...read.face!, own } };
  await live.readings.record({ documentId: document.id, reading: both, ms: 1 });
  const client = new pg.Client({ connectionString: store.databaseUrl });
  await client.connect();
  const { rows } = await client.query('select reading::text from readings');
  await client.end();
  expect(rows[0].reading).toContain('tiny 0123');
  expect(rows[0].reading).not.toContain('0.96031');
  expect((await live.readings.find(document.id))?.reading).toEqual(both);
});

it('a reading without a face is kept as it is', async () => {
  const { live } = await openTestStore();
  const document = await addPhoto(live, (await createVerification(live)).id);
  await live.readings.record({ documentId: document.id, reading: reading(), ms: 1 });
  expect((await live.readings.find(document.id))?.reading).toEqual(reading());
});

it('where its key is gone the face has no descriptor', async () => {
  const test = await openTestStore({ IDWELL_BLOB_KEYS: key('old') });
  const document = await addPhoto(test.live, (await createVerification(test.live)).id);
  await test.live.readings.record({ documentId: document.id, reading: read, ms: 1 });
  const later = readSettings({ ...test.environment, IDWELL_BLOB_KEYS: key('new') });
  const store = await openStore(later, { clock: test.store.clock });
  const found = await store.in(test.live.scope).readings.find(document.id);
  await store.close();
  expect(found?.reading.face).toMatchObject({ embedding: null, box: read.face?.box });
});
