/** Screening lists for a scenario: strangers of many countries, and whom the scenario puts on them. */
import { buildIndex, type LoadedList } from '../../engine/screen/index/build-index.ts';
import type { ListEntry } from '../../engine/screen/list-entry.ts';
import { createScreening, type Screening } from '../../engine/screen/screening.ts';
import { seededRandom } from '../../fixtures/random.ts';
import type { ListCategory, Lists } from '../../fixtures/scenarios/scenario.ts';
import { drawUsualPerson } from './usual-people.ts';

/** Of each list. A thousand strangers share no name and birthday with an applicant. */
const STRANGERS = 300;
const DAYS_ALLOWED = 7;
/** A list without a wallet of a chain says nothing of it. */
const STRANGE_WALLET = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359';

export function screeningOf({ people, wallets, categories, age }: Lists): Screening {
  const loaded = categories.map((category): LoadedList => {
    const entries = [
      ...strangers(category),
      ...people
        .filter((person) => person.category === category)
        .map(({ name, born }, i) => entryOf(`listed ${i}`, name, born, category)),
    ];
    const listed = category === 'sanctions' ? [STRANGE_WALLET, ...wallets] : [];
    entries[0]!.wallets = listed.map((address) => ({ chain: 'ETH', address }));
    return { name: `drawn-${category}`, version: 1, entries };
  });
  const lists = loaded.map(({ name, version }, i) => ({
    name,
    version,
    categories: [categories[i]!],
    age,
    tooOld: age > DAYS_ALLOWED,
  }));
  return createScreening(loaded, indexOf(loaded), lists, DAYS_ALLOWED);
}

function strangers(category: ListCategory): ListEntry[] {
  const random = seededRandom(`strangers ${category}`);
  return Array.from({ length: STRANGERS }, (_, i) => {
    const { name, born } = drawUsualPerson(random);
    return entryOf(`stranger ${i}`, name, born, category);
  });
}

function entryOf(id: string, name: string, born: string, category: ListCategory): ListEntry {
  return {
    id,
    kind: 'person',
    names: [name],
    births: [born],
    countries: [],
    categories: [category],
    wallets: [],
    program: '',
  };
}

function indexOf(loaded: readonly LoadedList[]) {
  const steps = buildIndex(loaded);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
