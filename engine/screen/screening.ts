/** The lists as an examination asks them: who is on them, and which of them count. */
import type { LoadedList, NameIndex } from './index/build-index.ts';
import type { Category } from './list-entry.ts';
import { createScreener, type Screener } from './screen-person.ts';
import { indexWallets, type WalletIndex } from './wallets/screen-wallet.ts';

export interface ScreeningList {
  name: string;
  version: number;
  categories: readonly Category[];
  /** Days since it was last imported. */
  age: number;
  /** Older than the operator allows: who is not on it may be on the next one. */
  tooOld: boolean;
}

export interface Screening {
  lists: readonly ScreeningList[];
  /** Days that a list may be old. */
  maxAge: number;
  people: Screener;
  /** Of lists that are not too old. */
  wallets: WalletIndex;
}

export function createScreening(
  loaded: readonly LoadedList[],
  index: NameIndex,
  lists: readonly ScreeningList[],
  maxAge: number,
): Screening {
  const fresh = new Set(lists.filter(({ tooOld }) => !tooOld).map(({ name }) => name));
  const wallets = indexWallets(loaded);
  const covered = indexWallets(loaded.filter(({ name }) => fresh.has(name)));
  return {
    lists,
    maxAge,
    people: createScreener(index),
    wallets: {
      families: covered.families,
      // A wallet on an old list is listed all the same; clear is only what no fresh list has.
      screen(address) {
        const found = wallets.screen(address);
        return found.state === 'clear' ? covered.screen(address) : found;
      },
    },
  };
}
