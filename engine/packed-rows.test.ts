import { describe, expect, it } from 'vitest';
import { CHUNK_ROWS, packRows } from './packed-rows.ts';

const bytes = () => packRows(2, (length) => new Uint8Array(length), 0);
const rowsOf = (packed: ReturnType<typeof bytes>) =>
  packed.chunks.flatMap(({ numbers, rows, count }) =>
    [...numbers.subarray(0, count)].map((number, i) => [number, rows[2 * i], rows[2 * i + 1]]),
  );

describe('packed rows', () => {
  it('keep what is added, and overwrite every row of a number that is removed', () => {
    const packed = bytes();
    packed.add(3, [1, 2]);
    packed.add(5, [3, 4]);
    packed.add(5, [5, 6]);
    packed.remove(4);
    packed.remove(5);
    packed.remove(5);
    expect(packed.size).toBe(1);
    expect(rowsOf(packed)).toEqual([
      [3, 1, 2],
      [5, 0, 0],
      [5, 0, 0],
    ]);
  });

  it('refuse a number that comes too late, and a row of another width', () => {
    const packed = bytes();
    packed.add(3, [1, 2]);
    expect(() => packed.add(2, [1, 2])).toThrow('2 comes too late');
    expect(() => packed.add(4, [1])).toThrow('A row of 1 numbers among rows of 2');
  });

  it('remove a number whose rows lie in two chunks, and give the place back when most are gone', () => {
    const packed = bytes();
    for (let i = 0; i < CHUNK_ROWS - 1; i += 1) packed.add(i, [1, 1]);
    packed.add(CHUNK_ROWS, [2, 2]);
    packed.add(CHUNK_ROWS, [2, 2]);
    packed.add(CHUNK_ROWS + 1, [3, 3]);
    expect(packed.chunks).toHaveLength(2);
    packed.remove(CHUNK_ROWS);
    expect(packed.size).toBe(CHUNK_ROWS);
    for (let i = 0; i < CHUNK_ROWS - 1; i += 1) packed.remove(i);
    expect(packed.size).toBe(1);
    expect(packed.chunks).toHaveLength(1);
    expect(packed.chunks[0]!.numbers[0]).toBe(CHUNK_ROWS + 1);
  });
});
