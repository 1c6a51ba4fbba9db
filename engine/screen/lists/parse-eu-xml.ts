/**
 * The consolidated list of financial sanctions of the European Union (`xmlFullSanctionsList_1_1`).
 * https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions
 */
import { birthSpan, readBirth } from '../births.ts';
import { distinct, type EntryKind, type ListEntry, type ListFile } from '../list-entry.ts';
import { countryCodes } from './country-codes.ts';
import { childrenOf, type XmlElement, xmlRecords } from './xml-records.ts';

const KINDS: Readonly<Record<string, EntryKind>> = { person: 'person', enterprise: 'organisation' };

/** Throws ListError. */
export function parseEuXml(file: ListFile): { entries: ListEntry[]; date: string | null } {
  const entries: ListEntry[] = [];
  let date: string | null = null;
  for (const record of xmlRecords(file.text, file.name, new Set(['sanctionEntity']))) {
    if (record.isRoot) date = /^\d{4}-\d{2}-\d{2}/.exec(record.attributes.generationDate ?? '')?.[0] ?? null;
    else entries.push(entryOf(record));
  }
  return { entries, date };
}

function entryOf(record: XmlElement): ListEntry {
  const attributes = (name: string) => childrenOf(record, name).map((child) => child.attributes);
  const type = childrenOf(record, 'subjectType')[0]?.attributes.code ?? '';
  const country = ({ countryIso2Code, countryDescription }: Readonly<Record<string, string>>) =>
    countryIso2Code && countryIso2Code !== '00' ? countryIso2Code : (countryDescription ?? '');
  return {
    id: record.attributes.euReferenceNumber || record.attributes.logicalId || '',
    kind: KINDS[type] ?? 'unknown',
    names: distinct(
      attributes('nameAlias').map(({ wholeName, firstName, middleName, lastName }) =>
        wholeName ? wholeName : [firstName, middleName, lastName].filter(Boolean).join(' '),
      ),
    ),
    births: distinct(attributes('birthdate').map(birthOf)),
    countries: countryCodes([...attributes('citizenship'), ...attributes('address')].map(country)),
    categories: ['sanctions'],
    wallets: [],
    program: attributes('regulation')
      .map(({ programme }) => programme ?? '')
      .filter((one, index, all) => one !== '' && all.indexOf(one) === index)
      .join(', ')
      .slice(0, 200),
  };
}

function birthOf(attributes: Readonly<Record<string, string>>): string | null {
  const { birthdate, year, yearRangeFrom, yearRangeTo, circa, monthOfYear, dayOfMonth } = attributes;
  const parts = [year, monthOfYear, dayOfMonth].filter(Boolean).join('-');
  const date = birthdate || parts;
  if (date) return readBirth(circa === 'true' ? `about ${date}` : date);
  return birthSpan(yearRangeFrom ?? '', yearRangeTo ?? '');
}
