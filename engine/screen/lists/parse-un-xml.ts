/** The consolidated list of the UN Security Council. https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list */
import { birthSpan, readBirth } from '../births.ts';
import { distinct, type ListEntry, type ListFile } from '../list-entry.ts';
import { countryCodes } from './country-codes.ts';
import { childrenOf, textOf, type XmlElement, xmlRecords } from './xml-records.ts';

/** Throws ListError. */
export function parseUnXml(file: ListFile): { entries: ListEntry[]; date: string | null } {
  const entries: ListEntry[] = [];
  let date: string | null = null;
  for (const record of xmlRecords(file.text, file.name, new Set(['INDIVIDUAL', 'ENTITY']))) {
    if (record.isRoot) date = /^\d{4}-\d{2}-\d{2}/.exec(record.attributes.dateGenerated ?? '')?.[0] ?? null;
    else entries.push(entryOf(record));
  }
  return { entries, date };
}

function entryOf(record: XmlElement): ListEntry {
  const isPerson = record.name === 'INDIVIDUAL';
  const parts = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map((part) =>
    textOf(record, part),
  );
  const of = (group: string) => childrenOf(record, `${record.name}_${group}`);
  return {
    id: textOf(record, 'REFERENCE_NUMBER') || textOf(record, 'DATAID'),
    kind: isPerson ? 'person' : 'organisation',
    names: distinct([
      parts.join(' '),
      textOf(record, 'NAME_ORIGINAL_SCRIPT'),
      ...of('ALIAS').map((alias) => textOf(alias, 'ALIAS_NAME')),
    ]),
    births: distinct(of('DATE_OF_BIRTH').map(birthOf)),
    countries: countryCodes([
      ...childrenOf(record, 'NATIONALITY').flatMap((one) => childrenOf(one, 'VALUE').map(({ text }) => text)),
      ...of('ADDRESS').map((address) => textOf(address, 'COUNTRY')),
    ]),
    categories: ['sanctions'],
    wallets: [],
    program: textOf(record, 'UN_LIST_TYPE').slice(0, 200),
  };
}

function birthOf(element: XmlElement): string | null {
  const date = textOf(element, 'DATE') || textOf(element, 'YEAR');
  if (date === '') return birthSpan(textOf(element, 'FROM_YEAR'), textOf(element, 'TO_YEAR'));
  return readBirth(textOf(element, 'TYPE_OF_DATE') === 'APPROXIMATELY' ? `about ${date}` : date);
}
