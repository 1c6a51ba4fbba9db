/**
 * The address of a wallet in the one form by which two are compared, and the family of chains that it can be of. One key
 * holds an address on every chain of its family: what is listed for Ethereum is the same owner's on BNB Chain.
 *
 * | family    | looks like                            | compared                    | checked by                     |
 * |-----------|---------------------------------------|-----------------------------|--------------------------------|
 * | evm       | 0x and 40 of 0-9 a-f                  | in lower case               | EIP-55 where the case is mixed |
 * | bitcoin   | 1..., 3... (BTC, BSV, USDT on Omni)   | as it is                    | base58check                    |
 * | bitcoin   | bc1...                                | in lower case               | bech32, bech32m                |
 * | bch       | bitcoincash:q..., q..., p...          | in lower case, no prefix    | its own check                  |
 * | ltc       | L..., M..., ltc1...                   | as bitcoin                  | base58check, bech32            |
 * | dash, doge, zec, btg, xvg, trx | X..., D..., t1..., G..., T... | as it is        | base58check                    |
 * | xrp       | r...                                  | as it is                    | base58check of Ripple          |
 * | xmr       | 4..., 8..., 95 or 106 signs           | as it is                    | alphabet and length            |
 * | sol       | base58 of 32 bytes                    | as it is                    | length                         |
 */
import { base58Version, decodeBase58, RIPPLE_ALPHABET } from './base58.ts';
import { isBech32, isCashAddress } from './bech32.ts';
import { keccak256 } from './keccak.ts';

export interface Wallet {
  family: string;
  address: string;
}

/** Version bytes of base58check. Zcash has two bytes, of which the first tells. */
const VERSIONS: Readonly<Record<number, string>> = {
  0: 'bitcoin',
  5: 'bitcoin',
  48: 'ltc',
  50: 'ltc',
  76: 'dash',
  16: 'dash',
  30: 'doge-xvg',
  22: 'doge-xvg',
  33: 'doge-xvg',
  28: 'zec',
  38: 'btg',
  23: 'btg',
  65: 'trx',
};

/** null where it is no address that could be of a wallet: its check does not fit, or no chain has such. */
export function normaliseWallet(text: string): Wallet | null {
  const plain = text.trim();
  const lower = plain.toLowerCase();
  const isOneCase = plain === lower || plain === plain.toUpperCase();
  if (/^0x[0-9a-f]{40}$/i.test(plain)) {
    return hasGoodCase(plain) ? { family: 'evm', address: lower } : null;
  }
  if (/^(bc1|ltc1)/.test(lower)) {
    const family = lower.startsWith('bc1') ? 'bitcoin' : 'ltc';
    return isOneCase && isBech32(lower) ? { family, address: lower } : null;
  }
  const cash = lower.replace(/^bitcoincash:/, '');
  if (isOneCase && /^[qp][a-z0-9]{33,110}$/.test(cash)) {
    return isCashAddress(cash) ? { family: 'bch', address: cash } : null;
  }
  return base58Wallet(plain);
}

function base58Wallet(plain: string): Wallet | null {
  if (/^r[1-9A-HJ-NP-Za-km-z]{24,34}$/.test(plain)) {
    return base58Version(plain, RIPPLE_ALPHABET) === 0 ? { family: 'xrp', address: plain } : null;
  }
  if (/^[48][1-9A-HJ-NP-Za-km-z]{94}([1-9A-HJ-NP-Za-km-z]{11})?$/.test(plain)) {
    return { family: 'xmr', address: plain };
  }
  const version = base58Version(plain);
  const family = version === null ? undefined : VERSIONS[version];
  if (family) return { family, address: plain };
  return decodeBase58(plain)?.length === 32 ? { family: 'sol', address: plain } : null;
}

/** EIP-55: a letter is upper where the digit of the hash is 8 or more. One case alone has no check. */
function hasGoodCase(address: string): boolean {
  const digits = address.slice(2);
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return true;
  const hash = Buffer.from(keccak256(Buffer.from(lower, 'ascii'))).toString('hex');
  return [...digits].every((digit, at) =>
    Number.parseInt(hash[at]!, 16) >= 8 ? digit === digit.toUpperCase() : digit === digit.toLowerCase(),
  );
}
