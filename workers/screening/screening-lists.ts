/**
 * The lists that people are screened with, prepared for the search once and kept in memory of this process. Before each use it is
 * asked whether a list was imported or removed since; the preparing pauses, so that others work in the meantime.
 */
import { setImmediate as pause } from 'node:timers/promises';
import { buildIndex, type LoadedList, type NameIndex } from '../../engine/screen/index/build-index.ts';
import { createScreening, type Screening, type ScreeningList } from '../../engine/screen/screening.ts';
import type { Store } from '../../store/open-store.ts';
import type { Settings } from '../../store/settings-table.ts';
import type { ListVersionRow } from '../../store/tables.ts';
import type { Log } from '../log.ts';

const DAY = 86_400_000;

export interface CurrentScreening {
  /** State of the lists, see store/repositories/lists.ts. */
  state: number;
  /** null: there is no list. */
  screening: Screening | null;
}

export interface ScreeningLists {
  /** With every list that was imported before the call. */
  current(): Promise<CurrentScreening>;
}

interface Prepared {
  key: string;
  loaded: LoadedList[];
  index: NameIndex;
}

export function createScreeningLists(store: Store, settings: Settings, log: Log): ScreeningLists {
  let prepared: Promise<Prepared> | null = null;
  let key = '';
  let made: { index: NameIndex; told: string; screening: Screening } | null = null;
  return {
    async current() {
      const state = await store.lists.state();
      const rows = await store.lists.current();
      if (rows.length === 0) return { state, screening: null };
      const asked = rows.map(({ number }) => number).join();
      if (!prepared || key !== asked) {
        key = asked;
        prepared = prepare(asked, rows, store, log);
        // What failed is tried again by whoever comes next.
        prepared.catch(() => {
          if (key === asked) prepared = null;
        });
      }
      const { loaded, index } = await prepared;
      const lists = rows.map((row) => describe(row, store.clock.now(), settings.listMaxAge));
      // Nothing but the ages changes, once a day.
      const told = JSON.stringify(lists);
      if (made?.index !== index || made.told !== told) {
        const maxAge = Math.floor(settings.listMaxAge / DAY);
        made = { index, told, screening: createScreening(loaded, index, lists, maxAge) };
      }
      return { state, screening: made.screening };
    },
  };
}

async function prepare(
  key: string,
  rows: readonly ListVersionRow[],
  store: Store,
  log: Log,
): Promise<Prepared> {
  const started = performance.now();
  const loaded: LoadedList[] = [];
  for (const { list, version, number } of rows) {
    loaded.push({ name: list, version, entries: await store.lists.entries(number) });
  }
  const steps = buildIndex(loaded);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const ms = Math.round(performance.now() - started);
      log.info({ lists: rows.length, names: step.value.texts.length, ms }, 'screening: lists prepared');
      return { key, loaded, index: step.value };
    }
    await pause();
  }
}

function describe(row: ListVersionRow, now: Date, maxAge: number): ScreeningList {
  const age = now.getTime() - row.checked_at.getTime();
  return {
    name: row.list,
    version: row.version,
    categories: row.categories,
    age: Math.floor(age / DAY),
    tooOld: age > maxAge,
  };
}
