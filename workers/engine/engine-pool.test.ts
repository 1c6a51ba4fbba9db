import { describe, expect, it, onTestFinished } from 'vitest';
import { drawPassport } from '../../fixtures/draw-passport.ts';
import { createEnginePool, type EnginePoolOptions } from './engine-pool.ts';

function openPool(more: Partial<EnginePoolOptions> = {}) {
  const module = new URL('../../test/support/echo-reader.ts', import.meta.url);
  const pool = createEnginePool({ threads: 1, readings: 100, timeout: 10_000, module, ...more });
  onTestFinished(() => pool.close());
  const read = async (text: string) => {
    const task = {
      bytes: Buffer.from(text),
      type: 'photo_id',
      side: null,
      kind: null,
      age: false,
      liveness: false,
      today: '2026-03-01',
    } as const;
    return (await pool.read(task)) as unknown as { process: number; text: string };
  };
  return { pool, read };
}

it('reads on when its process was replaced, with all models', async () => {
  const pool = createEnginePool({ threads: 1, readings: 1, timeout: 60_000 });
  onTestFinished(() => pool.close());
  const { image: bytes } = await drawPassport('replaced');
  const task = {
    bytes,
    type: 'photo_id',
    side: null,
    kind: null,
    age: false,
    liveness: false,
    today: '2026-03-01',
  } as const;
  await pool.read(task);
  expect((await pool.read(task)).mrz?.valid).toBe(true);
});

describe('the pool of readers', () => {
  it('reads many pictures in a few processes, each in one that is free', async () => {
    const { read } = openPool({ threads: 2 });
    const results = await Promise.all(Array.from({ length: 10 }, (_, n) => read(`${n}`)));
    expect(results.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, n) => `${n}`));
    expect(new Set(results.map(({ process }) => process)).size).toBe(2);
  });

  it('replaces a process after its number of readings', async () => {
    const { read } = openPool({ readings: 2 });
    const processes = [];
    for (let n = 0; n < 5; n++) processes.push((await read('x')).process);
    expect(processes[0]).toBe(processes[1]);
    expect(processes[2]).toBe(processes[3]);
    expect(new Set(processes).size).toBe(3);
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
