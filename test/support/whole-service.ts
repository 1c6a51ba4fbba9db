/** A whole service for a test, with real database, queue and API; what reads the pictures is handed in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startService } from '../../service/start-service.ts';
import { type Clock, systemClock } from '../../store/clock.ts';
import { type Environment, readSettings } from '../../store/settings.ts';
import type { Reader } from '../../workers/engine/reader.ts';
import { createTestDatabase } from './postgres.ts';
import { QUICK } from './workers.ts';

export interface WholeService {
  /** The real engine where it is left out. */
  reader?: Reader;
  environment?: Environment;
  clock?: Clock;
}

/** Closed when the test ends. `call`: with the first key; paths begin behind `/v1`. */
export async function openWholeService({ reader, environment = {}, clock = systemClock }: WholeService = {}) {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'idwell-whole-'));
  const settings = readSettings({
    ...QUICK,
    ...environment,
    DATABASE_URL: database.url,
    IDWELL_DATA: folder,
    PORT: '0',
  });
  const service = await startService(settings, {
    clock,
    api: true,
    workers: true,
    ...(reader ? { parts: { reader } } : {}),
  });
  onTestFinished(async () => {
    await service.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const call = async (method: string, path: string, body?: object | FormData) => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${service.url}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${service.firstKey}`,
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    // biome-ignore lint/suspicious/noExplicitAny: tests look at answers as callers see them
    return { status: response.status, body: (text ? JSON.parse(text) : null) as any };
  };
  return { service, settings, call };
}
