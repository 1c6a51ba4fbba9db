import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CATEGORIES, type Category, LIST_FORMATS, type ListFormat } from '../engine/screen/list-entry.ts';
import { ListError } from '../engine/screen/list-error.ts';
import { parseList } from '../engine/screen/parse-list.ts';
import { systemClock } from '../store/clock.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { readSettings } from '../store/settings.ts';
import type { Command } from './command.ts';
import { print } from './json-lines.ts';
import { parseOptions } from './parse-options.ts';
import { searchLists } from './search-lists.ts';
import { UsageError } from './usage.ts';

const help = `idwell lists
idwell lists import FILE... --name NAME [--kind KIND] [--category CATEGORY]... [--date YYYY-MM-DD]
idwell lists search NAME [--born YYYY-MM-DD] [--country CC]... [--category CATEGORY]... [--everything] [--json]
idwell lists wallet ADDRESS [--json]
idwell lists remove NAME

Lists that people and wallets are screened against. Each has a name of yours; importing again under that name makes a
new version, and those who are approved are screened with it in the background. Without a verb: what is loaded, how old
it is, and what is in it.

KIND is told from the files, or one of ${LIST_FORMATS.join(', ')}. The OFAC's tables go together:
idwell lists import sdn.csv alt.csv add.csv --name ofac-sdn
CATEGORY is ${CATEGORIES.join(', ')}: for entries of which the list does not say what they are listed for. The
lists of OFAC, UN and EU are sanctions.`;

/** Of one file: larger ones do not fit a text. */
const MOST_BYTES = 500 * 1024 ** 2;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, {
    name: { type: 'string' },
    kind: { type: 'string' },
    category: { type: 'string', multiple: true },
    date: { type: 'string' },
    born: { type: 'string' },
    country: { type: 'string', multiple: true },
    everything: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const [verb, ...rest] = positionals;
  const categories = categoriesOf(values.category ?? []);
  if (verb === 'import') {
    const name = listName(values.name);
    const date = dayOf(values.date, '--date');
    const parsed = await readList(rest, kindOf(values.kind), categories);
    return await withStore((store) => importList(store, name, { ...parsed, date: date ?? parsed.date }));
  }
  if (verb === 'search' && rest.length > 0) {
    const born = dayOf(values.born, '--born');
    const { country = [], everything = false, json = false } = values;
    const asked = { name: rest.join(' '), born, countries: country, categories, everything };
    return await withStore((store, settings) => searchLists(store, settings, { person: asked, json }));
  }
  if (verb === 'wallet' && rest.length === 1) {
    return await withStore((store, settings) =>
      searchLists(store, settings, { wallet: rest[0]!, json: values.json ?? false }),
    );
  }
  if (verb === 'remove' && rest.length === 1) return await withStore((store) => removeList(store, rest[0]!));
  if (verb === undefined) return await withStore(showLists);
  throw new UsageError('idwell lists takes import FILE..., search NAME, wallet ADDRESS or remove NAME');
}

async function withStore(
  work: (store: Store, settings: ReturnType<typeof readSettings>) => Promise<number>,
): Promise<number> {
  const settings = readSettings();
  const store = await openStore(settings, { clock: systemClock });
  try {
    return await work(store, settings);
  } finally {
    await store.close();
  }
}

async function readList(paths: string[], format: ListFormat | undefined, categories: Category[]) {
  if (paths.length === 0) throw new UsageError('idwell lists import takes at least one file');
  const files: { name: string; text: string }[] = [];
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = await readFileOf(path);
    hash.update(bytes);
    files.push({ name: basename(path), text: bytes.toString('utf8') });
  }
  try {
    return { ...parseList(files, { format, categories }), sha256: hash.digest('hex') };
  } catch (error) {
    if (error instanceof ListError) throw new UsageError(error.message);
    throw error;
  }
}

async function readFileOf(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES)
      throw new UsageError(`${path} is larger than 500 MB; split the list into several names`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read ${path}: ${(error as Error).message}`);
  }
}

async function importList(
  store: Store,
  list: string,
  { format, entries, date, sha256 }: Awaited<ReturnType<typeof readList>>,
): Promise<number> {
  const { version, isNew } = await store.lists.import({ list, format, entries, date, sha256 });
  const what = `${version.entries} entries, ${version.names} names, ${version.wallets} wallets`;
  const of = `${version.categories.join(', ')}${version.list_date ? `, of ${version.list_date}` : ''}`;
  await print(
    isNew
      ? `${list} version ${version.version}: ${what} (${format}; ${of})\n`
      : `${list} version ${version.version} is unchanged and counts as current again: ${what}\n`,
  );
  return 0;
}

async function showLists(store: Store, settings: ReturnType<typeof readSettings>): Promise<number> {
  const lists = await store.lists.current();
  if (lists.length === 0) {
    await print('No list is loaded: screening is unknown, and nobody is clear. See idwell lists --help\n');
    return 0;
  }
  const now = store.clock.now().getTime();
  for (const row of lists) {
    const age = now - row.checked_at.getTime();
    const days = Math.floor(age / 86_400_000);
    const state = age > settings.listMaxAge ? `TOO OLD (${days} days)` : `${days} days old`;
    const date = row.list_date ? `  of ${row.list_date}` : '';
    await print(
      `${row.list}  version ${row.version}  ${state}${date}  ${row.categories.join(', ')}  ${row.entries} entries  ${row.names} names  ${row.wallets} wallets  ${row.format}\n`,
    );
  }
  return 0;
}

async function removeList(store: Store, list: string): Promise<number> {
  if (!(await store.lists.remove(list)))
    throw new UsageError(`there is no list ${list}; idwell lists names them`);
  await print(`${list} is removed: nobody is screened with it any more\n`);
  return 0;
}

function listName(name: string | undefined): string {
  if (name && /^[a-z0-9][a-z0-9._-]{0,62}$/.test(name)) return name;
  throw new UsageError('--name is 1 to 63 of a-z, 0-9, dot, _ and -, such as ofac-sdn');
}

function kindOf(kind: string | undefined): ListFormat | undefined {
  const known = LIST_FORMATS.find((format) => format === kind);
  if (kind !== undefined && !known) throw new UsageError(`--kind is one of ${LIST_FORMATS.join(', ')}`);
  return known;
}

function categoriesOf(given: readonly string[]): Category[] {
  return given.map((text) => {
    const known = CATEGORIES.find((category) => category === text);
    if (!known) throw new UsageError(`--category is one of ${CATEGORIES.join(', ')}`);
    return known;
  });
}

function dayOf(text: string | undefined, option: string): string | null {
  if (text === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new UsageError(`${option} is a day such as 1970-05-31`);
}

export const lists: Command = {
  name: 'lists',
  summary: 'import and search the lists that people and wallets are screened against',
  help,
  run,
};
