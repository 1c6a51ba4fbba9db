import { buildIndex } from '../index/build-index.ts';
import type { ListEntry } from '../list-entry.ts';
import { createScreener, type Screener } from '../screen-person.ts';

/** An entry of a person, with what a test does not say left out. */
export function listed(id: string, names: readonly string[], more: Partial<ListEntry> = {}): ListEntry {
  return {
    id,
    kind: 'person',
    names: [...names],
    births: [],
    countries: [],
    categories: ['sanctions'],
    wallets: [],
    program: '',
    ...more,
  };
}

export function screenerOf(entries: readonly ListEntry[]): Screener {
  const steps = buildIndex([{ name: 'test', version: 1, entries }]);
  for (;;) {
    const step = steps.next();
    if (step.done) return createScreener(step.value);
  }
}
