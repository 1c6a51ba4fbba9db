/** The API on a free port over a real store; jobs are noted down instead of queued. */
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { ApiContext } from '../../api/context.ts';
import { createApp } from '../../api/create-app.ts';
import { bundledProfiles } from '../../store/bundled-profiles.ts';
import { DEFAULT_TENANT } from '../../store/open-store.ts';
import type { Environment } from '../../store/settings.ts';
import type { Mode } from '../../store/tables.ts';
import type { Job } from '../../workers/jobs.ts';
import { createTestClock } from './clock.ts';
import { openTestStore, type TestStore } from './store.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers as callers see them
  body: any;
}

export interface TestApi extends TestStore {
  context: ApiContext;
  url: string;
  jobs: Job[];
  /** Lines that were logged. */
  logged: string[];
  clock: ReturnType<typeof createTestClock>;
  /** With a key of test mode that may do everything, unless another is given. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  keyOf(mode: Mode, scopes: string[]): Promise<string>;
}

export async function openTestApi(overrides: Environment = {}): Promise<TestApi> {
  const clock = createTestClock();
  const test = await openTestStore(overrides, clock);
  const jobs: Job[] = [];
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  let url = '';
  const context: ApiContext = {
    store: test.store,
    jobs: { add: async (...added) => void jobs.push(...added) },
    settings: test.settings,
    profiles: await bundledProfiles(),
    publicUrl: () => url,
    log,
    version: '0.0.0',
  };
  const server = createApp(context).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const keyOf = async (mode: Mode, scopes: string[]) => {
    const scoped = test.store.in({ tenantId: DEFAULT_TENANT, mode });
    return (await scoped.apiKeys.create({ name: 'test', scopes })).secret;
  };
  const key = await keyOf('test', ['*']);
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    send(`${url}${path}`, method, body, { authorization: `Bearer ${key}`, ...headers });
  return { ...test, context, url, jobs, logged, clock, call, keyOf };
}

async function send(
  url: string,
  method: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const raw = typeof body === 'string' || body instanceof FormData || body === undefined;
  const response = await fetch(url, {
    method,
    headers: {
      ...(body instanceof FormData || body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: raw ? (body as string | FormData | undefined) : JSON.stringify(body),
  });
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

/** The smallest PNG that is one: a single white pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==',
  'base64',
);

export function form(fields: Record<string, string>, file: Uint8Array | null = PNG, name = 'file'): FormData {
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.set(key, value);
  if (file) data.set(name, new Blob([file as Uint8Array<ArrayBuffer>]), 'upload.bin');
  return data;
}
