import { describe, expect, it } from 'vitest';
import { createTestClock } from '../test/support/clock.ts';
import { openTestStore } from '../test/support/store.ts';
import { IdempotencyInProgressError, IdempotencyMismatchError } from './errors.ts';

describe('an API key', () => {
  it('is known by its secret, which is kept only as a hash, until it is revoked', async () => {
    const { live, store } = await openTestStore();
    expect(await store.everywhere.hasApiKeys()).toBe(false);
    const { key, secret } = await live.apiKeys.create({ name: 'first', scopes: ['verifications:write'] });
    expect(secret).toMatch(/^sk_live_[\w-]{43}$/);
    expect(JSON.stringify(key)).not.toContain(secret);
    expect(await store.everywhere.authenticate(secret)).toMatchObject({
      id: key.id,
      scopes: ['verifications:write'],
    });
    expect(await store.everywhere.authenticate(`${secret}x`)).toBeNull();
    await live.apiKeys.revoke(key.id);
    expect(await store.everywhere.authenticate(secret)).toBeNull();
  });

  it('remembers when it was used, to the minute', async () => {
    const clock = createTestClock();
    const { live, store } = await openTestStore({}, clock);
    const { secret } = await live.apiKeys.create({ name: 'first', scopes: [] });
    await store.everywhere.authenticate(secret);
    const first = clock.now();
    clock.advance(30_000);
    await store.everywhere.authenticate(secret);
    expect(await live.apiKeys.list()).toMatchObject([{ last_used_at: first }]);
    clock.advance(31_000);
    await store.everywhere.authenticate(secret);
    expect(await live.apiKeys.list()).toMatchObject([{ last_used_at: clock.now() }]);
  });
});

describe('an idempotency key', () => {
  const request = { key: 'k', route: 'POST /v1/verifications', requestHash: 'h' };
  const answer = { status: 201, body: { id: 'ver_1' } };

  it('runs once and gives the same answer again', async () => {
    const { live } = await openTestStore();
    let runs = 0;
    const run = async () => ({ ...answer, body: { ...answer.body, runs: ++runs } });
    expect(await live.idempotency.run(request, run)).toEqual({
      status: 201,
      body: { id: 'ver_1', runs: 1 },
      replayed: false,
    });
    expect(await live.idempotency.run(request, run)).toEqual({
      status: 201,
      body: { id: 'ver_1', runs: 1 },
      replayed: true,
    });
  });

  it('refuses another request, and one while the first runs', async () => {
    const { live } = await openTestStore();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    let first: Promise<unknown> | undefined;
    await new Promise<void>((runs) => {
      first = live.idempotency.run(request, () => {
        runs();
        return held.then(() => answer);
      });
    });
    await expect(live.idempotency.run(request, async () => answer)).rejects.toBeInstanceOf(
      IdempotencyInProgressError,
    );
    release();
    await first;
    const other = { ...request, requestHash: 'other' };
    await expect(live.idempotency.run(other, async () => answer)).rejects.toBeInstanceOf(
      IdempotencyMismatchError,
    );
  });

  it('is free again when the request failed, when its process died, and after its time', async () => {
    const clock = createTestClock();
    const { live } = await openTestStore({}, clock);
    const broken = live.idempotency.run(request, () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
    // The first one has the key once it runs; before that the second could take it.
    await new Promise<void>((runs) => {
      void live.idempotency.run({ ...request, key: 'dead' }, () => {
        runs();
        return new Promise(() => {});
      });
    });
    const dead = () =>
      live.idempotency.run({ ...request, key: 'dead' }, async () => answer).catch((error) => error);
    expect(await dead()).toBeInstanceOf(IdempotencyInProgressError);
    clock.advance(60_000);
    expect(await dead()).toMatchObject({ replayed: false });
    expect(await live.idempotency.run(request, async () => answer)).toMatchObject({ replayed: false });
    clock.advance(24 * 3_600_000);
    expect(await live.idempotency.run(request, async () => answer)).toMatchObject({ replayed: false });
  });
});
