import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { addPhoto, createVerification, reading, WHO } from '../test/support/records.ts';
import { openTestStore } from '../test/support/store.ts';
import { NotFoundError } from './errors.ts';
import { openStore } from './open-store.ts';
import type { MarkKind } from './repositories/traces.ts';
import type { ScopedStore } from './scoped-store.ts';
import { readSettings } from './settings.ts';

const FACE = Buffer.from('the descriptor of a face');

async function leave(
  store: ScopedStore,
  { applicant = null, marks = {}, submission = 1, id }: Leaving = {},
): Promise<{ id: string; number: number }> {
  const verificationId = id ?? (await createVerification(store, { applicantReference: applicant })).id;
  const pairs = Object.entries(marks).map(([kind, value]) => ({ kind: kind as MarkKind, value }));
  const number = await store.traces.record({ verificationId, submission, content: FACE, marks: pairs });
  return { id: verificationId, number };
}
interface Leaving {
  id?: string;
  applicant?: string | null;
  marks?: Partial<Record<MarkKind, string>>;
  submission?: number;
}
const stranger = { verificationId: '', applicant: null, below: 1_000_000 };

describe('a trace', () => {
  it('is kept once for a submission, and replaced by that of the next', async () => {
    const { live } = await openTestStore();
    const first = await leave(live);
    expect((await leave(live, { id: first.id })).number).toBe(first.number);
    const again = await leave(live, { id: first.id, submission: 2 });
    expect(again.number).toBeGreaterThan(first.number);
    expect(await live.traces.listAfter(0, 10)).toEqual([{ number: again.number, content: FACE }]);
    expect(await live.traces.forgottenAfter(0)).toMatchObject([{ number: first.number }]);
    expect(await live.traces.listAfter(again.number, 10)).toEqual([]);
  });

  it('is neither its face nor its marks in the database', async () => {
    const { live, store } = await openTestStore();
    await leave(live, { marks: { document_number: 'passport DE C01X00T47' } });
    const client = new pg.Client({ connectionString: store.databaseUrl });
    await client.connect();
    const { rows } = await client.query('select t.sealed, m.mark from traces t, trace_marks m');
    await client.end();
    expect(rows).toHaveLength(1);
    expect(rows[0].sealed.includes(FACE)).toBe(false);
    expect(rows[0].mark).not.toContain('C01X00T47');
  });

  it('is there, and said not to open, where its key is gone', async () => {
    const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
    const test = await openTestStore({ IDWELL_BLOB_KEYS: key('old') });
    await leave(test.live);
    const later = readSettings({ ...test.environment, IDWELL_BLOB_KEYS: key('new') });
    const store = await openStore(later, { clock: test.store.clock });
    const kept = await store.in(test.live.scope).traces.listAfter(0, 10);
    await store.close();
    expect(kept).toEqual([{ number: 1, content: null }]);
  });

  it('is numbered in the order of its commit, many at once', async () => {
    const { live } = await openTestStore();
    const left = await Promise.all(Array.from({ length: 8 }, () => leave(live)));
    const numbers = (await live.traces.listAfter(0, 10)).map(({ number }) => number);
    expect(numbers).toEqual(left.map(({ number }) => number).sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(8);
  });
});

describe('looking for others', () => {
  it('finds earlier ones with the mark, the latest first', async () => {
    const { live } = await openTestStore();
    const marks = { person: 'anna eriksson 1988-08-12' };
    const first = await leave(live, { marks });
    const second = await leave(live, { marks });
    await leave(live, { marks: { person: 'somebody else', document_number: marks.person } });
    const third = await leave(live, { marks });
    const ask = { verificationId: third.id, applicant: null, below: third.number };
    const found = await live.traces.withMark('person', marks.person, ask, 10);
    expect(found).toEqual([second.id, first.id]);
    const early = { verificationId: second.id, applicant: null, below: second.number };
    expect(await live.traces.withMark('person', marks.person, early, 10)).toEqual([first.id]);
  });

  it('leaves out the same applicant, and nobody whose applicant is not known', async () => {
    const { live } = await openTestStore();
    const marks = { file: 'abc' };
    await leave(live, { marks, applicant: 'anna' });
    const berta = await leave(live, { marks, applicant: 'berta' });
    const unnamed = await leave(live, { marks });
    const ask = { ...stranger, applicant: 'anna' };
    expect(await live.traces.withMark('file', 'abc', ask, 10)).toEqual([unnamed.id, berta.id]);
    expect(await live.traces.withMark('file', 'abc', stranger, 10)).toHaveLength(3);
    const owners = await live.traces.ownersOf([1, 2, 3, 99], ask);
    expect([...owners.values()].sort()).toEqual([berta.id, unnamed.id].sort());
  });
});

describe('erasing a verification', () => {
  it('deletes its rows, its pictures and its trace, and nothing else', async () => {
    const { live, settings } = await openTestStore();
    const marks = { person: 'anna' };
    await live.webhookEndpoints.create({ url: 'https://example.com/hook' });
    const { id, number } = await leave(live, { marks });
    const other = await leave(live, { marks });
    const documents = [await addPhoto(live, id), await addPhoto(live, other.id)];
    for (const { id: documentId } of documents) {
      await live.readings.record({ documentId, reading: reading(), ms: 1 });
    }
    await live.changeStatus({ verificationId: id, action: 'submit', who: WHO });
    await live.erase(id);
    expect(await live.verifications.find(id)).toBeNull();
    expect(await live.history.of(id)).toEqual([]);
    expect(await live.events.of(id)).toEqual([]);
    expect(await live.traces.withMark('person', 'anna', stranger, 10)).toEqual([other.id]);
    expect(await live.traces.forgottenAfter(0)).toMatchObject([{ number }]);
    const files = await readdir(join(settings.dataFolder, 'blobs'), { recursive: true });
    expect(files.some((file) => file.endsWith(documents[0]!.id))).toBe(false);
    expect(files.some((file) => file.endsWith(documents[1]!.id))).toBe(true);
    await expect(live.erase(id)).rejects.toThrow(NotFoundError);
  });
});
