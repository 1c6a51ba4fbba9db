/**
 * The SDN list of the OFAC as it is published in three tables without headings: SDN.CSV (the entries, with dates,
 * nationalities and wallets in the remarks), ALT.CSV (their other names) and ADD.CSV (their addresses).
 * `-0-` stands for nothing. https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas
 */
import { readBirth } from '../births.ts';
import { distinct, type EntryKind, type ListEntry, type ListFile } from '../list-entry.ts';
import { ListError } from '../list-error.ts';
import { countryCodes } from './country-codes.ts';
import { readRows } from './read-rows.ts';

type Part = 'sdn' | 'alt' | 'add';
const COLUMNS: Readonly<Record<number, Part>> = { 12: 'sdn', 5: 'alt', 6: 'add' };
const WITHOUT_NAMES = 'Give sdn.csv, alt.csv and add.csv of one day together.';

/** Throws ListError. */
export function parseOfacCsv(files: readonly ListFile[]): ListEntry[] {
  const parts: Record<Part, { file: string; rows: string[][] }[]> = { sdn: [], alt: [], add: [] };
  for (const file of files) {
    const rows = readRows(file).filter((row) => row.some((value) => value !== ''));
    const part = COLUMNS[rows[0]?.length ?? 0];
    if (!part) {
      throw new ListError(
        file.name,
        1,
        'It has neither 12 columns (SDN), 5 (ALT) nor 6 (ADD).',
        WITHOUT_NAMES,
      );
    }
    const columns = rows[0]!.length;
    const wrong = rows.findIndex((row) => row.length !== columns || !/^\d+$/.test(row[0]!));
    if (wrong >= 0) {
      throw new ListError(
        file.name,
        wrong + 1,
        `It does not have a number and ${columns} columns.`,
        WITHOUT_NAMES,
      );
    }
    parts[part].push({ file: file.name, rows });
  }
  if (parts.sdn.length === 0) {
    throw new ListError(
      files[0]!.name,
      null,
      'It has other names or addresses, but no entries.',
      WITHOUT_NAMES,
    );
  }
  if (parts.alt.length === 0) {
    const problem = 'The other names are missing, under which listed people would not be found.';
    throw new ListError(parts.sdn[0]!.file, null, problem, WITHOUT_NAMES);
  }
  const other = grouped(parts.alt.flatMap(({ rows }) => rows));
  const addresses = grouped(parts.add.flatMap(({ rows }) => rows));
  return parts.sdn.flatMap(({ rows }) =>
    rows.map((row) => entryOf(row, other.get(row[0]!) ?? [], addresses.get(row[0]!) ?? [])),
  );
}

export function isOfacRow(columns: number): boolean {
  return COLUMNS[columns] !== undefined;
}

function grouped(rows: readonly string[][]): Map<string, string[][]> {
  const groups = new Map<string, string[][]>();
  for (const row of rows) {
    const group = groups.get(row[0]!);
    if (group) group.push(row);
    else groups.set(row[0]!, [row]);
  }
  return groups;
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  vessel: 'other',
  aircraft: 'other',
};

function entryOf(row: string[], other: string[][], addresses: string[][]): ListEntry {
  const [id, name, type, program] = row.map(value) as [string, string, string, string];
  const remarks = value(row[11]!).replace(/\.$/, '').split(/;\s*/);
  const all = (pattern: RegExp) => remarks.flatMap((remark) => pattern.exec(remark)?.[1] ?? []);
  const wallets = remarks.flatMap((remark) => {
    const match = /^(?:alt\. )?Digital Currency Address - ([A-Z0-9]+) (\S+)$/.exec(remark);
    return match ? [{ chain: match[1]!, address: match[2]! }] : [];
  });
  return {
    id,
    kind: KINDS[type] ?? 'organisation',
    names: distinct([name, ...other.map((alt) => value(alt[3]!)), ...all(/^(?:a|f|n)\.k\.a\. '(.+)'$/)]),
    births: distinct(all(/^(?:alt\. )?DOB (.+)$/).map(readBirth)),
    countries: countryCodes([
      ...all(/^(?:alt\. )?(?:nationality|citizen) (.+)$/),
      ...addresses.map((address) => value(address[4]!)),
    ]),
    categories: ['sanctions'],
    wallets,
    program: program.replaceAll('] [', ', ').slice(0, 200),
  };
}

function value(text: string): string {
  return text === '-0-' ? '' : text;
}
