/**
 * Rows of equal width, one behind the other in typed arrays, so that a million of them are looked through without an
 * object each. Numbers only grow, so a row is found again by halving. A row that is removed is overwritten at once and
 * its place given back when half of the rows are gone.
 */

/** Rows of one stretch: 8 MB of 128 floats. */
export const CHUNK_ROWS = 16_384;

type Numbers = Float32Array | Uint8Array;

export interface Chunk<T extends Numbers> {
  /** Of each row, ascending; rows of one number stand side by side. */
  numbers: Float64Array;
  rows: T;
  count: number;
}

export interface PackedRows<T extends Numbers> {
  /** Numbers of a row. */
  readonly width: number;
  readonly chunks: readonly Chunk<T>[];
  /** Rows that are there. */
  readonly size: number;
  /** Bytes that the rows take. */
  readonly bytes: number;
  /** Throws where the number is lower than the last one, or the row is not as wide as the others. */
  add(number: number, row: ArrayLike<number>): void;
  /** Every row of the number; nothing where there is none. */
  remove(number: number): void;
}

/** `gone` overwrites what is removed: a value that no search comes near. */
export function packRows<T extends Numbers>(
  width: number,
  make: (length: number) => T,
  gone: number,
): PackedRows<T> {
  let chunks: Chunk<T>[] = [];
  let dead = 0;
  let live = 0;

  const append = (number: number, row: ArrayLike<number>) => {
    let last = chunks.at(-1);
    if (!last || last.count === CHUNK_ROWS) {
      last = { numbers: new Float64Array(CHUNK_ROWS), rows: make(CHUNK_ROWS * width), count: 0 };
      chunks.push(last);
    }
    last.numbers[last.count] = number;
    last.rows.set(row, last.count * width);
    last.count += 1;
    live += 1;
  };
  const compact = () => {
    const old = chunks;
    chunks = [];
    dead = 0;
    live = 0;
    for (const { numbers, rows, count } of old) {
      for (let i = 0; i < count; i += 1) {
        const row = rows.subarray(i * width, (i + 1) * width);
        if (!isGone(row, gone)) append(numbers[i]!, row);
      }
    }
  };
  return {
    width,
    get chunks() {
      return chunks;
    },
    get size() {
      return live;
    },
    get bytes() {
      return chunks.reduce((sum, { numbers, rows }) => sum + numbers.byteLength + rows.byteLength, 0);
    },
    add(number, row) {
      if (row.length !== width) throw new Error(`A row of ${row.length} numbers among rows of ${width}`);
      const last = chunks.at(-1);
      if (last && number < last.numbers[last.count - 1]!) throw new Error(`${number} comes too late`);
      append(number, row);
    },
    remove(number) {
      for (const { numbers, rows, count } of chunks) {
        if (count === 0 || numbers[count - 1]! < number) continue;
        if (numbers[0]! > number) break;
        for (let i = firstFrom(numbers, count, number); i < count && numbers[i] === number; i += 1) {
          const row = rows.subarray(i * width, (i + 1) * width);
          if (isGone(row, gone)) continue;
          row.fill(gone);
          dead += 1;
          live -= 1;
        }
      }
      if (dead > live && dead > CHUNK_ROWS) compact();
    },
  };
}

function isGone(row: Numbers, gone: number): boolean {
  return row.every((value) => value === gone);
}

/** The first place whose number is not lower. */
function firstFrom(numbers: Float64Array, count: number, number: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
