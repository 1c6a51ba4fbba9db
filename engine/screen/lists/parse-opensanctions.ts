/**
 * Entities of OpenSanctions in FollowTheMoney, one JSON a line (`entities.ftm.json`, `targets.nested.json`).
 * https://www.opensanctions.org/docs/entities/, https://www.opensanctions.org/reference/
 */
import { z } from 'zod';
import { readBirth } from '../births.ts';
import { categoriesOf } from '../categories-of.ts';
import { type Category, distinct, type EntryKind, type ListEntry, type ListFile } from '../list-entry.ts';
import { ListError } from '../list-error.ts';
import { countryCodes } from './country-codes.ts';

const entity = z.object({
  id: z.string().min(1),
  caption: z.string().optional(),
  schema: z.string(),
  last_change: z.string().optional(),
  properties: z.record(z.string(), z.array(z.unknown())),
});

const KINDS: Readonly<Record<string, EntryKind>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'organisation',
  PublicBody: 'organisation',
  LegalEntity: 'unknown',
  Vessel: 'other',
  Airplane: 'other',
  CryptoWallet: 'other',
};

/** What has no topic that is screened for (addresses, ownerships) is left out, but for the default. Throws ListError. */
export function parseOpenSanctions(file: ListFile, defaults: readonly Category[]): ListEntry[] {
  const entries: ListEntry[] = [];
  let number = 0;
  for (const line of file.text.split('\n')) {
    number += 1;
    if (line.trim() !== '') {
      const found = entryOf(read(line, file.name, number), defaults);
      if (found) entries.push(found);
    }
  }
  return entries;
}

function read(line: string, file: string, number: number): z.output<typeof entity> {
  try {
    return entity.parse(JSON.parse(line));
  } catch {
    throw new ListError(
      file,
      number,
      'The line is no entity of FollowTheMoney: a JSON object with id, schema and properties.',
      'Download entities.ftm.json again; an incomplete one is not imported.',
    );
  }
}

function entryOf(
  { id, caption, schema, properties }: z.output<typeof entity>,
  defaults: readonly Category[],
) {
  const kind = KINDS[schema];
  if (!kind) return null;
  const all = (...names: string[]) =>
    names.flatMap((name) => properties[name] ?? []).filter((value) => typeof value === 'string');
  const given = categoriesOf(all('topics'));
  const categories = given.length > 0 ? given : [...defaults];
  if (categories.length === 0) return null;
  const isWallet = schema === 'CryptoWallet';
  const wallets = isWallet
    ? all('publicKey').map((address) => ({ chain: all('currency')[0]?.toUpperCase() ?? null, address }))
    : [];
  const entry: ListEntry = {
    id,
    kind,
    names: isWallet ? [] : distinct([caption, ...all('name', 'alias', 'previousName', 'weakAlias')]),
    births: distinct(all('birthDate').map(readBirth)),
    countries: countryCodes(all('nationality', 'citizenship', 'country')),
    categories,
    wallets,
    program: all('programId', 'program').join(', ').slice(0, 200),
  };
  return entry.names.length + wallets.length > 0 ? entry : null;
}
