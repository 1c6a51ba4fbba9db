import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../../test/support/eventually.ts';
import { readPostmasterPid } from './postmaster-pid.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

async function dataFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'idwell-embedded-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, postmaster: () => readPostmasterPid(join(folder, 'postgres')) };
}

async function ask(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
}

describe('the embedded PostgreSQL', () => {
  it('keeps what it was given, its port and its password over a restart', async () => {
    const { folder, postmaster } = await dataFolder();
    const first = await startEmbeddedPostgres(folder);
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.close();
    expect(await postmaster()).toBeNull();
    const second = await startEmbeddedPostgres(folder);
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select answer from kept')).toBe(42);
    await second.close();
    expect((await stat(join(folder, 'keys', 'postgres-password'))).mode & 0o777).toBe(0o600);
  });

  it('serves two that start at once, and stops with the last of them', async () => {
    const { folder, postmaster } = await dataFolder();
    const [one, two] = await Promise.all([startEmbeddedPostgres(folder), startEmbeddedPostgres(folder)]);
    expect(two.url).toBe(one.url);
    const busy = new pg.Client({ connectionString: two.url });
    await busy.connect();
    await one.close();
    expect(await postmaster()).not.toBeNull();
    await busy.end();
    await eventually('it is stopped', async () => {
      await two.close();
      return (await postmaster()) === null;
    });
  });

  it('recovers after the server was killed', async () => {
    const { folder, postmaster } = await dataFolder();
    const first = await startEmbeddedPostgres(folder);
    await ask(first.url, 'create table kept as select 42 as answer');
    process.kill((await postmaster())?.pid as number, 'SIGKILL');
    const second = await startEmbeddedPostgres(folder);
    expect(await ask(second.url, 'select answer from kept')).toBe(42);
    await second.close();
  });

  it('is not kept from starting by a file that names another program', async () => {
    const { folder } = await dataFolder();
    const first = await startEmbeddedPostgres(folder);
    await first.close();
    const other = spawn('sleep', ['60']);
    onTestFinished(() => void other.kill());
    const file = [other.pid, join(folder, 'postgres'), 1_700_000_000, 1, '', '127.0.0.1', '', 'ready'].join(
      '\n',
    );
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), file);
    const second = await startEmbeddedPostgres(folder);
    expect(await ask(second.url, 'select 1')).toBe(1);
    expect(other.exitCode).toBeNull();
    await second.close();
  });

  it('takes another port where its own is taken', async () => {
    const { folder } = await dataFolder();
    const first = await startEmbeddedPostgres(folder);
    await first.close();
    const port = Number(await readFile(join(folder, 'postgres.port'), 'utf8'));
    const taken = createServer();
    onTestFinished(() => void taken.close());
    await new Promise<void>((done) => taken.listen(port, '127.0.0.1', done));
    const second = await startEmbeddedPostgres(folder);
    expect(new URL(second.url).port).not.toBe(String(port));
    expect(await ask(second.url, 'select 1')).toBe(1);
    await second.close();
  });
});
