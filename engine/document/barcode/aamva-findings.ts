/** What an AAMVA barcode says of itself that a reviewer should know, and where it contradicts itself. */
import type { Finding } from '../../../rules/finding.ts';
import { aamvaDate } from './aamva-dates.ts';
import { DATE_ELEMENTS, TRUNCATION_ELEMENTS } from './aamva-elements.ts';
import { aamvaIssuer } from './aamva-issuers.ts';
import type { AamvaText } from './split-aamva.ts';

/** Birthdays that a card names so that nobody has to count. */
const BIRTHDAYS = { DDH: 18, DDI: 19, DDJ: 21 } as const;

export function aamvaFindings(aamva: AamvaText, country: 'USA' | 'CAN'): Finding[] {
  return [
    ...truncations(aamva),
    ...dateOrders(aamva, country),
    ...issuers(aamva),
    ...birthdays(aamva, country),
  ];
}

/** Field to whether its name was cut. */
export function cutNames({ elements }: AamvaText): Set<string> {
  const cut = Object.entries(TRUNCATION_ELEMENTS).filter(([id]) => elements.get(id) === 'T');
  return new Set(cut.map(([, field]) => field));
}

function truncations(aamva: AamvaText): Finding[] {
  return [...cutNames(aamva)].map((field) => ({
    ...finding(
      'barcode_truncated',
      `The barcode says that it holds only the beginning of the ${field.replace('_', ' ')}.`,
    ),
    field,
  }));
}

function dateOrders({ elements, version }: AamvaText, country: 'USA' | 'CAN'): Finding[] {
  return Object.entries(DATE_ELEMENTS).flatMap(([field, id]) => {
    const date = aamvaDate(elements.get(id), { country, version });
    if (!date?.otherOrder) return [];
    const detail = `The barcode writes ${elements.get(id)} as ${field.replaceAll('_', ' ')}, which is no date in the order of its country and version; it was read as ${date.iso}.`;
    return [{ ...finding('barcode_date_order', detail), field, value: date.iso }];
  });
}

function issuers({ elements, issuer }: AamvaText): Finding[] {
  const known = aamvaIssuer(issuer);
  if (!known) {
    const detail = `The barcode names ${issuer} as issuer, which is no number of AAMVA's list.`;
    return [{ ...finding('barcode_issuer_unknown', detail), value: issuer }];
  }
  const country = elements.get('DCG');
  if ((country !== 'USA' && country !== 'CAN') || country === known.country) return [];
  const detail = `The barcode names ${issuer} (${known.jurisdiction}) as issuer and ${country} as country.`;
  return [{ ...finding('barcode_inconsistent', detail), field: 'issuing_state', value: country }];
}

function birthdays({ elements, version }: AamvaText, country: 'USA' | 'CAN'): Finding[] {
  const read = (id: string) => aamvaDate(elements.get(id), { country, version })?.iso;
  const birth = read('DBB');
  if (!birth) return [];
  return Object.entries(BIRTHDAYS).flatMap(([id, age]) => {
    const until = read(id);
    if (!until || Math.abs(daysBetween(birth, until) - age * DAYS_PER_YEAR) <= SLACK_DAYS) return [];
    const detail = `The barcode states ${birth} as date of birth and ${until} as birthday number ${age}.`;
    return [{ ...finding('barcode_inconsistent', detail), field: 'date_of_birth', value: until }];
  });
}

const DAYS_PER_YEAR = 365.25;
/** Leap years, and issuers that name the day before. */
const SLACK_DAYS = 3;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

function finding(code: Finding['code'], detail: string): Finding {
  return { step: 'document', code, confidence: 1, detail };
}
