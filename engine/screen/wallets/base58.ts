import { createHash } from 'node:crypto';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Of Ripple. */
export const RIPPLE_ALPHABET = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** Bytes; null where a sign is not of the alphabet. */
export function decodeBase58(text: string, alphabet = ALPHABET): Uint8Array | null {
  let value = 0n;
  for (const sign of text) {
    const digit = alphabet.indexOf(sign);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  const hex = value === 0n ? '' : value.toString(16);
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  const zeros = [...text].findIndex((sign) => sign !== alphabet[0]);
  return Buffer.concat([Buffer.alloc(zeros < 0 ? text.length : zeros), bytes]);
}

/** The version byte of 21 bytes and a check of four that fits; null where it does not. */
export function base58Version(text: string, alphabet = ALPHABET): number | null {
  const bytes = decodeBase58(text, alphabet);
  // Zcash has two bytes before the hash.
  if (!bytes || (bytes.length !== 25 && bytes.length !== 26)) return null;
  const body = bytes.subarray(0, -4);
  const twice = createHash('sha256').update(createHash('sha256').update(body).digest()).digest();
  return twice.subarray(0, 4).equals(bytes.subarray(-4)) ? body[0]! : null;
}
