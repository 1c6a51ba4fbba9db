import { describe, expect, it } from 'vitest';
import { type Fault, madeProvider } from '../../test/support/made-provider.ts';
import { virtualWorld } from '../../test/support/virtual-world.ts';
import type { ProviderAction } from '../provider.ts';
import { ProviderError } from '../provider-error.ts';
import { createFallbackProvider } from './create-fallback-provider.ts';
import type { FallbackOptions } from './fallback-options.ts';
import type { HopLog } from './hop-log.ts';
import { hopsInMemory } from './hops-in-memory.ts';

const input = { applicantReference: 'anna', reference: 'order-1' };

function open(options: Partial<FallbackOptions> = {}, actions?: readonly ProviderAction[], hops?: HopLog) {
  const [first, second] = [madeProvider('first', actions), madeProvider('second')];
  const world = virtualWorld();
  const log = hops ?? hopsInMemory();
  const fallback = createFallbackProvider({
    providers: [{ provider: first.provider }, { provider: second.provider }],
    hops: log,
    world,
    ...options,
  });
  const events = async (reference = input.reference) =>
    (await log.read(reference)).map(({ provider, event, detail }) =>
      [provider, event, detail].filter(Boolean).join(' '),
    );
  return { first, second, world, fallback, events, log };
}

const errorOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ProviderError);
  return error as ProviderError;
};
const ends = ({ held }: ReturnType<typeof madeProvider>) => [...held.values()].map(({ status }) => status);

describe('a verification that begins', () => {
  it('goes to the first provider, stays there when that is down later, and is created once', async () => {
    const { first, second, fallback, events, world } = open();
    const made = await fallback.create(input);
    expect([made.id, made.provider, made.reference]).toEqual(['first:first-1', 'first', 'order-1']);
    first.breaks('get', 'unreachable');
    expect((await errorOf(fallback.create(input))).code).toBe('unreachable');
    expect((await errorOf(fallback.get(made.id))).provider).toBe('first');
    first.breaks('get', null);
    world.advance(20_000);
    expect((await fallback.create(input)).id).toBe(made.id);
    expect((await fallback.find('order-1'))?.id).toBe(made.id);
    expect(await fallback.find('order-2')).toBeNull();
    expect([first.held.size, second.calls]).toEqual([1, []]);
    expect(await events()).toEqual(['first asked', 'first began']);
  });

  const REFUSED = ['first asked', 'first refused unreachable'];
  const TOOK = ['second asked', 'second began'];
  it.each<[Fault, number, string[]]>([
    // 200 ms before the second try.
    ['unreachable', 200, [...REFUSED, ...REFUSED, ...TOOK]],
    ['hangs', 5000, ['first asked', 'first unknown timeout', ...TOOK]],
    [
      'provider_failed',
      200,
      [1, 2].flatMap(() => ['first asked', 'first unknown provider_failed']).concat(TOOK),
    ],
    ['unauthenticated', 0, ['first asked', 'first refused unauthenticated', ...TOOK]],
    ['unexpected_answer', 0, ['first asked', 'first unknown unexpected_answer', ...TOOK]],
  ])('goes to the second where the first is %s, after %i ms', async (fault, ms, hops) => {
    const { first, fallback, events, world } = open();
    first.breaks('create', fault);
    const before = world.now();
    expect((await fallback.create(input)).id).toBe('second:second-1');
    expect(world.now() - before).toBe(ms);
    expect(await events()).toEqual(hops);
    expect(first.held.size).toBe(0);
    expect((await fallback.create(input)).id).toBe('second:second-1');
  });

  it.each<Fault>(['done, timeout', 'done, provider_failed', 'done, unexpected_answer'])(
    'is found where it began, though the answer was lost: %s',
    async (fault) => {
      const { first, second, fallback, events } = open();
      first.breaks('create', fault);
      expect((await fallback.create(input)).id).toBe('first:first-1');
      expect([first.held.size, second.calls]).toEqual([1, []]);
      expect(await events()).toEqual(['first asked', `first unknown ${fault.slice(6)}`, 'first began']);
    },
  );

  it('is refused where the request is wrong, and no other is asked', async () => {
    const { first, second, fallback } = open();
    first.breaks('create', 'invalid_request');
    expect((await errorOf(fallback.create(input))).code).toBe('invalid_request');
    expect([first.calls, second.calls]).toEqual([['create'], []]);
  });

  it('is refused where all are down, with what each said, and begins when one is back', async () => {
    const { first, second, fallback } = open();
    first.breaks('create', 'unreachable', 'unreachable', null);
    second.breaks('create', 'provider_failed');
    const error = await errorOf(fallback.create(input));
    expect([error.code, error.canRetry, error.message]).toEqual([
      'unreachable',
      true,
      'fallback: no provider could take it. first: unreachable. second: provider_failed.',
    ]);
    expect((await fallback.create(input)).id).toBe('first:first-1');
  });

  it('is one, however many ask at once', async () => {
    const { first, second, fallback } = open();
    first.breaks('create', 'hangs');
    const made = await Promise.all([1, 2, 3, 4].map(() => fallback.create(input)));
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set(['second:second-1']));
    expect([first.calls.filter((call) => call === 'create').length, second.held.size]).toEqual([1, 1]);
  });

  it('is looked for first where a crash left it unknown, whatever the rules say now', async () => {
    const { first, log } = open();
    await first.provider.create(input);
    await log.alone('order-1', (write) =>
      write({
        ...{ reference: 'order-1', provider: 'first', event: 'asked', verificationId: null },
        ...{ detail: null, ms: null, at: '2026-03-01T08:59:00.000Z' },
      }),
    );
    const again = open({ rules: [{ name: 'all', ask: ['second'] }] }, undefined, log);
    again.first.held.set('first-1', first.held.get('first-1')!);
    expect((await again.fallback.create(input)).id).toBe('first:first-1');
    expect(again.second.calls).toEqual([]);
  });

  it('is sent where the rules say, with the level as the provider calls it', async () => {
    const { provider } = madeProvider('first');
    const second = madeProvider('second');
    const { fallback } = open({
      providers: [{ provider }, { provider: second.provider, levels: { basic: 'standard' } }],
      rules: [{ name: 'basic stays here', levels: ['basic'], ask: ['second', 'first'] }],
    });
    expect((await fallback.create({ ...input, level: 'basic' })).provider).toBe('second');
    expect((await fallback.create({ ...input, reference: 'order-2' })).provider).toBe('first');
    expect([...second.held.values()][0]?.level).toBe('standard');
  });
});

describe('what began twice', () => {
  it('is ended where the answer came too late, and never submitted there', async () => {
    const { first, second, fallback, events } = open();
    first.breaks('create', 'hangs');
    first.breaks('find', 'timeout');
    const { id } = await fallback.create(input);
    expect(id).toBe('second:second-1');
    first.release();
    await new Promise((done) => setImmediate(done));
    expect([ends(first), ends(second)]).toEqual([['canceled'], ['started']]);
    expect((await events()).at(-1)).toBe('first ended');
    expect((await fallback.submit(id)).status).toBe('submitted');
    expect(first.calls).not.toContain('submit');
  });

  it('is looked for later where no answer came at all, but not before the first may be done', async () => {
    const { first, second, fallback, events, world } = open();
    first.breaks('create', 'done, provider_failed');
    first.breaks('find', 'unreachable');
    await fallback.create(input);
    expect([ends(first), ends(second)]).toEqual([['started'], ['started']]);
    first.breaks('find', null);
    expect(await fallback.settle()).toBe(0);
    world.advance(60_001);
    expect([await fallback.settle(), await fallback.settle()]).toEqual([1, 0]);
    expect([ends(first), (await events()).at(-1)]).toEqual([['canceled'], 'first ended']);
  });

  it('is left where it cannot be ended or looked for', async () => {
    const { first, fallback, events, world } = open({}, ['create', 'get', 'upload', 'submit']);
    first.breaks('create', 'hangs');
    await fallback.create(input);
    world.advance(60_001);
    expect(await fallback.settle()).toBe(1);
    expect((await events()).at(-1)).toBe('first absent not_offered');
    first.release();
    await new Promise((done) => setImmediate(done));
    expect((await events()).at(-1)).toBe('first left not_offered');
    // What not both can is not offered.
    expect((await errorOf(fallback.cancel('second:second-1'))).code).toBe('not_offered');
  });
});

describe('a provider that is down', () => {
  it('is not asked while its circuit is open, and is asked for its health before it is used again', async () => {
    const { first, fallback, world, events } = open();
    first.breaks('create', 'hangs');
    first.breaks('find', 'timeout');
    const create = (n: number) => fallback.create({ ...input, reference: `order-${n}` });
    for (const n of [1, 2]) await create(n);
    expect(fallback.circuits()).toEqual({ first: 'open', second: 'closed' });
    const asked = first.calls.length;
    const before = world.now();
    expect((await create(4)).provider).toBe('second');
    expect([first.calls.length, world.now()]).toEqual([asked, before]);
    expect(await events('order-4')).toEqual(['first skipped unreachable', 'second asked', 'second began']);
    world.advance(20_000);
    first.breaks('health', 'unreachable');
    expect((await create(5)).provider).toBe('second');
    expect(first.calls.length).toBe(asked);
    expect(await fallback.health()).toMatchObject({ up: true, detail: 'first: unreachable.' });
    world.advance(40_000);
    for (const action of ['health', 'create', 'find'] as const) first.breaks(action, null);
    expect((await create(6)).provider).toBe('first');
    expect(fallback.circuits()).toEqual({ first: 'closed', second: 'closed' });
  });

  it('is tried again no more often than the budget allows', async () => {
    const { first, fallback } = open({
      retryBudget: { share: 0, reserve: 3 },
      breaker: { failures: 1000 },
    });
    first.breaks('create', 'unreachable');
    for (let n = 0; n < 10; n++) await fallback.create({ ...input, reference: `order-${n}` });
    expect(first.calls.filter((call) => call === 'create')).toHaveLength(13);
  });
});

describe('a verification that has begun', () => {
  it('is submitted once, though the answer was lost', async () => {
    const { first, fallback } = open();
    const { id } = await fallback.create(input);
    first.breaks('submit', 'done, provider_failed', null);
    expect((await fallback.submit(id)).status).toBe('submitted');
    expect(first.calls.filter((call) => call === 'submit')).toHaveLength(1);
    expect((await errorOf(fallback.submit(id))).code).toBe('wrong_status');
  });

  it('is listed from all of them, page by page', async () => {
    const { first, fallback, world } = open();
    await fallback.create(input);
    first.breaks('create', 'unreachable');
    for (const n of [2, 3]) await fallback.create({ ...input, reference: `order-${n}` });
    world.advance(20_000);
    const ids: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await fallback.list({ limit: 1, ...(cursor ? { cursor } : {}) });
      ids.push(...page.verifications.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor);
    expect(ids).toEqual(['first:first-1', 'second:second-1', 'second:second-2']);
    expect((await errorOf(fallback.list({ cursor: 'nonsense' }))).code).toBe('invalid_request');
    expect((await errorOf(fallback.get('ver_1'))).code).toBe('not_found');
  });
});

describe('options that do not fit', () => {
  const { provider } = madeProvider('first');
  it.each<[string, Partial<FallbackOptions>, string]>([
    ['nobody', { providers: [] }, '`providers` is empty'],
    ['two of a name', { providers: [{ provider }, { provider }] }, 'called first'],
    ['a colon', { providers: [{ provider: madeProvider('a:b').provider }] }, 'no colon'],
    ['a rule', { rules: [{ name: 'r', ask: ['third'] }] }, 'asks third: there are only first, second'],
    ['an empty rule', { rules: [{ name: 'r', ask: [] }] }, 'asks nobody'],
  ])('%s', (_name, options, message) => {
    expect(() => open(options)).toThrow(message);
  });
});
