/**
 * A table with headings: a list of one's own, `targets.simple.csv` of OpenSanctions, or addresses of wallets.
 *
 * | column (any of)                                  | holds                                                   |
 * |--------------------------------------------------|---------------------------------------------------------|
 * | `name`                                           | the name; a table without it needs `address`            |
 * | `aliases`, `alias`                               | further names, with semicolons between them             |
 * | `id`                                             | by default the number of the line                       |
 * | `schema`, `type`                                 | Person, Organization, ...; by default unknown           |
 * | `birth_date`, `date_of_birth`, `dob`             | one or more, with semicolons                            |
 * | `countries`, `country`, `nationality`            | one or more, with semicolons, as names or codes         |
 * | `topics`, `category`, `categories`               | sanction, role.pep, crime...; by default as it is told  |
 * | `address`, `wallet`, with `asset`, `chain` or `currency` | a wallet and its chain                          |
 * | `sanctions`, `program`                           | the programme                                           |
 */
import { readBirth } from '../births.ts';
import { categoriesOf } from '../categories-of.ts';
import { type Category, distinct, type EntryKind, type ListEntry, type ListFile } from '../list-entry.ts';
import { ListError } from '../list-error.ts';
import { countryCodes } from './country-codes.ts';
import { readRows } from './read-rows.ts';

const COLUMNS = {
  id: ['id'],
  name: ['name', 'full_name', 'caption'],
  aliases: ['aliases', 'alias', 'aka'],
  type: ['schema', 'type'],
  births: ['birth_date', 'date_of_birth', 'dob', 'birthdate'],
  countries: ['countries', 'country', 'nationality'],
  topics: ['topics', 'category', 'categories'],
  address: ['wallet', 'wallet_address', 'address'],
  chain: ['asset', 'chain', 'currency'],
  program: ['sanctions', 'program', 'programme'],
} as const;
type Column = keyof typeof COLUMNS;

const KINDS: readonly (readonly [RegExp, EntryKind])[] = [
  [/^(?:person|individual|natural person)$/i, 'person'],
  [/^(?:organi[sz]ation|company|entity|enterprise|public ?body|legal ?entity)$/i, 'organisation'],
  [/^(?:vessel|airplane|aircraft|crypto ?wallet|wallet)$/i, 'other'],
];

/** Throws ListError. */
export function parseSimpleCsv(file: ListFile, defaults: readonly Category[]): ListEntry[] {
  const first = file.text.slice(0, 2000).split('\n')[0]!;
  const delimiter = [',', ';', '\t'].find((one) => first.includes(one)) ?? ',';
  const [header = [], ...rows] = readRows(file, delimiter);
  const headings = header.map((heading) => heading.trim().toLowerCase());
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, names]) => [
      column,
      (names as readonly string[]).map((name) => headings.indexOf(name)).find((index) => index >= 0) ?? -1,
    ]),
  ) as Record<Column, number>;
  // In targets.simple.csv `addresses` are of houses; `address` is a wallet only where its chain stands beside it.
  if (at.chain < 0 && headings[at.address] === 'address') at.address = -1;
  if (at.name < 0 && at.address < 0) {
    throw new ListError(
      file.name,
      1,
      'The first line names neither a column `name` nor `asset` and `address`.',
      'Write the headings into the first line; docs/screening.md lists them.',
    );
  }
  return rows.map((row, index) => entryOf(row, index + 2, at, file.name, defaults));
}

function entryOf(
  row: string[],
  line: number,
  at: Record<Column, number>,
  file: string,
  defaults: readonly Category[],
): ListEntry {
  const one = (column: Column) => (at[column] < 0 ? '' : (row[at[column]] ?? '').trim());
  const many = (column: Column) => one(column).split(/[;|]/);
  const names = distinct([one('name'), ...many('aliases')]);
  const address = one('address');
  if (names.length === 0 && address === '') {
    throw new ListError(file, line, 'The row has no name.', 'Write one, or take the row out.');
  }
  const topics = categoriesOf(many('topics'));
  const categories = topics.length > 0 ? topics : [...defaults];
  if (categories.length === 0) {
    throw new ListError(
      file,
      line,
      'Nothing says what the row is listed for.',
      'Give --category sanctions, pep or adverse_media, or a column `topics`.',
    );
  }
  return {
    id: one('id') || String(line),
    kind:
      KINDS.find(([pattern]) => pattern.test(one('type')))?.[1] ?? (names.length === 0 ? 'other' : 'unknown'),
    names,
    births: distinct(many('births').map(readBirth)),
    countries: countryCodes(many('countries')),
    categories,
    wallets: address === '' ? [] : [{ chain: one('chain').toUpperCase() || null, address }],
    program: one('program').slice(0, 200),
  };
}
