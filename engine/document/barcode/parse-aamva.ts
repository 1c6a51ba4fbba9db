/** AAMVA barcodes (driving licences and identification cards of the US and Canada) to fields. */
import { parse as parseByPackage } from 'aamva-parser';
import type { Finding } from '../../../rules/finding.ts';
import type { Field, FieldName, Fields } from '../../reading.ts';
import {
  ADDRESS_ELEMENTS,
  DATE_ELEMENTS,
  issuingCountry,
  PLAIN_ELEMENTS,
  SEX_CODES,
  TRUNCATION_ELEMENTS,
} from './aamva-elements.ts';
import { aamvaNames } from './aamva-names.ts';
import { type AamvaText, splitAamva } from './split-aamva.ts';

export interface AamvaReading {
  kind: 'driving_license' | 'id_card';
  /** ICAO alpha-3. */
  country: 'USA' | 'CAN';
  /** Of the standard. */
  version: number;
  fields: Fields;
  findings: Finding[];
}

/** The code's own error correction has checked every character. */
const READ = 0.99;
/** A surname that was split off a name without marks. */
const GUESSED = 0.6;

/** null where the text is not of this standard, or holds nothing that identifies anybody. */
export function parseAamva(text: string): AamvaReading | null {
  const aamva = splitAamva(text);
  if (!aamva) return null;
  const country = issuingCountry(aamva.elements, aamva.issuer);
  const values = { ...fromPackage(text), ...fromElements(aamva, country) };
  const guessed = aamvaNames(aamva.elements).guessed;
  const fields: Fields = {};
  for (const [name, value] of Object.entries(values) as [FieldName, string][]) {
    const confidence = guessed && (name === 'surname' || name === 'given_names') ? GUESSED : READ;
    fields[name] = { value, confidence, source: 'barcode' } satisfies Field;
  }
  if (!fields.document_number && !fields.surname) return null;
  return {
    kind: aamva.subfile === 'ID' ? 'id_card' : 'driving_license',
    country,
    version: aamva.version,
    fields,
    findings: truncations(aamva.elements),
  };
}

type Values = Partial<Record<FieldName, string>>;

function fromElements({ elements }: AamvaText, country: 'USA' | 'CAN'): Values {
  const names = aamvaNames(elements);
  const values: Record<string, string | null | undefined> = {
    surname: names.surname,
    given_names: names.givenNames,
    sex: SEX_CODES[elements.get('DBC')?.toUpperCase() ?? ''],
    issuing_state: country,
    address: address(elements),
    optional_data: elements.get('DCF'),
  };
  for (const [field, ids] of Object.entries(PLAIN_ELEMENTS)) {
    values[field] = ids.map((id) => elements.get(id)).find((value) => value !== undefined);
  }
  for (const [field, id] of Object.entries(DATE_ELEMENTS)) {
    values[field] = aamvaDate(elements.get(id), country);
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Values;
}

/**
 * CCYYMMDD or MMDDCCYY. Some issuers write the other country's order, so both are tried: of a date
 * from 1900 to 2099 only one of them can be a date (`19` and `20` are no months). null where neither is.
 */
export function aamvaDate(digits: string | undefined, country: 'USA' | 'CAN'): string | null {
  if (!digits || !/^\d{8}$/.test(digits)) return null;
  const iso = calendarDate(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  const american = calendarDate(digits.slice(4), digits.slice(0, 2), digits.slice(2, 4));
  return country === 'CAN' ? (iso ?? american) : (american ?? iso);
}

function calendarDate(year: string, month: string, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const text = `${year}-${month}-${day}`;
  if (Number(year) < 1900 || Number(year) > 2099) return null;
  return date.toISOString().startsWith(text) ? text : null;
}

function address(elements: Map<string, string>): string | null {
  for (const [street, second, city, state, code] of ADDRESS_ELEMENTS) {
    const lines = [street, second].map((id) => elements.get(id)).filter((line) => line !== undefined);
    const town = [elements.get(city), elements.get(state), postalCode(elements.get(code))];
    if (lines.length > 0) return [...lines, town.filter(Boolean).join(' ')].filter(Boolean).join(', ');
  }
  return null;
}

/** US codes are padded to nine digits, with zeros or blanks, where the last four are not known. */
function postalCode(code: string | undefined): string | undefined {
  const digits = /^(\d{5})-?(\d{4})?$/.exec(code?.trim() ?? '');
  if (!digits) return code;
  return digits[2] && digits[2] !== '0000' ? `${digits[1]}-${digits[2]}` : digits[1];
}

function truncations(elements: Map<string, string>): Finding[] {
  return Object.entries(TRUNCATION_ELEMENTS)
    .filter(([id]) => elements.get(id) === 'T')
    .map(([, field]) => ({
      step: 'document',
      code: 'barcode_truncated',
      field,
      confidence: 1,
      detail: `The barcode says that it holds only the beginning of the ${field.replace('_', ' ')}.`,
    }));
}

/** Fills what our tables are silent on; its dates are in local time, so they are not taken. */
function fromPackage(text: string): Values {
  try {
    const parsed = parseByPackage(text);
    const given = [parsed.firstName, parsed.middleName].filter(Boolean).join(' ');
    const values = { surname: parsed.lastName, given_names: given, document_number: parsed.driversLicenseId };
    return Object.fromEntries(
      Object.entries(values).filter(([, value]) => value && value.toUpperCase() !== 'NONE'),
    ) as Values;
  } catch {
    return {};
  }
}
