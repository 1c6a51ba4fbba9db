/**
 * Set-up of vitest: one embedded PostgreSQL for the whole run, started when the first test asks for it over a
 * local port, so that runs of pure tests do not wait for it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../store/embedded-postgres/start-embedded-postgres.ts';
import { openDatabase } from '../../store/open-database.ts';
import { readSettings } from '../../store/settings.ts';
import { query, TEMPLATE, withDatabase } from './postgres.ts';

interface Started {
  url: string;
  stop(): Promise<void>;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Started> | undefined;
  const server = createServer((_request, response) => {
    started ??= start();
    started.then(
      ({ url }) => response.end(url),
      (error: Error) => response.writeHead(500).end(error.stack),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  project.provide('testPostgres', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    await (await started)?.stop();
  };
}

async function start(): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'idwell-test-'));
  const postgres = await startEmbeddedPostgres(folder);
  // Tests lose nothing that matters in a power cut.
  await query(postgres.url, 'alter system set fsync = off');
  await query(postgres.url, 'select pg_reload_conf()');
  await query(postgres.url, `create database ${TEMPLATE}`);
  // What is copied for each test: the tables are made once.
  const settings = readSettings({ DATABASE_URL: withDatabase(postgres.url, TEMPLATE) });
  await (await openDatabase(settings)).close();
  const stop = async () => {
    await postgres.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: postgres.url, stop };
}
