/** AAMVA barcodes (driving licences and identification cards of the US and Canada) to fields. */
import { parse as parseByPackage } from 'aamva-parser';
import type { Finding } from '../../../rules/finding.ts';
import type { Field, FieldName, Fields, LicenceData } from '../../reading.ts';
import { aamvaDate } from './aamva-dates.ts';
import { ADDRESS_ELEMENTS, DATE_ELEMENTS, PLAIN_ELEMENTS, SEX_CODES } from './aamva-elements.ts';
import { aamvaFindings, cutNames } from './aamva-findings.ts';
import { aamvaIssuer, issuingCountry } from './aamva-issuers.ts';
import { licenceData } from './aamva-licence.ts';
import { aamvaNames } from './aamva-names.ts';
import { type AamvaText, splitAamva } from './split-aamva.ts';

export interface AamvaReading {
  kind: 'driving_license' | 'id_card';
  /** ICAO alpha-3. */
  country: 'USA' | 'CAN';
  /** Of the standard. */
  version: number;
  fields: Fields;
  /** All else that it says. */
  licence: LicenceData;
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
  const cut = cutNames(aamva);
  const fields: Fields = {};
  for (const [name, value] of Object.entries(values) as [FieldName, string][]) {
    const confidence = guessed && (name === 'surname' || name === 'given_names') ? GUESSED : READ;
    const truncated = cut.has(name) ? ({ truncated: true } as const) : {};
    fields[name] = { value, confidence, source: 'barcode', ...truncated } satisfies Field;
  }
  if (!fields.document_number && !fields.surname) return null;
  return {
    kind: aamva.subfile === 'ID' ? 'id_card' : 'driving_license',
    country,
    version: aamva.version,
    fields,
    licence: licenceData(aamva, country),
    findings: aamvaFindings(aamva, country),
  };
}

type Values = Partial<Record<FieldName, string>>;

function fromElements({ elements, issuer, version }: AamvaText, country: 'USA' | 'CAN'): Values {
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
    values[field] = aamvaDate(elements.get(id), { country, version })?.iso;
  }
  // An address may lie in another state than the one that issued the card.
  values.issuing_authority = aamvaIssuer(issuer)?.jurisdiction ?? values.issuing_authority;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Values;
}

function address(elements: Map<string, string>): string | null {
  for (const [street, second, city, state, code] of ADDRESS_ELEMENTS) {
    const lines = [street, second]
      .map((id) => elements.get(id))
      .filter((line) => line !== undefined)
      .map(tidied);
    const town = [elements.get(city), elements.get(state), postalCode(elements.get(code))];
    if (lines.length > 0) return [...lines, town.filter(Boolean).join(' ')].filter(Boolean).join(', ');
  }
  return null;
}

function tidied(line: string): string {
  return line.replace(/\s+/g, ' ').replace(/[\s,]+$/, '');
}

/** US codes are padded, with zeros or blanks, where the last four digits are not known. */
function postalCode(code: string | undefined): string | undefined {
  const [, five, four] = /^(\d{5})[-\s]*(\d{4})?0*$/.exec(code?.trim() ?? '') ?? [];
  if (!five) return code;
  return four && four !== '0000' ? `${five}-${four}` : five;
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
