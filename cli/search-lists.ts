import { CATEGORIES } from '../engine/screen/list-entry.ts';
import type { AskedPerson } from '../engine/screen/screen-person.ts';
import type { Screening } from '../engine/screen/screening.ts';
import type { Store } from '../store/open-store.ts';
import type { Settings } from '../store/settings-table.ts';
import { createLog } from '../workers/log.ts';
import { createScreeningLists } from '../workers/screening/screening-lists.ts';
import { print } from './json-lines.ts';
import { UsageError } from './usage.ts';

export type ListQuestion = { json: boolean } & ({ person: AskedPerson } | { wallet: string });

/** Prints who or what is listed; that it is is an answer too, and no failure. */
export async function searchLists(store: Store, settings: Settings, question: ListQuestion): Promise<number> {
  const { screening } = await createScreeningLists(
    store,
    settings,
    createLog({ logLevel: 'silent' }),
  ).current();
  if (!screening) throw new UsageError('no list is loaded; see idwell lists --help');
  return 'person' in question
    ? await searchPerson(screening, question.person, question.json)
    : await searchWallet(screening, question.wallet, question.json);
}

async function searchPerson(screening: Screening, asked: AskedPerson, json: boolean): Promise<number> {
  const categories = asked.categories.length > 0 ? asked.categories : CATEGORIES;
  const hits = screening.people.screen({ ...asked, categories });
  if (json) {
    for (const hit of hits) await print(`${JSON.stringify(hit)}\n`);
  } else if (hits.length === 0) await print('on no list\n');
  else {
    for (const { score, list, version, id, name, categories: of, detail } of hits) {
      await print(`${score}  ${list} ${version}  ${id}  ${name}  ${of.join(', ')}  ${detail}\n`);
    }
  }
  return 0;
}

async function searchWallet(screening: Screening, address: string, json: boolean): Promise<number> {
  const found = screening.wallets.screen(address);
  if (json) {
    const entry =
      found.state === 'listed' ? { list: found.list, version: found.version, id: found.entry.id } : {};
    await print(`${JSON.stringify({ state: found.state, ...entry })}\n`);
  } else {
    const says = {
      clear: () => 'on no list, and a list has wallets of its chain',
      invalid: () => 'is no address of a wallet: a sign is wrong or missing',
      not_covered: () => 'unknown: no list has wallets of its chain',
      listed: () =>
        found.state === 'listed'
          ? `listed: ${found.list} ${found.version}  ${found.entry.id}  ${found.entry.names[0] ?? ''}`
          : '',
    };
    await print(`${says[found.state]()}\n`);
  }
  return 0;
}
