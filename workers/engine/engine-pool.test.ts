import { describe, expect, it, onTestFinished } from 'vitest';
import { createEnginePool, type EnginePoolOptions } from './engine-pool.ts';

function openPool(more: Partial<EnginePoolOptions> = {}) {
  const thread = new URL('../../test/support/echo-thread.ts', import.meta.url);
  const pool = createEnginePool({ threads: 1, readings: 100, timeout: 10_000, thread, ...more });
  onTestFinished(() => pool.close());
  const read = async (text: string) => {
    const task = {
      bytes: Buffer.from(text),
      type: 'photo_id',
      side: null,
      kind: null,
      age: false,
      today: '2026-03-01',
    } as const;
    return (await pool.read(task)) as unknown as { thread: number; text: string };
  };
  return { pool, read };
}

describe('the pool of threads', () => {
  it('reads many pictures on a few threads, each on one that is free', async () => {
    const { read } = openPool({ threads: 2 });
    const results = await Promise.all(Array.from({ length: 10 }, (_, n) => read(`${n}`)));
    expect(results.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, n) => `${n}`));
    expect(new Set(results.map(({ thread }) => thread)).size).toBe(2);
  });

  it('replaces a thread after its number of readings', async () => {
    const { read } = openPool({ readings: 2 });
    const threads = [];
    for (let n = 0; n < 5; n++) threads.push((await read('x')).thread);
    expect(threads[0]).toBe(threads[1]);
    expect(threads[2]).toBe(threads[3]);
    expect(new Set(threads).size).toBe(3);
  });

  it.each(['throw', 'exit', 'break'])(
    'that meets a picture that makes it %s fails that picture alone',
    async (what) => {
      const { read } = openPool();
      const before = read('before');
      const broken = expect(read(what)).rejects.toThrow();
      const after = read('after');
      await broken;
      expect((await before).text).toBe('before');
      expect((await after).text).toBe('after');
    },
  );

  it.each(['hang', 'spin'])('that meets a picture that makes it %s ends it in time', async (what) => {
    const { read } = openPool({ timeout: 1000 });
    await expect(read(what)).rejects.toThrow();
    expect((await read('after')).text).toBe('after');
  });

  it('takes no more when it is closed', async () => {
    const { pool, read } = openPool();
    await pool.close();
    await expect(read('x')).rejects.toThrow('closed');
  });
});
