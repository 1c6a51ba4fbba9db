/** Which words have a key in common: hashes with the number of their word, sorted, 8 bytes each. */

/** Numbers of words have this many bits, hashes 31: together they fit a double. */
const WORD_BITS = 22;
const WORDS = 2 ** WORD_BITS;

export interface HashedKeys {
  /** Words that were added under the key; rarely one more, whose key has the same hash. */
  find(key: string): number[];
}

export class KeyCollector {
  #packed = new Float64Array(1 << 16);
  #count = 0;

  /** Throws where there are more than four million words. */
  add(key: string, word: number): void {
    if (word >= WORDS) throw new Error(`More than ${WORDS} words in a list`);
    if (this.#count === this.#packed.length) {
      const grown = new Float64Array(this.#count * 2);
      grown.set(this.#packed);
      this.#packed = grown;
    }
    this.#packed[this.#count++] = hash(key) * WORDS + word;
  }

  finish(): HashedKeys {
    const packed = this.#packed.slice(0, this.#count).sort();
    return {
      find(key) {
        const from = hash(key) * WORDS;
        const words: number[] = [];
        for (let at = lowerBound(packed, from); at < packed.length; at++) {
          const word = packed[at]! - from;
          if (word >= WORDS) break;
          if (word !== words.at(-1)) words.push(word);
        }
        return words;
      },
    };
  }
}

function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a, 31 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    value ^= key.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 1;
}
