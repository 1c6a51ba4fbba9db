/** Keccak-256 as Ethereum has it: with the padding from before it became SHA-3, which node:crypto does not offer. */

const RATE = 136;
const MASK = (1n << 64n) - 1n;
/** Round constants and rotations of FIPS 202, made as it defines them (3.2.2 and 3.2.5). */
const ROUNDS = roundConstants();
const ROTATIONS = rotations();

/** 32 bytes. */
export function keccak256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((Math.floor(message.length / RATE) + 1) * RATE);
  padded.set(message);
  padded[message.length]! ^= 0x01;
  padded[padded.length - 1]! ^= 0x80;
  const state = new Array<bigint>(25).fill(0n);
  const words = new DataView(padded.buffer);
  for (let block = 0; block < padded.length; block += RATE) {
    for (let word = 0; word < RATE / 8; word++) state[word]! ^= words.getBigUint64(block + word * 8, true);
    permute(state);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  for (let word = 0; word < 4; word++) out.setBigUint64(word * 8, state[word]!, true);
  return digest;
}

function permute(a: bigint[]): void {
  for (const constant of ROUNDS) {
    const column = [0, 1, 2, 3, 4].map((x) => a[x]! ^ a[x + 5]! ^ a[x + 10]! ^ a[x + 15]! ^ a[x + 20]!);
    for (let at = 0; at < 25; at++) {
      const x = at % 5;
      a[at]! ^= column[(x + 4) % 5]! ^ rotate(column[(x + 1) % 5]!, 1);
    }
    const b = new Array<bigint>(25);
    for (let x = 0; x < 5; x++) {
      for (let y = 0; y < 5; y++)
        b[y + 5 * ((2 * x + 3 * y) % 5)] = rotate(a[x + 5 * y]!, ROTATIONS[x + 5 * y]!);
    }
    for (let at = 0; at < 25; at++) {
      const row = at - (at % 5);
      a[at] = b[at]! ^ (~b[row + ((at + 1) % 5)]! & MASK & b[row + ((at + 2) % 5)]!);
    }
    a[0]! ^= constant;
  }
}

function rotate(word: bigint, by: number): bigint {
  return ((word << BigInt(by)) | (word >> BigInt(64 - by))) & MASK;
}

function rotations(): number[] {
  const offsets = new Array<number>(25).fill(0);
  let [x, y] = [1, 0];
  for (let step = 0; step < 24; step++) {
    offsets[x + 5 * y] = (((step + 1) * (step + 2)) / 2) % 64;
    [x, y] = [y, (2 * x + 3 * y) % 5];
  }
  return offsets;
}

function roundConstants(): bigint[] {
  const bits = lfsrBits();
  return Array.from({ length: 24 }, (_, round) => {
    let constant = 0n;
    for (let j = 0; j <= 6; j++) if (bits[(j + 7 * round) % 255]) constant |= 1n << BigInt(2 ** j - 1);
    return constant;
  });
}

/** rc(t) of FIPS 202, algorithm 5: x^8 + x^6 + x^5 + x^4 + 1. */
function lfsrBits(): number[] {
  let register = 1;
  return Array.from({ length: 255 }, () => {
    const out = register & 1;
    register <<= 1;
    if (register & 0x100) register ^= 0x171;
    return out;
  });
}
