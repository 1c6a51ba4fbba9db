/** The SDN list of the OFAC as SDN.XML, and its other lists in the same form (CONSOLIDATED.XML). */
import { readBirth } from '../births.ts';
import { distinct, type EntryKind, type ListEntry, type ListFile } from '../list-entry.ts';
import { countryCodes } from './country-codes.ts';
import { usDate } from './us-date.ts';
import { childrenOf, textOf, type XmlElement, xmlRecords } from './xml-records.ts';

const KINDS: Readonly<Record<string, EntryKind>> = {
  Individual: 'person',
  Entity: 'organisation',
  Vessel: 'other',
  Aircraft: 'other',
};

/** Throws ListError. */
export function parseOfacXml(file: ListFile): { entries: ListEntry[]; date: string | null } {
  const entries: ListEntry[] = [];
  let date: string | null = null;
  for (const record of xmlRecords(file.text, file.name, new Set(['sdnEntry', 'publshInformation']))) {
    if (record.name === 'publshInformation') date = usDate(textOf(record, 'Publish_Date'));
    else if (record.name === 'sdnEntry') entries.push(entryOf(record));
  }
  return { entries, date };
}

function entryOf(record: XmlElement): ListEntry {
  const within = (list: string, item: string) =>
    childrenOf(record, list).flatMap((group) => childrenOf(group, item));
  const countries = (list: string, item: string) => within(list, item).map((one) => textOf(one, 'country'));
  const wallets = within('idList', 'id').flatMap((id) => {
    const chain = /^Digital Currency Address - ([A-Z0-9]+)$/.exec(textOf(id, 'idType'))?.[1];
    return chain ? [{ chain, address: textOf(id, 'idNumber') }] : [];
  });
  return {
    id: textOf(record, 'uid'),
    kind: KINDS[textOf(record, 'sdnType')] ?? 'unknown',
    names: distinct([nameOf(record), ...within('akaList', 'aka').map(nameOf)]),
    births: distinct(
      within('dateOfBirthList', 'dateOfBirthItem').map((item) => readBirth(textOf(item, 'dateOfBirth'))),
    ),
    countries: countryCodes([
      ...countries('nationalityList', 'nationality'),
      ...countries('citizenshipList', 'citizenship'),
      ...countries('addressList', 'address'),
    ]),
    categories: ['sanctions'],
    wallets,
    program: within('programList', 'program')
      .map(({ text }) => text)
      .join(', ')
      .slice(0, 200),
  };
}

/** The family name before a comma, as in the tables. */
function nameOf(element: XmlElement): string {
  const [first, last] = [textOf(element, 'firstName'), textOf(element, 'lastName')];
  return first && last ? `${last}, ${first}` : last || first;
}
