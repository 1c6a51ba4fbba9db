/** Checks of BIP 173 (bech32), BIP 350 (bech32m) and of Bitcoin Cash's addresses. Upper and lower case are one, mixed is none. */

const SIGNS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CASH_GENERATORS = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n];

/** `text` in lower case. */
export function isBech32(text: string): boolean {
  const split = text.lastIndexOf('1');
  if (split < 1 || text.length - split < 7 || text.length > 90) return false;
  const values = valuesOf(text.slice(split + 1));
  if (!values) return false;
  const prefix = [...text.slice(0, split)].map((letter) => letter.charCodeAt(0));
  let check = 1;
  for (const value of [
    ...prefix.map((code) => code >> 5),
    0,
    ...prefix.map((code) => code & 31),
    ...values,
  ]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of GENERATORS.entries()) if ((top >> bit) & 1) check ^= generator;
  }
  return check === 1 || check === 0x2bc830a3;
}

/** Without its prefix, in lower case. */
export function isCashAddress(text: string): boolean {
  const values = valuesOf(text);
  if (!values || values.length < 34) return false;
  let check = 1n;
  for (const value of [...[...'bitcoincash'].map((letter) => letter.charCodeAt(0) & 31), 0, ...values]) {
    const top = check >> 35n;
    check = ((check & 0x07ffffffffn) << 5n) ^ BigInt(value);
    for (const [bit, generator] of CASH_GENERATORS.entries())
      if ((top >> BigInt(bit)) & 1n) check ^= generator;
  }
  return check === 1n;
}

function valuesOf(text: string): number[] | null {
  const values = [...text].map((sign) => SIGNS.indexOf(sign));
  return values.includes(-1) ? null : values;
}
