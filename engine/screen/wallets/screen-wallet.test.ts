import { describe, expect, it } from 'vitest';
import { listed } from '../testing/screener-of.ts';
import { keccak256 } from './keccak.ts';
import { normaliseWallet } from './normalise-wallet.ts';
import { indexWallets } from './screen-wallet.ts';

/** Examples of EIP-55, BIP 173 and BIP 350, and of the specification of Bitcoin Cash. */
const EVM = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
const BECH32 = 'BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4';
const BECH32M = 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0';
const CASH = 'bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy';
const BASE58 = '1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu';

it('hashes as Ethereum does', () => {
  const hex = (text: string) => Buffer.from(keccak256(Buffer.from(text))).toString('hex');
  expect(hex('')).toBe('c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
  expect(hex('a'.repeat(136))).toHaveLength(64);
});

describe('the form of an address', () => {
  it.each([
    [EVM, 'evm', EVM.toLowerCase()],
    [EVM.toLowerCase(), 'evm', EVM.toLowerCase()],
    [` ${EVM} `, 'evm', EVM.toLowerCase()],
    [BECH32, 'bitcoin', BECH32.toLowerCase()],
    [BECH32M, 'bitcoin', BECH32M],
    [CASH, 'bch', CASH.slice(12)],
    [CASH.slice(12).toUpperCase(), 'bch', CASH.slice(12)],
    [BASE58, 'bitcoin', BASE58],
  ])('takes %s as of %s', (text, family, address) => {
    expect(normaliseWallet(text)).toEqual({ family, address });
  });

  it.each([
    ['a letter of the other case', EVM.replace('5aAe', '5aae')],
    ['a letter too few', EVM.slice(0, -1)],
    ['another sign in bech32', BECH32.replace('W508', 'W509')],
    ['mixed case in bech32', `bc1Q${BECH32.slice(4)}`],
    ['another sign in cash', CASH.replace('r95', 'r96')],
    ['another case in base58', BASE58.toLowerCase()],
    ['another sign in base58', BASE58.replace('pE', 'pF')],
    ['nothing', ''],
    ['words', 'my wallet'],
    ['very much', 'a'.repeat(200)],
  ])('refuses %s', (_, text) => {
    expect(normaliseWallet(text)).toBeNull();
  });
});

describe('wallets on lists', () => {
  const wallets = indexWallets([
    {
      name: 'own',
      version: 3,
      entries: [
        listed('a', ['Ivgeni Brykke'], { wallets: [{ chain: 'ETH', address: EVM }] }),
        listed('b', [], { wallets: [{ chain: 'XBT', address: BECH32.toLowerCase() }] }),
        listed('c', [], { wallets: [{ chain: 'XMR', address: 'no address at all' }] }),
      ],
    },
  ]);

  it('finds them in every form, and says whose they are', () => {
    for (const text of [EVM, EVM.toLowerCase(), EVM.toUpperCase().replace('0X', '0x')]) {
      expect(wallets.screen(text)).toMatchObject({
        state: 'listed',
        list: 'own',
        version: 3,
        entry: { id: 'a' },
      });
    }
    expect(wallets.screen(BECH32)).toMatchObject({ state: 'listed', entry: { id: 'b' } });
    expect(wallets.screen('no address at all')).toMatchObject({ state: 'listed', entry: { id: 'c' } });
  });

  it('is clear only where a list has wallets of the chain', () => {
    expect(wallets.screen('0x0000000000000000000000000000000000000001')).toEqual({ state: 'clear' });
    expect(wallets.screen(BASE58)).toEqual({ state: 'clear' });
    expect(wallets.screen(CASH)).toEqual({ state: 'not_covered', family: 'bch' });
  });

  it('takes a mistyped address for nobody’s, not for a clear one', () => {
    expect(wallets.screen(EVM.replace('5aAe', '5aae'))).toEqual({ state: 'invalid' });
  });
});
