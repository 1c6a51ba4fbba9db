import { expect, it } from 'vitest';
import type { ListEntry } from '../engine/screen/list-entry.ts';
import { listed } from '../engine/screen/testing/screener-of.ts';
import { createTestClock } from '../test/support/clock.ts';
import { openTestStore } from '../test/support/store.ts';

const BRYKKE = listed('1', ['Ivgeni Brykke', 'Torvi']);
const WALLET = listed('2', [], { categories: ['pep'], wallets: [{ chain: 'ETH', address: '0x1' }] });
const of = (list: string, entries: ListEntry[], sha256 = JSON.stringify(entries)) =>
  ({ list, format: 'csv', entries, date: '2026-02-27', sha256 }) as const;

it('keeps each import as a version, and gives back what it holds', async () => {
  const clock = createTestClock();
  const { store } = await openTestStore({}, clock);
  expect(await store.lists.state()).toBe(0);
  const first = await store.lists.import(of('own', [BRYKKE, WALLET]));
  expect(first).toMatchObject({
    isNew: true,
    version: {
      list: 'own',
      version: 1,
      entries: 2,
      names: 2,
      wallets: 1,
      categories: ['pep', 'sanctions'],
      list_date: '2026-02-27',
      imported_at: clock.now(),
    },
  });
  const second = await store.lists.import(of('own', [BRYKKE]));
  expect(second.version.version).toBe(2);
  expect(await store.lists.state()).toBeGreaterThan(Number(first.version.number));
  expect((await store.lists.current()).map(({ list, version }) => [list, version])).toEqual([['own', 2]]);
  expect(await store.lists.entries(first.version.number)).toEqual([BRYKKE, WALLET]);
  expect(await store.lists.all()).toHaveLength(2);
});

it('takes the same files again for a sign that the list is current', async () => {
  const clock = createTestClock();
  const { store } = await openTestStore({}, clock);
  const { version } = await store.lists.import(of('own', [BRYKKE]));
  clock.advance(86_400_000);
  const again = await store.lists.import(of('own', [BRYKKE]));
  expect(again).toMatchObject({ isNew: false, version: { number: version.number, checked_at: clock.now() } });
  expect(again.version.imported_at).toEqual(version.imported_at);
  // Listed for something else, it is another version.
  const other = await store.lists.import(
    of('own', [listed('1', BRYKKE.names, { categories: ['pep'] })], JSON.stringify([BRYKKE])),
  );
  expect(other.isNew).toBe(true);
});

it('screens nobody with a list that was removed, and knows it again when it is imported', async () => {
  const { store } = await openTestStore();
  await store.lists.import(of('own', [BRYKKE]));
  expect(await store.lists.remove('own')).toBe(true);
  expect(await store.lists.remove('own')).toBe(false);
  expect(await store.lists.current()).toEqual([]);
  expect((await store.lists.import(of('own', [BRYKKE]))).version.version).toBe(2);
  expect(await store.lists.current()).toHaveLength(1);
});
