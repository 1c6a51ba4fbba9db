/** One contract, two ways to it: over HTTP and inside the process. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ApiError } from '../providers/idwell/api-error.ts';
import { createClient } from '../providers/idwell/create-client.ts';
import type { NativeApi } from '../providers/idwell/native-api.ts';
import { clientFiles } from '../scripts/client-files.ts';
import { DEFAULT_TENANT } from '../store/open-store.ts';
import { openTestApi, PNG } from '../test/support/api.ts';
import { ALL_SCOPES, type Scope } from './auth/scopes.ts';
import { callInProcess } from './in-process.ts';

async function bothWays(scopes: Scope[] = ALL_SCOPES): Promise<Record<'http' | 'inProcess', NativeApi>> {
  const api = await openTestApi();
  const key = await api.keyOf('test', scopes);
  const principal = {
    kind: 'key',
    tenant: DEFAULT_TENANT,
    mode: 'test',
    id: 'key_test',
    scopes,
    verification: null,
  } as const;
  return {
    http: createClient({ url: `${api.url}/`, key }),
    inProcess: callInProcess(api.context, principal, 'req_test'),
  };
}

async function errorOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (error instanceof ApiError) return error;
  throw new Error('no ApiError was thrown');
}

describe('the operations as typed calls', () => {
  it('are the same over HTTP and in the process: JSON, uploads, pictures and lists', async () => {
    for (const native of Object.values(await bothWays())) {
      const made = await native.call('createVerification', {
        body: {
          profile: 'express',
          vendor_reference: 'order/7',
          expected: { person: { last_name: 'Muster' } },
        },
      });
      const path = { id: made.id };
      expect(made).toMatchObject({ status: 'started', mode: 'test', vendor_reference: 'order/7' });
      const document = await native.call('uploadDocument', { path, body: { type: 'photo_id' }, file: PNG });
      const content = await native.call('getDocumentContent', { path: { ...path, document: document.id } });
      expect(content.type).toBe('image/png');
      expect(Buffer.from(content.bytes)).toEqual(PNG);
      const { data } = await native.call('listVerifications', {
        query: { vendor_reference: 'order/7', limit: 1 },
      });
      expect(data.map(({ id }) => id)).toEqual([made.id]);
    }
  });

  it('give one error for one fault, and what mends it', async () => {
    for (const native of Object.values(await bothWays())) {
      const made = await native.call('createVerification', { body: { profile: 'express' } });
      const path = { id: made.id };
      const early = await errorOf(native.call('submitVerification', { path }));
      expect(early).toMatchObject({ status: 409, code: 'incomplete' });
      expect(early.parts.missing).toEqual([{ type: 'photo_id', side: 'front' }]);
      const wrong = await errorOf(native.call('resumeVerification', { path }));
      expect(wrong).toMatchObject({ status: 409, code: 'wrong_status' });
      expect(wrong.parts.allowed).toContain('submit');
      const bad = await errorOf(
        native.call('createVerification', { body: { profile: 7 as unknown as string } }),
      );
      expect(bad.parts.errors?.map((field) => field.path)).toEqual(['body.profile']);
    }
  });

  it('do a request with an idempotency key once', async () => {
    for (const [way, native] of Object.entries(await bothWays())) {
      const input = { body: { profile: 'express' }, idempotencyKey: way };
      const first = await native.call('createVerification', input);
      expect(await native.call('createVerification', input)).toEqual(first);
      const other = { body: { profile: 'standard' }, idempotencyKey: way };
      expect(await errorOf(native.call('createVerification', other))).toMatchObject({
        code: 'idempotency_reused',
      });
    }
  });

  it('ask for the scope of the operation', async () => {
    for (const native of Object.values(await bothWays(['verifications:read']))) {
      const refused = await errorOf(native.call('createVerification', { body: {} }));
      expect(refused).toMatchObject({ status: 403, code: 'forbidden' });
    }
  });

  it('say that a server is not there, or does not answer in time', async () => {
    const { createServer } = await import('node:net');
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((done) => silent.once('listening', done));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as { port: number };
    const late = createClient({ url: `http://127.0.0.1:${port}`, key: 'k', timeout: 50 });
    expect(await errorOf(late.call('listVerifications'))).toMatchObject({ status: 0, code: 'timeout' });
    const absent = createClient({ url: 'http://127.0.0.1:1', key: 'k' });
    expect(await errorOf(absent.call('listVerifications'))).toMatchObject({ status: 0, code: 'unreachable' });
  });

  it('are generated from the routes as they are now (npm run client)', async () => {
    for (const [path, text] of Object.entries(await clientFiles())) {
      expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') === text, path).toBe(true);
    }
  });
});
