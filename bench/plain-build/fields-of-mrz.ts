/** Fields of an MRZ as npm `mrz` has parsed it, dates with their century. */
import type { ParseResult } from 'mrz';
import type { PlainFields } from './read-labelled.ts';

/** Whether the parser found a field's check digit right does not matter here. `today` is an ISO date. */
export function fieldsOfMrz({ details, documentNumber }: ParseResult, today: string): PlainFields {
  const of = (field: string) => details.find((detail) => detail.field === field)?.value ?? '';
  const fields: PlainFields = {
    surname: of('lastName'),
    given_names: of('firstName'),
    document_number: (documentNumber ?? of('documentNumber')).replaceAll('<', ''),
    date_of_birth: dateOf(of('birthDate'), today),
    expiry_date: dateOf(of('expirationDate'), `${Number(today.slice(0, 4)) + 50}${today.slice(4)}`),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

/** `YYMMDD`, of two centuries in the one that is not after `latest`. */
function dateOf(text: string, latest: string): string {
  const [, year, month, day] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (!year) return '';
  const recent = `20${year}-${month}-${day}`;
  return recent <= latest ? recent : `19${recent.slice(2)}`;
}
