import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/support/postgres.ts';
import { doubtfulOf, type Hop, type HopEvent, type HopLog, holderOf } from './hop-log.ts';
import { hopsInFile } from './hops-in-file.ts';
import { hopsInMemory } from './hops-in-memory.ts';
import { hopsInPostgres } from './hops-in-postgres.ts';

const hop = (reference: string, provider: string, event: HopEvent, id: string | null = null): Hop => ({
  reference,
  provider,
  event,
  verificationId: id,
  detail: event === 'unknown' ? 'timeout' : null,
  ms: event === 'asked' ? null : 12,
  at: '2026-03-01T09:00:00.000Z',
});

let folder: string;
let database: TestDatabase;
let pools: pg.Pool[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'idwell-hops-'));
  database = await createTestDatabase();
  pools = [1, 2].map(() => new pg.Pool({ connectionString: database.url, max: 4 }));
});

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Two that share what is kept, or the same one twice where nobody else can share it. */
const OPEN: Record<string, () => Promise<[HopLog, HopLog]>> = {
  memory: async () => {
    const log = hopsInMemory();
    return [log, log];
  },
  file: async () => {
    const log = await hopsInFile(join(folder, 'shared.jsonl'));
    return [log, log];
  },
  postgres: async () => (await Promise.all(pools.map((pool) => hopsInPostgres(pool)))) as [HopLog, HopLog],
};

describe.each(Object.entries(OPEN))('hops in %s', (_name, open) => {
  it('are read in their order, by reference, and tell what is not settled', async () => {
    const [log, other] = await open();
    const lost = [
      hop('lost', 'onfido', 'asked'),
      hop('lost', 'onfido', 'unknown'),
      hop('lost', 'idwell', 'asked'),
    ];
    await log.alone('lost', async (write) => {
      for (const each of lost) await write(each);
    });
    await log.alone('plain', async (write) => write(hop('plain', 'onfido', 'began', 'a-1')));
    expect(await other.read('lost')).toEqual(lost);
    expect(doubtfulOf(lost)).toEqual(['onfido', 'idwell']);
    expect([holderOf(lost), holderOf(await other.read('plain'))]).toEqual([
      null,
      { provider: 'onfido', id: 'a-1' },
    ]);
    // As long as nobody holds it, asking again settles it.
    expect(await other.unsettled()).toEqual([]);
    await other.alone('lost', (write) => write(hop('lost', 'idwell', 'began', 'ver_1')));
    expect(await log.unsettled()).toEqual(['lost']);
    await log.alone('lost', (write) => write(hop('lost', 'onfido', 'absent')));
    expect(await log.unsettled()).toEqual([]);
  });

  it('are written by one at a time for a reference, also after one failed', async () => {
    const [one, other] = await open();
    const seen: string[] = [];
    const slowly = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 20));
      seen.push(`${name} ends`);
      if (name === 'b') throw new Error('of the work');
    };
    const works = [one.alone('r', slowly('a')), other.alone('r', slowly('b')), one.alone('r', slowly('c'))];
    const ends = await Promise.allSettled(works);
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(seen).toHaveLength(6);
    for (let at = 0; at < 6; at += 2) expect(seen[at]?.[0]).toBe(seen[at + 1]?.[0]);
  });
});

describe('hops in a file', () => {
  it('outlive the process, and a line that a crash cut off', async () => {
    const path = join(folder, 'crash.jsonl');
    const log = await hopsInFile(path);
    await log.alone('r', (write) => write(hop('r', 'onfido', 'asked')));
    await appendFile(path, '{"reference":"r","pro');
    const again = await hopsInFile(path);
    await again.alone('r', (write) => write(hop('r', 'onfido', 'unknown')));
    expect((await (await hopsInFile(path)).read('r')).map(({ event }) => event)).toEqual([
      'asked',
      'unknown',
    ]);
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(3);
  });

  it('that is something else is refused, with the line', async () => {
    const path = join(folder, 'other.jsonl');
    await writeFile(path, 'Dear Anna,\n');
    await expect(hopsInFile(path)).rejects.toThrow('line 1: this is no hop');
  });
});
