/**
 * Lists that people and wallets are screened against, of the house and not of a tenant. A version is kept as it was
 * imported, also when a later one takes its place: past decisions name it.
 */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Kysely } from 'kysely';
import type { Category, ListEntry, ListFormat } from '../../engine/screen/list-entry.ts';
import type { Clock } from '../clock.ts';
import type { ListVersionRow, Tables } from '../tables.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);
/** All but the entries. */
const COLUMNS = [
  'number',
  'list',
  'version',
  'format',
  'categories',
  'entries',
  'names',
  'wallets',
  'sha256',
  'list_date',
  'imported_at',
  'checked_at',
  'removed_at',
] as const;

export interface ImportedList {
  list: string;
  format: ListFormat;
  entries: readonly ListEntry[];
  /** ISO 8601 day that the list says that it is of. */
  date: string | null;
  /** Of the files, hex. */
  sha256: string;
}

export interface ListsRepository {
  /** A new version; where the same files were imported last, they are noted as current again and `isNew` is false. */
  import(imported: ImportedList): Promise<{ version: ListVersionRow; isNew: boolean }>;
  /** The version of each list that people are screened with, by name. */
  current(): Promise<ListVersionRow[]>;
  /** Every version of every list, the newest first. */
  all(): Promise<ListVersionRow[]>;
  /** Of a version. */
  entries(number: string): Promise<ListEntry[]>;
  /** The state of all lists: grows with every version that is imported; 0 where there is none. */
  state(): Promise<number>;
  /** Screens nobody with it any more. False where there is no such list. */
  remove(list: string): Promise<boolean>;
}

export function listsRepository(db: Kysely<Tables>, clock: Clock): ListsRepository {
  const current = async (from: Kysely<Tables> = db) => {
    const rows = await from
      .selectFrom('list_versions')
      .select(COLUMNS)
      .distinctOn('list')
      .orderBy('list')
      .orderBy('version', 'desc')
      .execute();
    return rows.filter((row) => row.removed_at === null);
  };
  return {
    import: async (imported) => {
      const content = await compress(JSON.stringify(imported.entries));
      return await db.transaction().execute(async (inside) => {
        const now = clock.now();
        const standing = (await current(inside)).find(({ list }) => list === imported.list);
        if (standing?.sha256 === imported.sha256 && sameCategories(standing, imported)) {
          const version = await inside
            .updateTable('list_versions')
            .set({ checked_at: now })
            .where('number', '=', standing.number)
            .returning(COLUMNS)
            .executeTakeFirstOrThrow();
          return { version, isNew: false };
        }
        const last = await inside
          .selectFrom('list_versions')
          .select((of) => of.fn.max('version').as('version'))
          .where('list', '=', imported.list)
          .executeTakeFirst();
        const { list, format, entries, date, sha256 } = imported;
        const version = await inside
          .insertInto('list_versions')
          .values({
            list,
            version: (last?.version ?? 0) + 1,
            format,
            categories: categoriesIn(entries),
            entries: entries.length,
            names: entries.reduce((sum, entry) => sum + entry.names.length, 0),
            wallets: entries.reduce((sum, entry) => sum + entry.wallets.length, 0),
            sha256,
            list_date: date,
            content,
            imported_at: now,
            checked_at: now,
            removed_at: null,
          })
          .returning(COLUMNS)
          .executeTakeFirstOrThrow();
        return { version, isNew: true };
      });
    },
    current: () => current(),
    all: () => db.selectFrom('list_versions').select(COLUMNS).orderBy('number', 'desc').execute(),
    async entries(number) {
      const query = db.selectFrom('list_versions').select('content').where('number', '=', number);
      const { content } = await query.executeTakeFirstOrThrow();
      return JSON.parse((await expand(content)).toString('utf8'));
    },
    async state() {
      const query = db.selectFrom('list_versions').select((of) => of.fn.max('number').as('number'));
      return Number((await query.executeTakeFirst())?.number ?? 0);
    },
    async remove(list) {
      const standing = (await current()).find((row) => row.list === list);
      if (!standing) return false;
      const query = db.updateTable('list_versions').set({ removed_at: clock.now() });
      await query.where('number', '=', standing.number).execute();
      return true;
    },
  };
}

function categoriesIn(entries: readonly ListEntry[]): Category[] {
  return [...new Set(entries.flatMap(({ categories }) => categories))].sort();
}

/** The same files may be imported for something else. */
function sameCategories({ categories }: ListVersionRow, { entries }: ImportedList): boolean {
  return [...categories].sort().join() === categoriesIn(entries).join();
}
