/** A wallet on the lists: exactly, by family of chains. */
import type { LoadedList } from '../index/build-index.ts';
import type { ListEntry } from '../list-entry.ts';
import { normaliseWallet } from './normalise-wallet.ts';

export type WalletScreening =
  | { state: 'listed'; list: string; version: number; entry: ListEntry; chain: string | null }
  | { state: 'clear' }
  /** It is no address: a sign is wrong, or it was cut off. */
  | { state: 'invalid' }
  /** No list has a wallet of its chains, so that nothing can be said. */
  | { state: 'not_covered'; family: string };

export interface WalletIndex {
  /** Families of chains that a list has wallets of. */
  families: ReadonlySet<string>;
  screen(address: string): WalletScreening;
}

/** Addresses of lists whose check does not fit are compared as they are written. */
export function indexWallets(lists: readonly LoadedList[]): WalletIndex {
  const listed = new Map<string, Extract<WalletScreening, { state: 'listed' }>>();
  const families = new Set<string>();
  for (const { name, version, entries } of lists) {
    for (const entry of entries) {
      for (const { chain, address } of entry.wallets) {
        const wallet = normaliseWallet(address);
        if (wallet) families.add(wallet.family);
        const key = wallet?.address ?? address.trim();
        if (!listed.has(key)) listed.set(key, { state: 'listed', list: name, version, entry, chain });
      }
    }
  }
  return {
    families,
    screen(address) {
      const wallet = normaliseWallet(address);
      const found = listed.get(wallet?.address ?? address.trim());
      if (found) return found;
      if (!wallet) return { state: 'invalid' };
      return families.has(wallet.family)
        ? { state: 'clear' }
        : { state: 'not_covered', family: wallet.family };
    },
  };
}
